import { Z95 } from '../../leak/physics/physics'
import { DAY_MS, toMs } from '../../time/time'
import type { Rate } from './register'

/** A rate that held for a time: what was measured in it taken together. */
export interface Period {
  /** GMT dates. */
  from: string
  to: string
  kgPerDay: number
  /** One standard error. */
  sigmaKgPerDay: number
  /** How many measurements it rests on. */
  count: number
}

/**
 * Cuts a course of rates into periods in each of which one rate explains what was measured: the cut with the smallest
 * Σ((x − mean)/σ)² + 3·ln n for each period more, found by dynamic programming (optimal partitioning, Jackson et al. 2005;
 * penalty after Zhang and Siegmund 2007). Measurements are taken in the order of their middle.
 */
export function periodsOf(rates: readonly Rate[]): Period[] {
  const all = rates.toSorted((a, b) => middleOf(a) - middleOf(b))
  const penalty = 3 * Math.log(Math.max(2, all.length))
  /** The best cost of the first n, and where its last period begins. */
  const best = [{ cost: -penalty, begin: 0 }]
  for (let end = 1; end <= all.length; end++) {
    let [cost, begin] = [Infinity, 0]
    const sums = { weight: 0, mean: 0, square: 0 }
    // The last period grows backwards.
    for (let from = end - 1; from >= 0; from--) {
      add(sums, all[from]!)
      const whole = best[from]!.cost + sums.square + penalty
      if (whole < cost) [cost, begin] = [whole, from]
    }
    best.push({ cost, begin })
  }
  const periods: Period[] = []
  for (let end = all.length; end > 0; end = best[end]!.begin) {
    const part = all.slice(best[end]!.begin, end)
    const sums = { weight: 0, mean: 0, square: 0 }
    for (const one of part) add(sums, one)
    periods.unshift({
      from: part.map(({ from }) => from).toSorted()[0]!,
      to: part
        .map(({ to }) => to)
        .toSorted()
        .at(-1)!,
      kgPerDay: sums.mean,
      sigmaKgPerDay: 1 / Math.sqrt(sums.weight),
      count: part.length,
    })
  }
  return periods
}

/** Weighted mean and sum of squares about it, one more measurement at a time (West 1979). */
function add(sums: { weight: number; mean: number; square: number }, { kgPerDay }: Rate): void {
  const weight = 1 / sigmaOf(kgPerDay) ** 2
  const step = kgPerDay.value - sums.mean
  sums.weight += weight
  sums.mean += (weight / sums.weight) * step
  sums.square += weight * step * (kgPerDay.value - sums.mean)
}

/** Where no band was given a hundredth of the rate: nobody measures better. */
export function sigmaOf({ value, low, high }: Rate['kgPerDay']): number {
  return Math.max((high - low) / (2 * Z95), 0.01 * value, 1e-6)
}

export function middleOf({ from, to }: Pick<Rate, 'from' | 'to'>): number {
  return (toMs(`${from}T00:00:00.000Z`) + toMs(`${to}T00:00:00.000Z`)) / 2 / DAY_MS
}
