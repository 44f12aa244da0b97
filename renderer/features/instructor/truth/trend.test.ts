import { expect, test } from 'vitest'
import { ratesPaPerS, trendOf, type Trend } from './trend'

const at = (nowS: number, pressurePa: number) => ({
  nowS,
  compartments: [{ id: 'LAB', pressurePa, temperatureK: 295, oxygenPa: 21_000, carbonDioxidePa: 400 }],
})
const after = (...moments: ReturnType<typeof at>[]) => moments.reduce<Trend | undefined>(trendOf, undefined)!

test('before any time has passed there is no rate', () => {
  expect(ratesPaPerS(after(at(5, 100_000)))).toEqual(new Map())
  expect(ratesPaPerS(after(at(5, 100_000), at(5, 100_000)))).toEqual(new Map())
})

test('a steady fall has the same rate however often somebody looks', () => {
  const falling = (everyS: number) =>
    after(...Array.from({ length: 200 }, (_, i) => at(i * everyS, 100_000 - 3 * i * everyS)))
  for (const everyS of [0.2, 3, 120]) expect(ratesPaPerS(falling(everyS)).get('LAB')).toBeCloseTo(-3, 9)
})

test('a fall that stops is forgotten after twenty seconds of station time', () => {
  const seconds = Array.from({ length: 60 }, (_, s) => at(s, 100_000 - 5 * Math.min(s, 30)))
  expect(ratesPaPerS(after(...seconds.slice(0, 31))).get('LAB')).toBeCloseTo(-5, 9)
  expect(ratesPaPerS(after(...seconds.slice(0, 52))).get('LAB')).toBeCloseTo(0, 9)
})

test('going back to a snapshot begins anew', () => {
  expect(ratesPaPerS(after(at(0, 100_000), at(100, 90_000), at(40, 96_000)))).toEqual(new Map())
})
