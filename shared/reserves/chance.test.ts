import { describe, expect, test } from 'vitest'
import { randomOf } from '../stats/random'
import { chanceOf } from './chance'
import type { PlanFile } from './plan'
import { prepared } from './prepared'
import { planWith } from './rehearsal'

const title = { en: 'x', ru: 'x' }
const kg = { value: 50, low: 20, high: 90 }
const store = (id: string) => ({ id, title, gas: 'nitrogen' as const, kg })
const generator = (id: string) => ({ id, title, kgPerDay: 5, meanDaysToFailure: 200 })
const ship = (id: string) => ({
  id,
  title,
  launches: '2021-02-10',
  docks: '2021-02-12',
  slipDays: { sooner: 3, later: 30 },
  cargo: [
    { gas: 'nitrogen' as const, kg },
    { gas: 'oxygen' as const, kg },
  ],
})

/** What was drawn, by what it is of. */
function drawn(file: Partial<PlanFile>, seed = 7) {
  const plan = planWith({ leak: { kgPerDay: { value: 1, low: 0.5, high: 2 } }, ...file })
  const ready = prepared(plan)
  const { tankKg, tankDay, failsDay, ...others } = chanceOf(plan, ready, randomOf(seed))
  return {
    ...others,
    tanks: Object.fromEntries(ready.tanks.map(({ name }, i) => [name, [tankKg[i], tankDay[i]]])),
    fails: Object.fromEntries(plan.generators.map(({ id }, i) => [id, failsDay[i]])),
  }
}

describe('a change of the plan moves what it is about and nothing else', () => {
  const all = {
    stores: ['a', 'b', 'c'].map(store),
    generators: ['x', 'y'].map(generator),
    ships: ['s', 't'].map(ship),
  }
  const before = drawn(all)
  const without = <T>(record: Record<string, T>, ...gone: string[]) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !gone.includes(name)))

  test('each number is drawn on its own', () => {
    const masses = Object.values(before.tanks).map(([mass]) => mass)
    expect(new Set(masses).size).toBe(7)
  })

  test('a store that is removed', () => {
    const after = drawn({ ...all, stores: all.stores.slice(1) })
    expect(after).toEqual({ ...before, tanks: without(before.tanks, 'store a') })
  })

  test('a ship and a gas that are removed', () => {
    const [, late] = all.ships
    const after = drawn({ ...all, ships: [{ ...late!, cargo: late!.cargo.slice(1) }] })
    const gone = ['cargo s nitrogen', 'cargo s oxygen', 'cargo t nitrogen']
    expect(after).toEqual({ ...before, tanks: without(before.tanks, ...gone) })
  })

  test('a generator that is removed', () => {
    const after = drawn({ ...all, generators: all.generators.slice(1) })
    expect(after).toEqual({ ...before, fails: without(before.fails, 'x') })
  })
})

test('a generator fails exponentially about its mean, and one without a mean never', () => {
  const sure = { id: 'sure', title, kgPerDay: 5 }
  const generators = [generator('x'), sure]
  const all = Array.from({ length: 4000 }, (_, seed) => drawn({ generators }, seed).fails)
  const share = (days: number) => all.filter((fails) => fails['x']! < days).length / all.length
  for (const days of [50, 200, 400]) expect(share(days)).toBeCloseTo(1 - Math.exp(-days / 200), 1)
  const mean = all.reduce((sum, fails) => sum + fails['x']!, 0) / all.length
  expect(mean / 200).toBeCloseTo(1, 1)
  expect(all.every((fails) => fails['sure'] === Infinity)).toBe(true)
})
