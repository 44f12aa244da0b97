import type { SessionEvent } from '../../../session/event'
import type { Reading } from './readings'

/**
 * A reading, or the mean of several of one instrument, that waits to be let into the filter. A sensor that reports
 * every second is worth no more than its mean over some seconds, and costs as much less.
 */
export interface Waiting {
  /** Instrument and place: readings with the same one may be put together. */
  key: string
  event: SessionEvent<'reading'>
  reading: Reading
  ms: number
  /** P₀·ln(p/P₀) in Pa as it was read, its random variance, and its change for each Pa of bias. */
  logPa: number
  variance: number
  slope: number
  /** Half of a coarse dial's step, in Pa: all that is known is that the pressure is so near. 0 for a fine dial. */
  halfStep: number
}

/** Readings wait for each other no longer than this, and no further apart. */
const TOGETHER_MS = 10_000
const APART_PA = 400

/** May one more reading wait with those that do? */
export function fits(waiting: readonly Waiting[], one: Waiting): boolean {
  const first = waiting[0]
  if (!first) return true
  if (one.reading.timeSigmaS > 0 || one.ms - first.ms >= TOGETHER_MS) return false
  const before = waiting.find(({ key }) => key === one.key)
  return before === undefined || Math.abs(before.logPa - one.logPa) < APART_PA
}

export function meanOf(group: readonly Waiting[]): Waiting {
  const last = group.at(-1)!
  const n = group.length
  // Standing at one mark of a coarse dial for some seconds is no more than standing there.
  if (n === 1 || last.halfStep > 0) return last
  const mean = (of: (one: Waiting) => number) => group.reduce((sum, one) => sum + of(one), 0) / n
  return {
    key: last.key,
    event: last.event,
    reading: { ...last.reading, pressurePa: mean(({ reading }) => reading.pressurePa) },
    ms: mean(({ ms }) => ms),
    logPa: mean(({ logPa }) => logPa),
    slope: mean(({ slope }) => slope),
    variance: mean(({ variance }) => variance) / n,
    halfStep: 0,
  }
}
