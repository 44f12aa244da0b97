import type { SessionEvent } from '../../session/event'
import { type Graph, segmentsOf, volumeM3 } from '../../station/graph'
import type { HatchState } from '../../station/station'
import { toMs } from '../../time/time'
import { inOrder, lineOf } from './log/order'
import type { Reading } from './readings/readings'

/** A set of compartments that was or is one volume. */
export interface Segment {
  key: string
  compartments: string[]
  volumeM3: number
  volumeLowM3: number
  volumeHighM3: number
  /** Σv²/V² of its compartments: how much of their separate wandering is left in the mean of the whole. */
  unevenness: number
}

/**
 * The bands of compartments add up as they are: what makes a volume uncertain (whole or habitable, with or
 * without equipment) errs the same way in all of them, as published totals show (365 to 425, 916 to 1005 m³).
 */
export function segmentOf(graph: Graph, compartments: string[]): Segment {
  const parts = compartments.map((id) => graph.compartments.get(id)!)
  const volume = volumeM3(graph, compartments)
  return {
    key: compartments.join(' '),
    compartments,
    volumeM3: volume,
    volumeLowM3: parts.reduce((sum, part) => sum + part.volumeLowM3, 0),
    volumeHighM3: parts.reduce((sum, part) => sum + part.volumeHighM3, 0),
    unevenness: parts.reduce((sum, part) => sum + part.volumeM3 ** 2, 0) / volume ** 2,
  }
}

/** A segment with all the times in which it was, and what was read in it. */
export interface HistoricSegment {
  compartments: string[]
  periods: SegmentPeriod[]
  current: boolean
}

export interface SegmentPeriod {
  fromMs: number
  /** Undefined while it lasts. */
  toMs?: number
  /** An open valve let air through to another segment: its rates are not those of a leak. */
  coupled: boolean
  readings: Reading[]
}

/** The events of a log that had happened by `atMs`, in the order in which they count. */
export function inTime(events: readonly SessionEvent[], atMs: number): SessionEvent[] {
  return events
    .map(lineOf)
    .filter(({ ms }) => ms <= atMs)
    .toSorted(inOrder)
    .map(({ event }) => event)
}

/**
 * Segments over time from the hatch and valve events of an ordered log, each reading in the period to which
 * it belongs. The same set of compartments in several periods is one segment. A closed hatch that leaks
 * separates; an open valve between two segments couples them for as long as it is open. `hatches` are the
 * states that hold at the end.
 */
export function segmentHistory(
  graph: Graph,
  ordered: readonly SessionEvent[],
  toReading: (event: SessionEvent<'reading'>) => Reading | undefined,
): { segments: HistoricSegment[]; hatches: ReadonlyMap<string, HatchState> } {
  const hatches = new Map<string, HatchState>([...graph.hatches.values()].map((h) => [h.id, h.state]))
  const openValves = new Map<string, readonly [string, string]>()
  const segments = new Map<string, HistoricSegment>()
  let open = new Map<string, { segment: HistoricSegment; period: SegmentPeriod }>()

  const rearrange = (atMs: number) => {
    const sets = segmentsOf(graph, (id) => hatches.get(id) ?? 'closed')
    const next: typeof open = new Map()
    for (const compartments of sets) {
      const coupled = [...openValves.values()].some(
        ([a, b]) => compartments.includes(a) !== compartments.includes(b),
      )
      const key = compartments.join(' ')
      const before = open.get(compartments[0]!)
      const segment = segments.get(key) ?? { compartments, periods: [], current: false }
      const lasts = before?.segment === segment && before.period.coupled === coupled
      const period = lasts ? before.period : { fromMs: atMs, coupled, readings: [] }
      if (!lasts) segment.periods.push(period)
      segments.set(key, segment)
      for (const id of compartments) next.set(id, { segment, period })
    }
    const lasting = new Set([...next.values()].map(({ period }) => period))
    for (const { period } of open.values()) if (!lasting.has(period)) period.toMs = atMs
    open = next
  }

  rearrange(ordered[0] ? toMs(ordered[0].at) : 0)
  for (const event of ordered) {
    if (event.kind === 'reading') {
      const reading = toReading(event)
      if (reading) open.get(reading.compartment)?.period.readings.push(reading)
    } else if (event.kind === 'hatch-state' && hatches.has(event.data.hatch)) {
      hatches.set(event.data.hatch, event.data.state)
      rearrange(toMs(event.at))
    } else if (event.kind === 'valve-state') {
      const { between, valve, state } = event.data
      if (state === 'open') openValves.set(`${valve} ${between.toSorted().join('/')}`, between)
      else openValves.delete(`${valve} ${between.toSorted().join('/')}`)
      rearrange(toMs(event.at))
    }
  }
  const current = new Set([...open.values()].map(({ segment }) => segment))
  return {
    segments: [...segments.values()].map((segment) => ({ ...segment, current: current.has(segment) })),
    hatches,
  }
}
