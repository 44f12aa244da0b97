import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { massKg } from '../leak/physics/physics'
import { randomOf } from '../stats/random'
import { toSi } from '../units/units'
import { chanceOf } from './chance'
import { emptyCourse, follow, type Course } from './course'
import type { Plan, PlanFile } from './plan'
import { prepared } from './prepared'
import { planWith } from './rehearsal'

const mmHg = (value: number) => toSi('pressure', { value, unit: 'mmHg' })
const inMmHg = (pa: number) => pa / mmHg(1)

function followed(plan: Plan, isProvided = false, seed = 1): Course {
  const ready = prepared(plan)
  const course = emptyCourse(ready)
  follow(ready, chanceOf(plan, ready, randomOf(seed)), course, isProvided)
  return course
}

const CREW: Partial<PlanFile> = { crew: [{ from: '2021-01-01', people: 2 }] }
const leak = (law: Plan['leak']['law'], kgPerDay: number): Partial<PlanFile> => ({
  leak: { kgPerDay: { value: kgPerDay }, law },
})

describe('alone, each of these is what its formula says, to 1e-9', () => {
  const startKg = (plan: Plan) => prepared(plan).oxygenKg + prepared(plan).nitrogenKg

  test('a constant loss', () => {
    const plan = planWith(leak('constant', 2))
    const expected = mmHg(745) * (1 - (100 * 2) / startKg(plan))
    expect(followed(plan).pressurePa[100]! / expected).toBeCloseTo(1, 9)
  })

  test('an orifice: exponential', () => {
    const plan = planWith(leak('orifice', 20))
    const expected = mmHg(745) * Math.exp((-100 * 20) / startKg(plan))
    expect(followed(plan).pressurePa[100]! / expected).toBeCloseTo(1, 9)
  })

  test('a crack: 1 / (1 + t/τ)', () => {
    const plan = planWith(leak('crack', 20))
    const expected = mmHg(745) / (1 + (100 * 20) / startKg(plan))
    expect(followed(plan).pressurePa[100]! / expected).toBeCloseTo(1, 9)
  })

  test('breathing', () => {
    const plan = planWith(CREW)
    const expected = mmHg(160) - 100 * 2 * 0.84 * prepared(plan).paPerKg.oxygen
    expect(followed(plan).oxygenPa[100]! / expected).toBeCloseTo(1, 9)
  })
})

describe('published cases', () => {
  test('two people without an oxygen source take about 2.5 mmHg a day out of 365 m³ (2004)', () => {
    const plan = planWith({
      ...CREW,
      days: 10,
      cabin: {
        volume: { value: 365, unit: 'm3' },
        pressure: { value: 760, unit: 'mmHg' },
        oxygen: { value: 165, unit: 'mmHg' },
      },
    })
    const { pressurePa } = followed(plan)
    expect(inMmHg(pressurePa[0]! - pressurePa[10]!) / 10).toBeCloseTo(2.5, 0)
  })

  test('40.5 kg of air are 29 mmHg in 916 m³ (the Progress of February 2021)', () => {
    const plan = planWith({
      days: 1,
      cabin: {
        volume: { value: 916, unit: 'm3' },
        pressure: { value: 700, unit: 'mmHg' },
        oxygen: { value: 147, unit: 'mmHg' },
        others: { value: 0, unit: 'mmHg' },
      },
      stores: [{ id: 'air', title: { en: 'Air', ru: 'Воздух' }, gas: 'air', kg: { value: 40.5 } }],
      policy: {
        oxygen: { value: 0, unit: 'mmHg' },
        topUp: { below: { value: 740, unit: 'mmHg' }, to: { value: 740, unit: 'mmHg' }, with: ['air'] },
      },
    })
    const { pressurePa, storedKg } = followed(plan)
    expect(inMmHg(pressurePa[1]! - pressurePa[0]!)).toBeCloseTo(28.6, 0)
    expect(storedKg.air[1]).toBe(0)
  })

  test('1 mmHg in 916 m³ is 1.44 kg', () => {
    expect(massKg(mmHg(1), 916)).toBeCloseTo(1.44, 2)
  })
})

