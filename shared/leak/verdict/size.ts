import { holeDiameterM, massKg, REFERENCE_PA } from '../physics/physics'
import type { Posterior } from './posterior'
import type { Interval, LeakSize } from '../report'
import type { Segment } from '../evidence/segments'

/**
 * Size of the leak if it is in one of `compartments`, each at the pressure in Pa that `pressureOf` gives: mass
 * rate now (air at 22 °C), share of the laws, and the round choked hole that would lose as much at Cd = 1, the
 * smallest possible. `segment` is the volume in which the leak now works.
 */
export function leakSize(
  posterior: Posterior,
  compartments: readonly string[],
  segment: Segment,
  pressureOf: (compartment: string) => number,
): LeakSize {
  const sizes = compartments.flatMap((id) => {
    const pressurePa = pressureOf(id)
    return posterior.sizes(id).map(({ law, flowM3PerS, weight }) => {
      const flowNow = law === 'orifice' ? flowM3PerS : (flowM3PerS * pressurePa) / REFERENCE_PA
      const kgPerS = massKg(pressurePa, flowNow)
      return { law, weight, kgPerDay: kgPerS * 86_400, holeMm: 1000 * holeDiameterM(kgPerS, pressurePa) }
    })
  })
  const total = sizes.reduce((sum, size) => sum + size.weight, 0)
  const orifice = sizes.reduce((sum, s) => sum + (s.law === 'orifice' ? s.weight : 0), 0) / total
  return {
    massRateKgPerDay: weightedInterval(sizes.map(({ weight, kgPerDay }) => [kgPerDay, weight])),
    law: { orifice, crack: 1 - orifice },
    holeDiameterMm: weightedInterval(sizes.map(({ weight, holeMm }) => [holeMm, weight])),
    volumeM3: { mean: segment.volumeM3, low: segment.volumeLowM3, high: segment.volumeHighM3 },
  }
}

/**
 * Middle 95 % of weighted values, and the mean of that middle: a trace of probability in leaks a thousand
 * times larger must not move the mean.
 */
export function weightedInterval(weighted: readonly (readonly [value: number, weight: number])[]): Interval {
  const sorted = weighted.filter(([, weight]) => weight > 0).toSorted(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0)
  const quantile = (share: number) => {
    let passed = 0
    return sorted.find(([, weight]) => (passed += weight) >= share * total)?.[0] ?? 0
  }
  const [low, high] = [quantile(0.025), quantile(0.975)]
  const middle = sorted.filter(([value]) => value >= low && value <= high)
  const weight = middle.reduce((sum, [, w]) => sum + w, 0)
  const mean = middle.reduce((sum, [value, w]) => sum + value * w, 0) / weight
  return { mean: Math.min(high, Math.max(low, mean)), low, high }
}
