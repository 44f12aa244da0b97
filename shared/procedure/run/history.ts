import type { DataOf, SessionEvent } from '../../session/event'
import { hatchId, segmentsOf, type Graph } from '../../station/graph'
import type { HatchState } from '../../station/station'

/** What a step can depend on at one moment of the log: everything after the event `seq`. */
export interface Moment {
  seq: number
  hatches: ReadonlyMap<string, HatchState>
  /** Valves that were moved, as "<hatch>:<valve>". */
  valves: ReadonlyMap<string, 'open' | 'closed'>
  /** Compartment in which each crew member was last seen. */
  crew: ReadonlyMap<string, string>
  /** Where the crew was seen last. */
  crewLast?: string
  /** The hatches moved last: all of the same step, or the one that was moved outside a step. */
  moved: readonly string[]
}

/** What the crew was told to do. */
export type Told = DataOf<'verdict'>['next']

export interface History {
  /** Moments at which something changed, oldest first; the first is before all events. */
  moments: readonly Moment[]
  /** The sets of compartments between which air passes freely. */
  segmentsAt(moment: Moment): readonly string[][]
  /** What the crew had last been told up to the event `seq`. */
  toldAt(seq: number): Told
  /** When the event `seq`, or the last one before it, happened. */
  atOf(seq: number): string | undefined
  /** The events that name a step of the run, by the step's key without the run's number, in the order of the log. */
  ofRun(run: number): ReadonlyMap<string, readonly SessionEvent[]>
  /** The event by which the crew left the run: its end by hand, or a later start of the same procedure. */
  leftAt(run: number): number | undefined
}

/**
 * Folds the effective events of a session, in `seq` order. An event that names a step without naming a run belongs to
 * the procedure that was started last; before any start, to run 0.
 */
export function historyOf(graph: Graph, events: readonly SessionEvent[]): History {
  const moments: Moment[] = [
    {
      seq: 0,
      hatches: new Map([...graph.hatches].map(([id, h]) => [id, h.state])),
      valves: new Map(),
      crew: new Map(),
      moved: [],
    },
  ]
  const tellings: SessionEvent<'verdict'>[] = []
  const runs = new Map<number, Map<string, SessionEvent[]>>()
  const started = new Map<string, number>()
  const left = new Map<number, number>()
  let startedLast = 0
  let movedBy: string | undefined
  const leave = (run: number, seq: number) => left.set(run, left.get(run) ?? seq)
  for (const event of events) {
    if (event.kind === 'procedure-started') {
      const { procedure } = event.data
      if (started.has(procedure)) leave(started.get(procedure)!, event.seq)
      started.set(procedure, event.seq)
      startedLast = event.seq
    }
    if (event.kind === 'procedure-ended') leave(event.data.run, event.seq)
    if (event.kind === 'verdict') tellings.push(event)
    const change = changeOf(graph, event, moments.at(-1)!, movedBy)
    if (change) moments.push({ ...moments.at(-1)!, ...change, seq: event.seq })
    if (event.kind === 'hatch-state' && change) movedBy = event.data.step
    const key = 'step' in event.data ? event.data.step : undefined
    if (key === undefined) continue
    const { run = startedLast, visit } = partsOf(key)
    const visits = runs.get(run) ?? new Map<string, SessionEvent[]>()
    runs.set(run, visits)
    const own = visits.get(visit)
    if (own) own.push(event)
    else visits.set(visit, [event])
  }
  // Most moments have the hatches of the one before, and most steps look at the same few moments.
  const segments = new Map<Moment['hatches'], string[][]>()
  const segmentsAt = ({ hatches }: Moment) => {
    const found = segments.get(hatches) ?? segmentsOf(graph, (hatch) => hatches.get(hatch)!)
    segments.set(hatches, found)
    return found
  }
  return {
    moments,
    segmentsAt,
    toldAt: (seq) => tellings[lastUpTo(tellings, seq)]?.data.next,
    atOf: (seq) => events[lastUpTo(events, seq)]?.at,
    ofRun: (run) => runs.get(run) ?? new Map(),
    leftAt: (run) => left.get(run),
  }
}

/** The moment after the event `seq`. */
export function momentAt({ moments }: History, seq: number): Moment {
  return moments[Math.max(0, lastUpTo(moments, seq))]!
}

/** The `seq` of the moments after the event `from`, up to the event `to`. */
export function changesBetween({ moments }: History, from: number, to: number): number[] {
  return moments.slice(lastUpTo(moments, from) + 1, lastUpTo(moments, to) + 1).map(({ seq }) => seq)
}

/** The hatch between two compartments, which a log may name in either order. */
export function hatchBetween(graph: Graph, [a, b]: readonly [string, string]): string {
  return graph.hatches.has(hatchId(b, a)) ? hatchId(b, a) : hatchId(a, b)
}

/** The key of a visit as events name it. */
export function stepKey(run: number, visit: string): string {
  return `${run}:${visit}`
}

/** A key of the log taken apart: "12:check/close#2" → run 12, visit "check/close#2". */
export function partsOf(key: string): { run?: number; visit: string } {
  const parts = /^(\d{1,15}):(.*)$/.exec(key)
  return parts ? { run: Number(parts[1]), visit: parts[2]! } : { visit: key }
}

function changeOf(
  graph: Graph,
  event: SessionEvent,
  now: Moment,
  movedBy: string | undefined,
): Partial<Moment> | undefined {
  switch (event.kind) {
    case 'hatch-state': {
      const { hatch, state, step } = event.data
      if (!graph.hatches.has(hatch)) return undefined
      const same = step !== undefined && step === movedBy
      return {
        hatches: new Map(now.hatches).set(hatch, state),
        moved: same ? [...new Set([...now.moved, hatch])] : [hatch],
      }
    }
    case 'valve-state': {
      const { between, valve, state } = event.data
      return { valves: new Map(now.valves).set(`${hatchBetween(graph, between)}:${valve}`, state) }
    }
    case 'crew-position': {
      const { who, compartment } = event.data
      if (!graph.compartments.has(compartment)) return undefined
      return { crew: new Map(now.crew).set(who, compartment), crewLast: compartment }
    }
    default:
      return undefined
  }
}

/** Index of the last element whose `seq` is at most this; -1 where there is none. */
function lastUpTo(list: readonly { seq: number }[], seq: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.seq <= seq) low = middle + 1
    else high = middle
  }
  return low - 1
}
