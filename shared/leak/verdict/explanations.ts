import { type Line, type Period } from '../evidence/readings/tracks'
import type { LeakReport } from '../report'
import type { SegmentRate } from './rates'

/** Standard deviations from which a fall of the pressures as read is taken for real. */
const REAL_FALL = 3

/** Share of the fall from which a cause is worth naming. */
const WORTH_NAMING = 0.2

/**
 * Causes other than a leak that account for a fall of the pressures as they were read: for the segment that falls
 * most clearly, the share of its rate that each correction takes away. Straight lines through the same readings
 * add up, so the shares do too. Empty where nothing falls or the corrections leave more than half of the fall.
 * `probability` is that of no leak: that the named causes, together, are the whole of it.
 */
export function explanationsOf(rates: readonly SegmentRate[], none: number): LeakReport['explanations'] {
  const falls = rates.flatMap(({ periods, fits }) => {
    const slope = slopesOf(periods)
    if (!fits || !slope) return []
    const parts = {
      temperature: -slope('temperature'),
      'oxygen-use': -slope('oxygen'),
      'known-flows': -slope('flows'),
    }
    const rest = -slope('orifice')
    const fall = rest + parts.temperature + parts['oxygen-use'] + parts['known-flows']
    return fall > REAL_FALL * fits.orifice.sigma
      ? [{ fall, rest, parts, clear: fall / fits.orifice.sigma }]
      : []
  })
  const clearest = falls.toSorted((a, b) => b.clear - a.clear)[0]
  if (!clearest || clearest.rest > clearest.fall / 2) return []
  const { parts, fall } = clearest
  return (['temperature', 'oxygen-use', 'known-flows'] as const)
    .filter((cause) => parts[cause] >= WORTH_NAMING * fall)
    .toSorted((a, b) => parts[b] - parts[a])
    .map((cause) => ({ cause, probability: none }))
}

/** Slopes in 1/s of straight lines through all readings of some periods, each instrument with its own level. */
export function slopesOf(periods: readonly Period[]): ((line: Line) => number) | undefined {
  const tracks = periods.flatMap((period) => [...period.tracks.values()])
  const spread = tracks.reduce((sum, { ss }) => sum + ss, 0)
  if (!(spread > 0)) return undefined
  return (line) => tracks.reduce((sum, { product }) => sum + product[line], 0) / spread
}
