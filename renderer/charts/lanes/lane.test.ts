import { expect, test } from 'vitest'
import { dateLabels } from './date-labels'
import { namesOf, timesIn, valuesIn, type Lane } from './lane'

const point = (s: number, middle: number) => ({ s, low: middle - 1, middle, high: middle + 2 })
const lane = (more: Partial<Lane>): Lane => ({ id: 'a', title: 'a', curves: [], ...more })

test('a lane is as high as its bands, what was there before and its limits, with a little room', () => {
  const curves = [{ name: 'a', points: [point(0, 10), point(1, 20)], before: [point(0, 30)] }]
  const { min, max } = valuesIn(lane({ curves, limits: [{ value: 5, text: '', isLimit: true }] }))
  expect(min).toBeCloseTo(5 - 2)
  expect(max).toBeCloseTo(30 + 2)
})

test('a mass begins at zero exactly', () => {
  expect(valuesIn(lane({ curves: [{ name: 'a', points: [point(0, 100)] }], fromZero: true })).min).toBe(0)
})

test('a lane without anything, and one of a single value, still have a height', () => {
  expect(valuesIn(lane({}))).toEqual({ min: 0, max: 1 })
  const flat = valuesIn(lane({ curves: [{ name: 'a', points: [{ s: 0, low: 3, middle: 3, high: 3 }] }] }))
  expect(flat.max).toBeGreaterThan(flat.min)
})

test('the lanes share the time of all curves and of all that was measured', () => {
  const dots = [{ ...point(50, 1), from: 40, to: 60, marker: 0 }]
  expect(
    timesIn([lane({ curves: [{ name: 'a', points: [point(10, 1), point(20, 1)] }] }), lane({ dots })]),
  ).toEqual({
    min: 9,
    max: 61,
  })
})

test('dates have their year below the first one and wherever it changes', () => {
  const s = ['2020-11-01', '2020-12-01', '2021-01-01'].map((date) => Date.parse(date) / 1000)
  expect(dateLabels(s, 'en')).toEqual(['1 Nov\n2020', '1 Dec', '1 Jan\n2021'])
  expect(dateLabels(s, 'ru')[1]).toBe('1 дек.')
})

test('marks that stand together have each name once', () => {
  const sign = { comes: '^', fails: 'x', found: 'o', repaired: '+' }
  const mark = (kind: keyof typeof sign, text: string) => ({ s: 0, kind, text })
  const marks = [mark('found', 'A'), mark('repaired', 'A'), mark('repaired', 'A'), mark('comes', 'B')]
  expect(namesOf(marks, sign)).toBe('o+ A, ^ B')
})
