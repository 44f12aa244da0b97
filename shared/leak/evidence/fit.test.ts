import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combine, fitRate, LAWS } from './fit'
import type { Point } from './points'
import type { Law } from '../report'

const LAW_NAMES = Object.keys(LAWS) as Law[]

function point(s: number, pressurePa: number, instrument = 'MV-1', assumedK = false): Point {
  const errors = { variancePa2: 133 ** 2, timeVarianceS2: 0, flowsPa: [] }
  return { s, instrument, pressurePa, temperatureK: 295.15, assumedK, ...errors }
}

/** Exact pressures under a law. */
function exact(law: Law, rate: number, times: readonly number[], instrument?: string, biasX = 0): Point[] {
  const { x, pa } = LAWS[law]
  return times.map((s) => point(s, pa(x(98_000) + biasX - rate * s), instrument))
}

describe.each(LAW_NAMES)('the rate by the law of the %s', (law) => {
  test('is exact for exact readings at any times, and leaves no misfit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-8, max: 1e-5, noNaN: true }),
        fc.uniqueArray(fc.integer({ min: 0, max: 50_000 }), { minLength: 2, maxLength: 20 }),
        (rate, times) => {
          const fit = fitRate(
            exact(
              law,
              rate,
              times.toSorted((a, b) => a - b),
            ),
            [],
            law,
            0,
          )!
          expect(fit.rate / rate).toBeCloseTo(1, 6)
          expect(fit.misfit).toBeLessThan(1e-6)
        },
      ),
    )
  })

  test('does not depend on what each gauge reads wrong', () => {
    const points = [...exact(law, 1e-6, [0, 900, 4000]), ...exact(law, 1e-6, [300, 2000, 5000], 'MV-2', 0.01)]
    expect(fitRate(points, [], law, 0)!.rate).toBeCloseTo(1e-6, 12)
  })
})

test('two readings: the variance is the sum of both errors, the drift between them and nothing else', () => {
  const day = 86_400
  const fit = fitRate([point(0, 98_000), point(day, 98_000)], [], 'orifice', 0)!
  const expected = (2 * 133 ** 2 + (0.5 * 133.322) ** 2) / (98_000 * day) ** 2
  expect(1 / fit.information / expected).toBeCloseTo(1, 9)
})

test('temperature that was not read makes the rate less certain', () => {
  const read = fitRate([point(0, 98_000), point(36_000, 98_000)], [], 'orifice', 0)!
  const unread = fitRate([point(0, 98_000, 'A', true), point(36_000, 98_000, 'A', true)], [], 'orifice', 0)!
  expect(unread.information).toBeLessThan(read.information / 2)
})

test('periods that disagree about the rate count as misfit', () => {
  const fits = [1e-6, 3e-6].map((rate) => ({ rate, information: 1e12, misfit: 0, freedom: 1 }))
  expect(combine(fits)!.misfit).toBeCloseTo(2, 9)
  expect(combine(fits)!.freedom).toBe(3)
})
