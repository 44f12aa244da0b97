import type { Register } from './register'
import { around } from './repairs'
import { periodsOf, sigmaOf, type Period } from './trend'

/** Why the station loses more than before: a place that nobody knows yet, or a known one that grows. */
export interface Rise {
  before: Period
  after: Period
  /** By how much the station's rate rose, and by how much the known places did; one standard error each. */
  station: Change
  known: Change
  /** Known places that were not measured both before and after: what they did nobody knows. */
  unmeasured: string[]
  /** Of a new place: 0 to 1. */
  probability: number
  answer: 'new-place' | 'known-place' | 'cannot-tell'
}

export interface Change {
  kgPerDay: number
  sigmaKgPerDay: number
}

/** An answer is given from here on. */
const CONFIDENT = 0.9

/**
 * Looks at the last rise of the station's rate. Undefined where it did not rise. The known places explain it, or what
 * is left over came from a new one: both are held equally likely at first, and a new place may lose anything up to a few
 * times the whole rise (ours). A place that was not measured on both sides may have grown by as much.
 */
export function lastRise({ places, rates }: Register): Rise | undefined {
  const periods = periodsOf(rates.filter(({ of }) => of === 'station'))
  const index = periods.findLastIndex((period, i) => i > 0 && period.kgPerDay > periods[i - 1]!.kgPerDay)
  const [before, after] = [periods[index - 1], periods[index]]
  if (!before || !after) return undefined
  const station = difference(before, after)
  const known: Change = { kgPerDay: 0, sigmaKgPerDay: 0 }
  const unmeasured: string[] = []
  for (const { id, found } of places) {
    // A place that was found later is not known before.
    if (found > after.from) continue
    const [old, now] = around(rates, id, before.to, after.from)
    if (!old || !now) {
      unmeasured.push(id)
      continue
    }
    known.kgPerDay += now.kgPerDay.value - old.kgPerDay.value
    known.sigmaKgPerDay = Math.hypot(known.sigmaKgPerDay, sigmaOf(now.kgPerDay), sigmaOf(old.kgPerDay))
  }
  const left = station.kgPerDay - known.kgPerDay
  const wide = Math.max(station.kgPerDay, station.sigmaKgPerDay)
  const unknown = unmeasured.length > 0 ? wide : 0
  const narrow = Math.hypot(station.sigmaKgPerDay, known.sigmaKgPerDay, unknown)
  const ratio = Math.exp(logNormal(left, Math.hypot(narrow, wide)) - logNormal(left, narrow))
  const probability = left > 0 ? ratio / (1 + ratio) : Math.min(0.5, ratio / (1 + ratio))
  const answer =
    probability >= CONFIDENT ? 'new-place' : probability <= 1 - CONFIDENT ? 'known-place' : 'cannot-tell'
  return { before, after, station, known, unmeasured, probability, answer }
}

function difference(before: Period, after: Period): Change {
  return {
    kgPerDay: after.kgPerDay - before.kgPerDay,
    sigmaKgPerDay: Math.hypot(before.sigmaKgPerDay, after.sigmaKgPerDay),
  }
}

function logNormal(x: number, sigma: number): number {
  return -Math.log(sigma) - 0.5 * (x / sigma) ** 2
}
