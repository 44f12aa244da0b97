import { inOrder, lineOf } from '../../shared/leak/evidence/log/order'
import type { Reading } from '../../shared/leak/evidence/readings/readings'
import type { SessionEvent } from '../../shared/session/event'
import { type Graph, segmentsOf } from '../../shared/station/graph'
import type { HatchState } from '../../shared/station/station'
import { toMs } from '../../shared/time/time'

/** Which reading belongs to which segment, told by the hatches alone: the chart stands also while the engine works. */

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
