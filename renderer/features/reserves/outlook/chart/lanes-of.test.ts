import { expect, test } from 'vitest'
import { planWith } from '../../../../../shared/reserves/rehearsal'
import { project } from '../../../../../shared/reserves/projection'
import { formatFor } from '../../../../../shared/units/format'
import { lanesOf, marksOf } from './lanes-of'

const title = { en: 'A', ru: 'А' }
const plan = planWith({
  days: 50,
  limits: { pressureLow: { value: 734, unit: 'mmHg' } },
  stores: [{ id: 'tank', title, gas: 'nitrogen', kg: { value: 50 } }],
  ships: [
    {
      id: 'a',
      title,
      launches: '2021-01-08',
      docks: '2021-01-11',
      slipDays: { sooner: 1, later: 4 },
      cargo: [{ gas: 'air', kg: { value: 9 } }],
    },
    {
      id: 'b',
      title,
      launches: '2022-01-01',
      docks: '2022-01-02',
      cargo: [{ gas: 'water', kg: { value: 9 } }],
    },
  ],
  generators: [{ id: 'g', title, kgPerDay: 1, fails: [{ from: '2020-06-01' }] }],
})
const day = (date: string) => Date.parse(date) / 1000

test('pressures are in the unit of the reader, with their limit in words, and masses in kg', () => {
  const lanes = lanesOf(plan, project(plan, { samples: 20 }), undefined, formatFor('en', 'psi'), 'en')
  expect(lanes.map(({ id }) => id)).toEqual(['total', 'oxygen', 'nitrogen', 'gases', 'water'])
  const [total, , , gases] = lanes
  expect(total!.title).toBe('Total pressure, psi')
  expect(total!.limits![0]).toMatchObject({ text: 'limit 14.19 psi', isLimit: true })
  expect(total!.limits![0]!.value).toBeCloseTo(14.19, 2)
  expect(gases!.curves.map(({ name, marker }) => [name, marker])).toEqual([
    ['Nitrogen', 0],
    ['Air', 1],
  ])
  expect(gases!.curves[0]!.points.at(-1)).toEqual({ s: day('2021-02-20'), low: 50, middle: 50, high: 50 })
})

test('ships have the time in which they may come; what failed before stands at the beginning, what comes after is left out', () => {
  expect(marksOf(plan, 'ru')).toEqual([
    {
      s: day('2021-01-11'),
      text: 'А',
      kind: 'comes',
      between: { min: day('2021-01-10'), max: day('2021-01-15') },
    },
    { s: day('2021-01-01'), text: 'А', kind: 'fails' },
  ])
})
