import { likeliest } from '../evidence/amplitudes'
import type { Evidence } from '../evidence/evidence'
import type { Segment } from '../evidence/segments'
import type { Period } from '../evidence/readings/tracks'
import type { Law } from '../report'

/** The rate of a segment by itself, whatever leaks elsewhere: normal, in 1/s, positive for a loss. */
export interface Rate {
  rate: number
  sigma: number
}

/** What the readings of one segment say about its rate: κ = S/V by either law. */
export interface SegmentRate {
  segment: Segment
  periods: readonly Period[]
  current: boolean
  /** Undefined where the readings say nothing about its rate. */
  fits?: Record<Law, Rate>
}

/** An uncertainty in m³/s from which a rate is only what was thought before any reading. */
const UNKNOWN_M3_PER_S = 0.3

/** The rates of all segments that were or are, in the present epoch, in the order in which they came to be. */
export function ratesOf(evidence: Evidence): SegmentRate[] {
  const fits = { orifice: fitsBy(evidence, 'orifice'), crack: fitsBy(evidence, 'crack') }
  const present = new Set(evidence.parts.map(({ segment }) => segment.key))
  return [...evidence.history.values()].map(({ segment, periods }) => {
    const orifice = fits.orifice.get(segment.key)
    const crack = fits.crack.get(segment.key)
    return {
      segment,
      periods,
      current: present.has(segment.key),
      fits: orifice && crack && { orifice, crack },
    }
  })
}

function fitsBy(evidence: Evidence, law: Law): Map<string, Rate> {
  const { indexes, mean, ...amplitudes } = likeliest(evidence, law, true)
  const sigmas = amplitudes.sigmas()
  return new Map(
    indexes.flatMap((index, i) => {
      const cause = evidence.causes[index]!
      if (cause.kind !== 'leak' || cause.epoch !== evidence.epoch || sigmas[i]! > UNKNOWN_M3_PER_S) return []
      const { key, volumeM3 } = cause.segment
      return [[key, { rate: mean[i]! / volumeM3, sigma: sigmas[i]! / volumeM3 }] as const]
    }),
  )
}
