import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPlan } from './check'
import { dateOf } from './days'
import { examplePlans } from './examples'
import type { Plan } from './plan'
import { project } from './projection'
import { LEFT_BEHIND_HATCH, moved, NO_WHAT_IF, withWhatIf } from './what-if'

const [example] = examplePlans()
const plan = example!

test('nothing tried is the plan itself', () => {
  expect(withWhatIf(plan, NO_WHAT_IF)).toEqual(plan)
})

test('whatever is tried, the plan is one that can be reckoned with', () => {
  const date = fc.integer({ min: 0, max: 159 }).map((day) => dateOf(plan, day))
  const whatIf = fc.record({
    leakTimes: fc.double({ min: 0, max: 10, noNaN: true }),
    leakLeft: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    fails: fc.array(fc.record({ generator: fc.constantFrom('elektron', 'ogs'), from: date }), {
      maxLength: 3,
    }),
    crew: fc.option(fc.record({ from: date, people: fc.constantFrom(3, 6, 7, 11) }), { nil: undefined }),
  })
  fc.assert(
    fc.property(whatIf, (one) => {
      const tried = withWhatIf(plan, one)
      expect(checkPlan(tried)).toEqual({ ok: true, plan: tried })
    }),
  )
})

describe('what is tried', () => {
  const pressureLastsTo = (tried: Plan) => project(tried, { samples: 100 }).short.pressure.low

  test('a leak that is larger, and a hatch that holds most of it back', () => {
    const larger = withWhatIf(plan, { ...NO_WHAT_IF, leakTimes: 2 })
    expect(larger.leak.kgPerDay).toEqual({ value: 2.4, low: 1.2, high: 4 })
    const held = withWhatIf(plan, { ...NO_WHAT_IF, leakLeft: LEFT_BEHIND_HATCH })
    expect(pressureLastsTo(larger)).toBeLessThan(pressureLastsTo(plan))
    expect(pressureLastsTo(held)).toBeGreaterThan(pressureLastsTo(plan))
  })

  test('generators that fail: oxygen is out, and not before that day', () => {
    const from = '2020-12-01'
    const fails = ['elektron', 'ogs'].map((generator) => ({ generator, from }))
    const { oxygen } = project(withWhatIf(plan, { ...NO_WHAT_IF, fails }), { samples: 100 }).short
    expect(oxygen).toMatchObject({ probability: 1 })
    expect(oxygen.low).toBeGreaterThan(40)
    expect(oxygen.high).toBeLessThan(100)
  })

  test('another crew from a day on, in place of every later change', () => {
    expect(withWhatIf(plan, { ...NO_WHAT_IF, crew: { from: '2020-11-01', people: 11 } }).crew).toEqual([
      { from: '2020-10-22', people: 3 },
      { from: '2020-11-01', people: 11 },
    ])
    const crew = { from: plan.starts, people: 6 }
    expect(withWhatIf(plan, { ...NO_WHAT_IF, crew }).crew).toEqual([crew])
  })
})

describe('cargo on another ship', () => {
  const [ms16] = plan.ships
  const two: Plan = {
    ...plan,
    ships: [
      { ...ms16!, cargo: [{ gas: 'nitrogen', kg: { value: 40, low: 36, high: 44 } }] },
      { ...ms16!, id: 'ng-15', docks: '2021-02-22', cargo: [{ gas: 'water', kg: { value: 100 } }] },
    ],
  }
  const cargoes = (of: Plan) => of.ships.map(({ cargo }) => cargo)

  test('is as much in all, with its band', () => {
    const after = moved(two, 'ms-16', 'ng-15', 'nitrogen', 10)
    expect(cargoes(after)).toEqual([
      [{ gas: 'nitrogen', kg: { value: 30, low: 27, high: 33 } }],
      [
        { gas: 'water', kg: { value: 100 } },
        { gas: 'nitrogen', kg: { value: 10, low: 9, high: 11 } },
      ],
    ])
    expect(checkPlan(after)).toEqual({ ok: true, plan: after })
    const [, all] = cargoes(moved(after, 'ms-16', 'ng-15', 'nitrogen', 30))
    expect(all![1]).toEqual({ gas: 'nitrogen', kg: { value: 40, low: 36, high: 44 } })
  })

  test('is never more than there is, and nothing where there is none', () => {
    const [left, right] = cargoes(moved(two, 'ms-16', 'ng-15', 'nitrogen', 1000))
    expect([left![0]!.kg.value, right![1]!.kg.value]).toEqual([0, 40])
    expect(moved(two, 'ms-16', 'ng-15', 'oxygen', 10)).toBe(two)
    expect(moved(two, 'ms-16', 'moon', 'nitrogen', 10)).toBe(two)
    expect(moved(two, 'ms-16', 'ms-16', 'nitrogen', 10)).toBe(two)
  })
})
