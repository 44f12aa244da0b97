import type { Graph } from '../../station/graph'
import { type Flow, flowPressuresIn } from '../evidence/flows'
import { rateOf, rateSigma } from '../evidence/rates'
import type { LeakReport } from '../report'
import type { Segment } from '../evidence/segments'

/** Standard deviations from which a fall of the pressures as read is taken for real. */
const REAL_FALL = 3

/** Share of the fall from which a cause is worth naming. */
const WORTH_NAMING = 0.2

/**
 * Causes other than a leak that account for a fall of the pressures as they were read: for the segment that
 * falls most clearly, the share of its rate that goes away with each correction. Empty where nothing falls or
 * the corrections leave more than half of the fall. `probability` is that of no leak: that the named causes,
 * together, are the whole of it.
 */
export function explanationsOf(
  graph: Graph,
  segments: readonly Segment[],
  flows: readonly Flow[],
  sinceMs: number,
  none: number,
): LeakReport['explanations'] {
  const falls = segments.flatMap((segment) => {
    const raw = rateOf(graph, segment, flows, sinceMs, 'none').fits?.orifice
    return raw && raw.rate > REAL_FALL * rateSigma(raw)
      ? { segment, raw, clear: raw.rate / rateSigma(raw) }
      : []
  })
  const fall = falls.toSorted((a, b) => b.clear - a.clear)[0]
  if (!fall) return []
  const { segment, raw } = fall
  const left = (correction: 'temperature' | 'all') =>
    rateOf(graph, segment, flows, sinceMs, correction).fits?.orifice.rate ?? raw.rate
  const warm = left('temperature')
  const rest = left('all')
  if (rest > raw.rate / 2) return []
  const oxygen = oxygenShare(graph, flows, segment)
  const shares = [
    { cause: 'temperature' as const, share: (raw.rate - warm) / raw.rate },
    { cause: 'oxygen-use' as const, share: (oxygen * (warm - rest)) / raw.rate },
    { cause: 'known-flows' as const, share: ((1 - oxygen) * (warm - rest)) / raw.rate },
  ]
  return shares
    .filter(({ share }) => share >= WORTH_NAMING)
    .toSorted((a, b) => b.share - a.share)
    .map(({ cause }) => ({ cause, probability: none }))
}

/** Share of oxygen and breathing in what the known flows took from a segment while it was read. */
function oxygenShare(graph: Graph, flows: readonly Flow[], segment: Segment): number {
  const { acting, pressuresPa } = flowPressuresIn(graph, flows, segment.compartments)
  const taken = acting.map(() => 0)
  for (const { readings } of segment.periods) {
    const [first, last] = [readings[0], readings.at(-1)]
    if (!first || !last) continue
    for (const [i, pa] of pressuresPa(first.atMs, last.atMs).entries()) taken[i]! += Math.max(0, -pa)
  }
  const total = taken.reduce((a, b) => a + b, 0)
  const breathed = acting.reduce(
    (sum, { gas, cause }, i) => sum + (gas === 'oxygen' || cause === 'crew' ? taken[i]! : 0),
    0,
  )
  return total > 0 ? breathed / total : 0
}
