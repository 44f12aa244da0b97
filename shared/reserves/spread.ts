/** Where 2.5, 50 and 97.5 % of all ways that things may turn out lie. */
export interface Spread {
  low: number
  middle: number
  high: number
}

/** When something comes, in days since the beginning; Infinity where it does not within the plan. */
export interface Reached extends Spread {
  /** The share in which it comes at all. */
  probability: number
}

/** `values` are sorted in place. */
export function spreadOf(values: Float64Array): Spread {
  values.sort()
  return { low: quantile(values, 0.025), middle: quantile(values, 0.5), high: quantile(values, 0.975) }
}

/** `days` are sorted in place. */
export function reachedIn(days: Float64Array): Reached {
  return { ...spreadOf(days), probability: days.filter((day) => day < Infinity).length / days.length }
}

/** Of sorted values, between two of them in proportion; Infinity where the next one is infinite. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return below === above ? below : below + (above - below) * (place - Math.floor(place))
}
