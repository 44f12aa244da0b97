import type { Graph } from '../../station/graph'
import type { SegmentRate } from './rates'

/** Carried on for long enough every leak ends here, not at zero: sizes are worked out per pressure. */
const VACUUM_PA = 1

/**
 * Pressure in Pa of a compartment at `atMs`: the newest reading made in its present segment, carried on with
 * the segment's rate; where that has none, the newest reading of any segment that held the compartment.
 * Undefined where it was never read.
 */
export function pressuresNow(graph: Graph, rates: readonly SegmentRate[], atMs: number) {
  const found = rates.flatMap(({ segment, fits }) =>
    segment.periods.flatMap((period) => {
      const last = period.readings.at(-1)
      if (!last) return []
      const present = segment.current && period.toMs === undefined
      const rate = present && fits && last.timeSigmaS < Infinity ? Math.max(0, fits.orifice.rate) : 0
      const pressurePa = Math.max(VACUUM_PA, last.pressurePa * Math.exp((-rate * (atMs - last.atMs)) / 1000))
      return { compartments: segment.compartments, pressurePa, present, readMs: last.atMs }
    }),
  )
  const best = found.toSorted((a, b) => +b.present - +a.present || b.readMs - a.readMs)
  const pressures = new Map(
    [...graph.compartments.keys()].map((id) => [
      id,
      best.find((f) => f.compartments.includes(id))?.pressurePa,
    ]),
  )
  return (compartment: string) => pressures.get(compartment)
}
