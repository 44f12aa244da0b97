/** Sums of probabilities that are kept as logarithms, so that none of them underflows. */

/** ln Σ eˣ; −∞ for an empty list. */
export function logSum(values: readonly number[]): number {
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  if (high === -Infinity) return high
  return high + Math.log(values.reduce((sum, x) => sum + Math.exp(x - high), 0))
}
