import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf } from '../../stats/random'
import { DAY_MS, toIso, toMs } from '../../time/time'
import { lastRise } from './cause-of-rise'
import { registerSchema, type Rate, type Register } from './register'
import { repairsOf } from './repairs'
import { periodsOf } from './trend'

const dateOf = (day: number) => toIso(toMs('2019-09-01T00:00:00.000Z') + day * DAY_MS).slice(0, 10)
const measured = (of: string, day: number, value: number, plusMinus: number): Rate => ({
  from: dateOf(day),
  to: dateOf(day + 2),
  of,
  kgPerDay: { value, low: Math.max(0, value - plusMinus), high: value + plusMinus },
})

function registerOf(rates: Rate[], places: Register['places'] = []): Register {
  return registerSchema.parse({
    schema: 1,
    id: 'test',
    title: { en: 'Test', ru: 'Проверка' },
    nominalKgPerDay: 0.2,
    places,
    rates,
  })
}

const PRK: Register['places'][number] = {
  id: 'prk-1',
  compartment: 'SM-PRK',
  position: { en: 'Cone, lower left', ru: 'Конус, слева внизу' },
  cause: 'crack',
  found: dateOf(10),
  how: { en: 'Floating tea leaves', ru: 'Чаинки' },
  repairs: [{ on: dateOf(100), what: { en: 'Tape', ru: 'Лента' } }],
}

describe('the course of a rate', () => {
  test('is cut where it changes, and nowhere else', () => {
    const noise = randomOf(1)
    const rate = (day: number) => (day < 300 ? 0.27 : day < 600 ? 1.4 : 0.9)
    const rates = Array.from({ length: 60 }, (_, i) => {
      const day = 15 * i
      return measured('station', day, rate(day) + noise.normal(0, 0.05), 0.1)
    })
    const periods = periodsOf(rates)
    expect(periods.map(({ count }) => count)).toEqual([20, 20, 20])
    expect(periods.map(({ kgPerDay }) => Math.round(kgPerDay * 20) / 20)).toEqual([0.25, 1.4, 0.9])
    expect(periods[1]).toMatchObject({ from: dateOf(300), to: dateOf(587) })
    expect(periods[0]!.sigmaKgPerDay).toBeCloseTo(0.051 / Math.sqrt(20), 3)
  })

  test('of one rate with noise is one period in nearly all cases', () => {
    const parts = Array.from({ length: 100 }, (_, seed) => {
      const noise = randomOf(seed)
      return periodsOf(
        Array.from({ length: 30 }, (_, i) => measured('station', 10 * i, 1 + noise.normal(0, 0.051), 0.1)),
      ).length
    })
    expect(parts.filter((count) => count > 1).length).toBeLessThanOrEqual(5)
  })

  test('holds every measurement once, in order, whatever was measured', () => {
    const any = fc.tuple(
      fc.nat(2000),
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (all) => {
        const periods = periodsOf(
          all.map(([day, value, plusMinus]) => measured('station', day, value, plusMinus)),
        )
        expect(periods.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        for (const { kgPerDay, sigmaKgPerDay } of periods) {
          expect(kgPerDay).toBeGreaterThanOrEqual(0)
          expect(sigmaKgPerDay).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('a rise of the station', () => {
  const station = [0.3, 0.3, 1.3, 1.3].map((value, i) => measured('station', 50 * i, value, 0.1))

  test('without a change of the known place is a new place', () => {
    const rates = [...station, measured('prk-1', 40, 0.2, 0.05), measured('prk-1', 160, 0.22, 0.05)]
    const rise = lastRise(registerOf(rates, [PRK]))!
    expect(rise).toMatchObject({ answer: 'new-place', unmeasured: [] })
    expect(rise.station.kgPerDay).toBeCloseTo(1, 9)
    expect(rise.known.kgPerDay).toBeCloseTo(0.02, 9)
  })

  test('that the known place explains is the known place', () => {
    const rates = [...station, measured('prk-1', 40, 0.2, 0.05), measured('prk-1', 160, 1.2, 0.05)]
    expect(lastRise(registerOf(rates, [PRK]))).toMatchObject({ answer: 'known-place' })
  })

  test('cannot be told from a known place that nobody has measured since', () => {
    const rise = lastRise(registerOf([...station, measured('prk-1', 40, 0.2, 0.05)], [PRK]))
    expect(rise).toMatchObject({ answer: 'cannot-tell', unmeasured: ['prk-1'] })
  })

  test('is none where the station loses no more than before', () => {
    expect(lastRise(registerOf(station.slice(0, 2), [PRK]))).toBeUndefined()
    expect(lastRise(registerOf([]))).toBeUndefined()
  })
})

describe('a repair', () => {
  test('leaves a share of the leak, with its interval', () => {
    const rates = [measured('prk-1', 90, 0.8, 0.04), measured('prk-1', 110, 0.4, 0.04)]
    const [repair] = repairsOf(registerOf(rates, [PRK]))
    expect(repair).toMatchObject({ place: 'prk-1', before: { value: 0.8 }, after: { value: 0.4 } })
    expect(repair!.left!.value).toBeCloseTo(0.5, 9)
    // Independent errors of 5 and 10 %.
    expect(repair!.left!.low).toBeCloseTo(0.5 - 0.056, 2)
    expect(repair!.left!.high).toBeCloseTo(0.5 + 0.056, 2)
  })

  test('of a place that was not measured before or after tells nothing', () => {
    const [repair] = repairsOf(registerOf([measured('prk-1', 90, 0.8, 0.04)], [PRK]))
    expect(repair!.left).toBeUndefined()
  })
})
