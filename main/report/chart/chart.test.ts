import { expect, test } from 'vitest'
import { rangeOf, roundTicks, scale, spread, timeTicks } from './axis'
import { type Dot, thinned } from './course'

test('an axis has round values, few enough to be read, with the decimals that they need', () => {
  expect(roundTicks({ min: 612, max: 748 }, 7)).toEqual({
    values: [620, 640, 660, 680, 700, 720, 740],
    digits: 0,
  })
  const { values, digits } = roundTicks({ min: 14.03, max: 14.61 }, 7)
  expect(values.map((value) => value.toFixed(digits))).toEqual([
    '14.1',
    '14.2',
    '14.3',
    '14.4',
    '14.5',
    '14.6',
  ])
  expect(roundTicks({ min: -3, max: 3 }, 3).values.map((value) => value + 0)).toEqual([-2, 0, 2])
})

test('an axis of time stands on whole minutes, hours or days, and says the date where it changes', () => {
  const at = (iso: string) => Date.parse(iso)
  const night = timeTicks({ min: at('2020-10-15T21:40:00Z'), max: at('2020-10-16T02:10:00Z') }, 5)
  expect(night.map(({ label }) => label)).toEqual([
    '22:00\n2020-10-15',
    '23:00',
    '00:00\n2020-10-16',
    '01:00',
    '02:00',
  ])
  const month = timeTicks({ min: at('2020-10-01T03:00:00Z'), max: at('2020-10-31T00:00:00Z') }, 8)
  expect(month.every(({ label }) => /^\n2020-10-\d\d$/.test(label))).toBe(true)
})

test('a range has room around its values, and a size where there is one value or none', () => {
  expect(rangeOf([100, 200], 50, 0)).toEqual({ min: 94, max: 206 })
  expect(rangeOf([100], 50, 0)).toEqual({ min: 75, max: 125 })
  expect(rangeOf([], 50, 7)).toEqual({ min: -18, max: 32 })
  expect(scale({ min: 0, max: 10 }, 200, 100)(2.5)).toBe(175)
})

test('of many readings in one place the lowest and the highest are left, in their order', () => {
  const dot = (atMs: number, pa: number): Dot => ({ atMs, pa, instrument: 'MV-1', timeUnknown: false })
  const dots = [dot(0, 5), dot(1, 9), dot(2, 1), dot(3, 4), dot(12, 3), dot(13, 2)]
  expect(thinned(dots, ({ atMs }) => atMs, 10).map(({ pa }) => pa)).toEqual([9, 1, 3, 2])
})

test('labels are moved apart no farther than they must, and not beyond the end', () => {
  expect(spread([10, 30, 50], 7, 100)).toEqual([10, 30, 50])
  expect(spread([10, 11, 12], 7, 100)).toEqual([10, 17, 24])
  expect(spread([10, 98, 99], 7, 100)).toEqual([10, 93, 100])
})
