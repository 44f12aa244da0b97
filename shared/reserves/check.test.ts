import { describe, expect, test } from 'vitest'
import { checkPlan } from './check'
import { examplePlans } from './examples'
import type { PlanFile } from './plan'
import { readPlan } from './read'
import { planWith } from './rehearsal'

const title = { en: 'x', ru: 'x' }
const SHIP = {
  id: 'a',
  title,
  launches: '2021-02-10',
  docks: '2021-02-12',
  cargo: [{ gas: 'air', kg: { value: 1 } }],
}
const mmHg = (value: number) => ({ value, unit: 'mmHg' })

/** The places of the faults of a plan in which this is so. */
function places(more: object): string[] {
  const check = checkPlan({ ...planWith(), ...more })
  return check.ok ? [] : check.faults.map(({ path }) => path)
}

test('the plans that come with the program are right', () => {
  for (const plan of examplePlans()) expect(checkPlan(plan)).toEqual({ ok: true, plan })
})

describe('a plan is refused with the place of', () => {
  test.each<[string, object, string]>([
    [
      'a negative mass',
      { stores: [{ id: 'a', title, gas: 'air', kg: { value: -1 } }] },
      'stores[0].kg.value',
    ],
    ['a ship that docks before its launch', { ships: [{ ...SHIP, docks: '2021-02-09' }] }, 'ships[0].docks'],
    ['a limit above the beginning', { limits: { pressureLow: mmHg(746) } }, 'limits.pressureLow'],
    ['a limit below the beginning', { limits: { oxygenHigh: mmHg(150) } }, 'limits.oxygenHigh'],
    [
      'a share of nitrogen above the beginning',
      { limits: { nitrogenShareLow: 0.79 } },
      'limits.nitrogenShareLow',
    ],
    ['a unit that is none', { policy: { oxygen: { value: 1, unit: 'bananas' } } }, 'policy.oxygen.unit'],
    ['a day that does not exist', { starts: '2021-02-30' }, 'starts'],
    ['a value outside of its band', { leak: { kgPerDay: { value: 3, low: 1, high: 2 } } }, 'leak.kgPerDay'],
    ['a crew that comes too late', { crew: [{ from: '2021-02-01', people: 3 }] }, 'crew[0].from'],
    ['an id that is there twice', { ships: [SHIP, SHIP] }, 'ships[1].id'],
    [
      'water that nobody stores',
      { generators: [{ id: 'g', title, kgPerDay: 1, water: 'lake' }] },
      'generators[0].water',
    ],
    ['less pressure than oxygen', { cabin: { ...planWith().cabin, oxygen: mmHg(800) } }, 'cabin.pressure'],
    ['what nobody asked for', { colour: 'red' }, 'colour'],
  ])('%s', (_, more, place) => {
    expect(places(more)).toContain(place)
  })
})

test('a file tells the line of what is wrong', () => {
  const file: PlanFile = { ...planWith(), days: 0 }
  const text = Object.entries(file)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')
  const read = readPlan(text)
  expect(read).toMatchObject({ ok: false, faults: [{ path: 'days' }] })
  const line = 1 + text.split('\n').findIndex((one) => one.startsWith('days'))
  expect(!read.ok && read.faults[0]!.line).toBe(line)
})
