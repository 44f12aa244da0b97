import { expect, test } from 'vitest'
import { LAST_SEED, parseSeed, seedOf } from './seed'

test('a seed is digits alone, as many as a drill takes', () => {
  expect([' 42 ', '0', String(LAST_SEED)].map(parseSeed)).toEqual([42, 0, LAST_SEED])
  expect(['', '-1', '1.5', '1e3', '1000000000', '12x'].map(parseSeed)).toEqual(Array(6).fill(undefined))
})

test('a new seed has four digits', () => {
  expect([0, 0.5, 0.9999999].map(seedOf)).toEqual([1000, 5500, 9999])
})
