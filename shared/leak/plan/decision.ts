import { DRIFT_PA2_PER_S } from '../evidence/fit'

/** Error probability at which the crew may act on a side. */
const ERROR = 0.01

/** Evidence a sequential test needs on average: (1 − 2α)·ln((1 − α)/α) (Wald). */
const EVIDENCE = (1 - 2 * ERROR) * Math.log((1 - ERROR) / ERROR)

/** Longest time worth naming: a month. */
const LONGEST_S = 30 * 86_400

/**
 * Seconds until a slope of `lossPaPerS` can be told from none, reading with the random error `sigmaPa` once
 * in `everyS`: the smallest t with b²t³/(6R + 2qt²) ≥ Λ, R = σ²·Δ the reading noise and q the cabin's drift.
 * At least two readings apart; at most a month, also where there is no loss to see.
 */
export function decisionTimeS(lossPaPerS: number, sigmaPa: number, everyS = 60): number {
  if (!(lossPaPerS > 0)) return LONGEST_S
  const noise = 6 * sigmaPa ** 2 * everyS
  let [low, high] = [everyS, LONGEST_S]
  const enough = (t: number) => lossPaPerS ** 2 * t ** 3 >= EVIDENCE * (noise + 2 * DRIFT_PA2_PER_S * t ** 2)
  // The left side grows faster than the right one, so there is one crossing; bisection of the logarithm.
  for (let i = 0; i < 40; i++) {
    const middle = Math.sqrt(low * high)
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
