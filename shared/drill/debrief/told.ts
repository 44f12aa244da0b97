import { procedureById } from '../../procedure/bundled'
import { guidanceOf, type Run } from '../../procedure/run/guidance'
import type { LogEvent, SessionEvent } from '../../session/event'
import { effectiveEvents, graphOfSession, replay, type SessionState } from '../../session/state'
import { namesFor, type Names } from '../../session/words/names'
import { bundledStation } from '../../station/bundled'
import { toMs } from '../../time/time'

/** The log of a drill, as its debrief reads it. */
export interface Told {
  state: SessionState
  /** The entries that count. */
  events: readonly SessionEvent[]
  runs: readonly Run[]
  names: Names
  /** Station time at the beginning, in ms since 1970. */
  startMs: number
  /** When an entry happened, in s since the beginning. */
  atS: (event: Pick<LogEvent, 'at'>) => number
}

/** Undefined where the log does not open a session on a known station. */
export function toldIn(log: readonly LogEvent[]): Told | undefined {
  const [first] = effectiveEvents(log)
  if (first?.kind !== 'session-opened' || !graphOfSession(first.data.station, bundledStation))
    return undefined
  const state = replay(log, bundledStation)
  if (!state) return undefined
  const { graph, effective: events, opened } = state
  const runs = guidanceOf({ graph, events, lookup: procedureById })
  const startMs = toMs(opened.at)
  return {
    state,
    events,
    runs,
    names: namesFor(graph, runs),
    startMs,
    atS: ({ at }) => (toMs(at) - startMs) / 1000,
  }
}
