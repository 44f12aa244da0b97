import type { Reading } from './readings'

/** Time for which a segment existed, with what was read in it. */
export interface Period {
  fromMs: number
  /** Undefined while it lasts. */
  toMs?: number
  /** An open valve let air through to another segment. */
  coupled: boolean
  readings: number
  firstMs?: number
  last?: Reading
  tracks: Map<string, Track>
}

/**
 * The readings of one instrument in one period, as sums for straight lines through them: means, and Σ of the
 * products of deviations with those of time. Logarithms are of pressure over the reference.
 */
export interface Track {
  readings: number
  /** Those with a known time; the sums are of these. */
  timed: number
  s: number
  ss: number
  mean: Record<Line, number>
  product: Record<Line, number>
}

/**
 * What lines are fitted to: the logarithm and the reciprocal of the corrected pressure, and the parts of the
 * logarithm as read: temperature, oxygen use, other known flows.
 */
export const LINES = ['orifice', 'crack', 'temperature', 'oxygen', 'flows'] as const
export type Line = (typeof LINES)[number]

export function newPeriod(fromMs: number, coupled: boolean): Period {
  return { fromMs, coupled, readings: 0, tracks: new Map() }
}

export function copyPeriod(period: Period): Period {
  const tracks = new Map([...period.tracks].map(([id, track]) => [id, copyTrack(track)]))
  return { ...period, tracks }
}

function copyTrack(track: Track): Track {
  return { ...track, mean: { ...track.mean }, product: { ...track.product } }
}

/** Counts a reading; `values` are those of the lines, undefined where its time is not known. */
export function track(period: Period, reading: Reading, values: Record<Line, number> | undefined): void {
  const of = period.tracks.get(reading.instrument) ?? newTrack()
  period.tracks.set(reading.instrument, of)
  period.readings++
  of.readings++
  if (!period.last || reading.atMs >= period.last.atMs) period.last = reading
  if (!values) return
  period.firstMs ??= reading.atMs
  const n = ++of.timed
  const ds = (reading.atMs - period.firstMs) / 1000 - of.s
  of.s += ds / n
  of.ss += (ds * ds * (n - 1)) / n
  for (const line of LINES) {
    const d = values[line] - of.mean[line]
    of.mean[line] += d / n
    of.product[line] += (ds * d * (n - 1)) / n
  }
}

function newTrack(): Track {
  const zero = () => ({ orifice: 0, crack: 0, temperature: 0, oxygen: 0, flows: 0 })
  return { readings: 0, timed: 0, s: 0, ss: 0, mean: zero(), product: zero() }
}