const BUSY: Partial<PlanFile> = {
  days: 365,
  crew: [
    { from: '2021-01-01', people: 3 },
    { from: '2021-03-01', people: 7 },
  ],
  leak: { kgPerDay: { value: 1, low: 0.5, high: 2 }, growsPerYear: { value: 0.5, low: 0, high: 1 } },
  losses: [{ title: { en: 'Airlock', ru: 'Шлюзование' }, on: '2021-02-02', kg: 12 }],
  stores: [
    {
      id: 'N2',
      title: { en: 'Nitrogen', ru: 'Азот' },
      gas: 'nitrogen',
      kg: { value: 60, low: 50, high: 70 },
      usable: 0.9,
    },
    { id: 'air', title: { en: 'Air', ru: 'Воздух' }, gas: 'air', kg: { value: 20 } },
    { id: 'O2', title: { en: 'Oxygen', ru: 'Кислород' }, gas: 'oxygen', kg: { value: 100 } },
    { id: 'H2O', title: { en: 'Water', ru: 'Вода' }, gas: 'water', kg: { value: 1500 } },
  ],
  generators: [
    {
      id: 'OGS',
      title: { en: 'OGS', ru: 'OGS' },
      kgPerDay: 5.4,
      water: 'H2O',
      fails: [{ from: '2021-04-01', to: '2021-04-20' }],
      meanDaysToFailure: 200,
    },
  ],
  ships: [
    {
      id: 'MS-16',
      title: { en: 'Progress', ru: '«Прогресс»' },
      launches: '2021-02-15',
      docks: '2021-02-17',
      slipDays: { sooner: 0, later: 30 },
      cargo: [{ gas: 'nitrogen', kg: { value: 40.5 } }],
    },
  ],
  policy: {
    oxygen: { value: 160, unit: 'mmHg' },
    topUp: {
      below: { value: 735, unit: 'mmHg' },
      to: { value: 745, unit: 'mmHg' },
      with: ['nitrogen', 'air'],
    },
  },
}

describe('what there is enough of is never short', () => {
  const plenty = (gas: 'nitrogen' | 'air' | 'water') =>
    ({ id: gas, title: { en: gas, ru: gas }, gas, kg: { value: 20_000 } }) as const
  const plan = (oxygenKgPerDay: number, kgPerDay: number) =>
    planWith({
      days: 60,
      crew: [{ from: '2021-01-01', people: 3 }],
      oxygenKgPerPersonDay: { value: oxygenKgPerDay },
      leak: { kgPerDay: { value: kgPerDay } },
      stores: [plenty('water'), plenty('nitrogen'), plenty('air')],
      generators: [{ id: 'OGS', title: { en: 'OGS', ru: 'OGS' }, kgPerDay: 100, water: 'water' }],
      policy: {
        oxygen: { value: 160, unit: 'mmHg' },
        topUp: { ...BUSY.policy!.topUp!, below: { value: 744, unit: 'mmHg' } },
      },
    })

  test('not even by rounding, whatever is breathed and lost', () => {
    const rate = fc.double({ min: 0.1, max: 3, noNaN: true })
    fc.assert(
      fc.property(rate, rate, (oxygenKgPerDay, kgPerDay) => {
        const { shortDay, shortKg, storedKg } = followed(plan(oxygenKgPerDay, kgPerDay))
        expect([...shortDay, ...shortKg]).toEqual([Infinity, Infinity, 0, 0])
        // The next gas is not touched for what is missing by rounding.
        expect(storedKg.air[60]).toBe(20_000)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a busy year', () => {
  const plan = planWith(BUSY)

  test('accounts for every kilogram to 1e-9, and nothing is ever negative', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, isProvided) => {
        const { oxygenKg, nitrogenKg, paPerKg } = prepared(plan)
        const course = followed(plan, isProvided, seed)
        const endKg = course.oxygenPa[365]! / paPerKg.oxygen + course.nitrogenPa[365]! / paPerKg.nitrogen
        const before = oxygenKg + nitrogenKg + course.suppliedKg
        expect((endKg + course.breathedKg + course.leakedKg) / before).toBeCloseTo(1, 9)
        for (const series of [course.oxygenPa, course.nitrogenPa, ...Object.values(course.storedKg)])
          expect(Math.min(...series)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 50 },
    )
  })

  test('nothing is short any more where what is short is provided', () => {
    const { pressurePa, oxygenPa, shortKg } = followed(plan, true)
    expect(Math.min(...pressurePa.map(inMmHg).subarray(1))).toBeGreaterThan(734)
    expect(Math.min(...oxygenPa.map(inMmHg))).toBeGreaterThan(159.9)
    expect(shortKg[1]).toBeGreaterThan(50)
  })

  test('a tank gives what can be taken out of it, and a ship nothing before it docks', () => {
    const stores = BUSY.stores!.map((store) => ({ ...store, kg: { value: store.kg.value } }))
    const generators = BUSY.generators!.map((one) => ({ ...one, meanDaysToFailure: undefined }))
    const calm = { stores, generators, leak: { kgPerDay: { value: 0 } }, losses: [] }
    const { storedKg } = followed(planWith({ ...BUSY, ...calm }))
    expect(storedKg.nitrogen[30]).toBe(0.9 * 60)
    expect(storedKg.nitrogen[100]! - storedKg.nitrogen[30]!).toBeCloseTo(40.5, 9)
  })
})
