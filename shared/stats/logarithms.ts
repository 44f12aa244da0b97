/** Sums of probabilities that are kept as logarithms, so that none of them underflows. */

/** ln(eᵃ + eᵇ). */
export function logAdd(a: number, b: number): number {
  const high = Math.max(a, b)
  return high === -Infinity ? high : high + Math.log(Math.exp(a - high) + Math.exp(b - high))
}

/** ln Σ eˣ; −∞ for an empty list. */
export function logSum(values: readonly number[]): number {
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  if (high === -Infinity) return high
  return high + Math.log(values.reduce((sum, x) => sum + Math.exp(x - high), 0))
}
