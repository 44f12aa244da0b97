import type { Graph } from '../station/graph'
import type { HatchState } from '../station/station'
import type { DataOf, SessionEvent } from '../session/event'

/** What a step can depend on at one moment of the log: everything after the event `seq`. */
export interface Moment {
  seq: number
  hatches: ReadonlyMap<string, HatchState>
  /** Compartment in which each crew member was last seen. */
  crew: ReadonlyMap<string, string>
  /** Where the crew was seen last. */
  crewLast?: string
  /** The hatches moved last: all of the same step, or the one that was moved outside a step. */
  moved: readonly string[]
  /** What the crew was last told to do. */
  told?: DataOf<'verdict'>['next']
}

export interface History {
  /** Moments at which something changed, oldest first; the first is before all events. */
  moments: readonly Moment[]
  /** The events of a visit, by its key, in the order of the log. */
  ofVisit(key: string): readonly SessionEvent[]
}

/**
 * Folds the effective events of a session, in `seq` order. Events of the hatches count from the beginning of
 * the session; a visit's own events count from `since`, where the procedure was started.
 */
export function historyOf(graph: Graph, events: readonly SessionEvent[], since: number): History {
  const moments: Moment[] = [
    {
      seq: 0,
      hatches: new Map([...graph.hatches].map(([id, h]) => [id, h.state])),
      crew: new Map(),
      moved: [],
    },
  ]
  const visits = new Map<string, SessionEvent[]>()
  let movedBy: string | undefined
  for (const event of events) {
    const now = moments.at(-1)!
    if (event.kind === 'hatch-state' && graph.hatches.has(event.data.hatch)) {
      const { hatch, state, step } = event.data
      const same = step !== undefined && step === movedBy
      moments.push({
        ...now,
        seq: event.seq,
        hatches: new Map(now.hatches).set(hatch, state),
        moved: same ? [...new Set([...now.moved, hatch])] : [hatch],
      })
      movedBy = step
    }
    if (event.kind === 'crew-position' && graph.compartments.has(event.data.compartment)) {
      const { who, compartment } = event.data
      moments.push({
        ...now,
        seq: event.seq,
        crew: new Map(now.crew).set(who, compartment),
        crewLast: compartment,
      })
    }
    if (event.kind === 'verdict') moments.push({ ...now, seq: event.seq, told: event.data.next })
    const key = event.seq > since ? visitOf(event) : undefined
    if (key === undefined) continue
    const own = visits.get(key)
    if (own) own.push(event)
    else visits.set(key, [event])
  }
  return { moments, ofVisit: (key) => visits.get(key) ?? [] }
}

/** The moment after the event `seq`. */
export function momentAt(history: History, seq: number): Moment {
  return history.moments.findLast((m) => m.seq <= seq) ?? history.moments[0]!
}

function visitOf(event: SessionEvent): string | undefined {
  return 'step' in event.data ? event.data.step : undefined
}
