import { describe, expect, test } from 'vitest'
import type { PlanFile } from './plan'
import { outlooks } from './outlook'
import { prepared } from './prepared'
import { project } from './projection'
import { planWith } from './rehearsal'

const title = { en: 'x', ru: 'x' }
const KEEP = {
  below: { value: 744.9, unit: 'mmHg' },
  to: { value: 745, unit: 'mmHg' },
  with: ['nitrogen'],
} as const

/** 1 kg a day is lost and nitrogen makes up for it. */
const LOSING: Partial<PlanFile> = {
  days: 200,
  leak: { kgPerDay: { value: 1 }, law: 'constant' },
  stores: [{ id: 'N2', title, gas: 'nitrogen', kg: { value: 50 } }],
  policy: { oxygen: { value: 0, unit: 'mmHg' }, topUp: { ...KEEP, with: [...KEEP.with] } },
  limits: { pressureLow: { value: 734, unit: 'mmHg' } },
}
const SHIP: NonNullable<PlanFile['ships']>[number] = {
  id: 'MS-16',
  title,
  launches: '2021-02-10',
  docks: '2021-02-12',
  cargo: [{ gas: 'nitrogen', kg: { value: 40 } }],
}

describe('a store', () => {
  test('lasts as many days as it has kilograms for, and no sample says otherwise where all is known', () => {
    const { short, stores, limits, storedKg } = project(planWith(LOSING), { samples: 20 })
    // Nitrogen is lighter than the air that is lost: what makes the same pressure weighs 0.967 of it.
    const lasts = 50 / 0.967
    expect(short.pressure).toEqual({ ...short.pressure, low: short.pressure.high, probability: 1 })
    expect(short.pressure.middle).toBeCloseTo(lasts, 0)
    expect(stores['N2']!.middle).toBeCloseTo(lasts, 0)
    expect(storedKg.nitrogen[0]!.middle).toBe(50)
    // 11 mmHg are 15.8 kg of air.
    expect(limits.pressureLow!.middle - lasts).toBeCloseTo(15.7, 0)
    expect(short.oxygen.probability).toBe(0)
  })

  test('lasts the less sure the less is known', () => {
    const sure = project(planWith(LOSING)).short.pressure
    const unsure = project(
      planWith({ ...LOSING, leak: { kgPerDay: { value: 1, low: 0.7, high: 1.5 }, law: 'constant' } }),
    ).short.pressure
    expect(unsure.low).toBeCloseTo(sure.middle / 1.5, 0)
    expect(unsure.high / (sure.middle / 0.7)).toBeCloseTo(1, 1)
    expect(Math.abs(unsure.middle - sure.middle)).toBeLessThan(2)
  })
})

test("nitrogen's share reaches its limit when its formula says, where oxygen is kept and all air leaks", () => {
  const plan = planWith({
    leak: { kgPerDay: { value: 10 }, law: 'orifice' },
    generators: [{ id: 'OGS', title, kgPerDay: 100 }],
    policy: { oxygen: { value: 160, unit: 'mmHg' } },
    limits: { nitrogenShareLow: 0.7 },
  })
  const { oxygenKg, nitrogenKg } = prepared(plan)
  // Of 585 mmHg so much is left when it is 0.7 of all, which goes exponentially.
  const left = (160 * 0.7) / 0.3
  const day = (Math.log(585 / left) * (oxygenKg + nitrogenKg)) / 10
  expect(project(plan, { samples: 1 }).limits.nitrogenShareLow!.middle).toBeCloseTo(day, 1)
})

describe('the outlook', () => {
  const [nitrogen] = outlooks(planWith({ ...LOSING, ships: [SHIP] }), { samples: 50 }).filter(
    ({ need }) => need === 'pressure',
  )

  test('tells how far each ship reaches', () => {
    expect(nitrogen!.alone.middle).toBeCloseTo(50 / 0.967, 0)
    expect(nitrogen!.ships).toEqual([{ id: 'MS-16', kg: 40, until: nitrogen!.ships[0]!.until }])
    expect(nitrogen!.ships[0]!.until.middle).toBeCloseTo(90 / 0.967, 0)
  })

  test('tells the smallest mass that is still missing: with it nothing is short, with less something is', () => {
    const { kg, byDay } = nitrogen!.missing.withShips!
    // The more nitrogen there is in the cabin, the more of it is lost.
    expect(kg).toBeGreaterThan(200 * 0.967 - 90)
    expect(kg).toBeLessThan(200 - 90)
    expect(byDay).toBe(nitrogen!.ships[0]!.until.middle)
    const sent = (mass: number) =>
      project(
        planWith({
          ...LOSING,
          ships: [SHIP, { ...SHIP, id: 'more', cargo: [{ gas: 'nitrogen', kg: { value: mass } }] }],
        }),
        { samples: 5 },
      ).short.pressure.probability
    expect([sent(kg + 0.5), sent(kg - 0.5)]).toEqual([0, 1])
  })

  test('says nothing is missing where nothing is', () => {
    const rich = planWith({ ...LOSING, stores: [{ id: 'N2', title, gas: 'nitrogen', kg: { value: 500 } }] })
    expect(outlooks(rich, { samples: 5 }).map(({ missing }) => missing)).toEqual([{}, {}])
  })

  test('counts a ship that may be late as late', () => {
    const late = outlooks(
      planWith({
        ...LOSING,
        ships: [{ ...SHIP, slipDays: { sooner: 0, later: 30 } }],
      }),
      { samples: 400 },
    ).find(({ need }) => need === 'pressure')!
    // Nitrogen is out after 52 days; the ship comes 42 to 72 days after the beginning.
    expect(late.ships[0]!.until.low).toBeCloseTo(51.7, 0)
    expect(late.ships[0]!.until.high).toBeCloseTo(90 / 0.967, 0)
  })
})

test('the same seed gives the same, and what a change is not about does not move', () => {
  const plan = planWith({ ...LOSING, leak: { kgPerDay: { value: 1, low: 0.7, high: 1.5 } } })
  expect(project(plan, { seed: 3 })).toEqual(project(plan, { seed: 3 }))
  expect(project(plan, { seed: 3 })).not.toEqual(project(plan, { seed: 4 }))
  const more = project(planWith({ ...plan, ships: [{ ...SHIP, docks: '2021-07-01' }] }), { seed: 3 })
  expect(more.pressurePa.slice(0, 20)).toEqual(project(plan, { seed: 3 }).pressurePa.slice(0, 20))
})

test('whatever is missing is missing from a day on, however seldom it is short', () => {
  const leaks = Array.from({ length: 60 }, (_, i) => 0.2 + 0.02 * i)
  const missing = leaks.flatMap((value) => {
    const leak = { kgPerDay: { value, low: 0.5 * value, high: 1.5 * value } }
    const plan = planWith({ ...LOSING, leak, days: 60 })
    return outlooks(plan, { samples: 40 }).flatMap(({ missing: { withShips } }) => withShips ?? [])
  })
  expect(missing.length).toBeGreaterThan(20)
  expect(missing.filter(({ byDay }) => !(byDay < 60))).toEqual([])
})
