import { expect, test } from 'vitest'
import { duration, percent } from './values'

test('a time is as fine as it matters', () => {
  const seconds = [0, 59.4, 60, 1500, 3600, 12_000, 36_060, 172_799, 207_360]
  expect(seconds.map((s) => duration(s).en)).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '25 min',
    '1 h',
    '3 h 20 min',
    '10 h',
    '47 h',
    '2.4 days',
  ])
  expect(duration(207_360).ru).toBe('2,4 сут')
})

test('no probability is certain', () => {
  expect([0.954, 0.9995, 1].map((share) => percent(share).ru)).toEqual(['95 %', '> 99,9 %', '> 99,9 %'])
})
