import { debriefOf, type Debrief } from '../../shared/drill/debrief/debrief'
import { locate } from '../../shared/leak/locate'
import type { LeakReport } from '../../shared/leak/report'
import { procedureById } from '../../shared/procedure/bundled'
import { guidanceOf, type Run } from '../../shared/procedure/run/guidance'
import { PROGRAM, type Kind, type LogEvent, type SessionEvent } from '../../shared/session/event'
import { replay, undoneSeqs, type SessionState } from '../../shared/session/state'
import { departures, isHeard } from '../../shared/session/told'
import { namesHatches } from '../../shared/session/words/describe'
import { namesFor, type Names } from '../../shared/session/words/names'
import { bundledStation } from '../../shared/station/bundled'
import { toMs } from '../../shared/time/time'

/** A session as the report tells it, worked out once for all its languages. */
export interface Account {
  state: SessionState
  /** What the leak engine of this program says at the last entry. */
  leak: LeakReport
  runs: readonly Run[]
  names: Names
  /** Everybody who wrote or was placed somewhere, in the order in which they appear. */
  crew: readonly string[]
  openedMs: number
  /** The latest time of any entry. */
  lastMs: number
  /** Taken back. */
  undone: ReadonlySet<number>
  /** Hatches that moved though others were advised. */
  departed: ReadonlySet<number>
  /** Of a drill that is over. */
  debrief?: Debrief
}

/** Throws where the events do not open a session on a known station: the store never holds such a log. */
export function accountOf(events: readonly LogEvent[]): Account {
  const state = replay(events, bundledStation)
  if (!state) throw new RangeError('a report needs a session that has been opened')
  const { graph, effective, log } = state
  const heard = effective.filter(isHeard)
  const leak = locate({ graph, events: heard, atMs: latest(heard) })
  const runs = guidanceOf({
    graph,
    events: effective,
    lookup: procedureById,
    advice: leak.next,
    suspects: leak.verdict.compartments,
  })
  const names = namesFor(graph, runs)
  return {
    state,
    leak,
    runs,
    names,
    crew: crewOf(state),
    openedMs: toMs(state.opened.at),
    lastMs: latest(log),
    undone: undoneSeqs(log),
    departed: departures(effective, (key, seq) => namesHatches(names, key, seq)),
    debrief: debriefOf(events),
  }
}

/** The entries of one kind that stand. */
export function ofKind<K extends Kind>({ effective }: SessionState, kind: K): SessionEvent<K>[] {
  return effective.filter((event) => event.kind === kind) as SessionEvent<K>[]
}

function crewOf(state: SessionState): string[] {
  const writers = state.log.map(({ actor }) => actor).filter((actor) => actor !== PROGRAM)
  const placed = ofKind(state, 'crew-position').map(({ data }) => data.who)
  return [...new Set([...writers, ...placed])]
}

function latest(events: readonly Pick<LogEvent, 'at'>[]): number {
  return events.reduce((last, { at }) => Math.max(last, toMs(at)), 0)
}
