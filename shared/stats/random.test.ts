import { expect, test } from 'vitest'
import { randomOf } from './random'

const draws = (n: number, draw: () => number) => Array.from({ length: n }, draw)
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length

test('the same seed gives the same numbers, another seed others', () => {
  const first = (seed: number) => draws(5, randomOf(seed).uniform)
  expect(first(7)).toEqual(first(7))
  expect(first(7)).not.toEqual(first(8))
})

test('a fork depends on its name and the seed, not on what was drawn before', () => {
  const drawn = randomOf(7)
  draws(3, drawn.uniform)
  expect(drawn.fork('a').uniform()).toBe(randomOf(7).fork('a').uniform())
  expect(drawn.fork('a').uniform()).not.toBe(drawn.fork('b').uniform())
})

test('numbers are spread as they should be', () => {
  const random = randomOf(1)
  const even = draws(20_000, () => random.uniform(2, 4))
  expect(mean(even)).toBeCloseTo(3, 1)
  expect(Math.min(...even)).toBeGreaterThanOrEqual(2)
  expect(Math.max(...even)).toBeLessThan(4)
  const normal = draws(20_000, () => random.normal(5, 2))
  expect(mean(normal)).toBeCloseTo(5, 1)
  expect(mean(normal.map((x) => (x - 5) ** 2))).toBeCloseTo(4, 0)
  expect(mean(draws(20_000, () => Math.log10(random.logUniform(1, 100))))).toBeCloseTo(1, 1)
  expect(mean(draws(20_000, () => Number(random.chance(0.3))))).toBeCloseTo(0.3, 1)
})
