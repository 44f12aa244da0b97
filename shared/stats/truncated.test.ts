import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { truncatedNormal } from './truncated'

/** The same by adding up a fine grid. */
function byGrid(mean: number, variance: number, half: number) {
  const steps = 20_000
  let [sum, first, second] = [0, 0, 0]
  for (let i = 0; i < steps; i++) {
    const x = half * ((2 * (i + 0.5)) / steps - 1)
    const weight = Math.exp(-((x - mean) ** 2) / variance / 2)
    sum += weight
    first += weight * x
    second += weight * x * x
  }
  return { mean: first / sum, variance: second / sum - (first / sum) ** 2 }
}

test('the moments are those of a fine grid', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -3, max: 3, noNaN: true }),
      fc.double({ min: 0.2, max: 30, noNaN: true }),
      (mean, sigma) => {
        const [exact, grid] = [truncatedNormal(mean, sigma ** 2, 1), byGrid(mean, sigma ** 2, 1)]
        fc.pre(Math.abs(mean) - 1 < 4 * sigma)
        expect(Math.abs(exact.mean - grid.mean)).toBeLessThan(1e-3)
        expect(Math.abs(exact.variance - grid.variance)).toBeLessThan(1e-3)
      },
    ),
    { numRuns: 50 },
  )
})

test('far outside it is the nearer end', () => {
  expect(truncatedNormal(100, 1, 1).mean).toBeCloseTo(1, 1)
  expect(truncatedNormal(-100, 0.01, 1).mean).toBe(-1)
})
