import { expect, test } from 'vitest'
import { and, not, or, type Truth } from './kleene'

const TRUTHS: readonly Truth[] = [true, false, undefined]
const pairs = TRUTHS.flatMap((a) => TRUTHS.map((b) => [a, b] as const))

test('with both sides known they are the usual and, or, not', () => {
  for (const a of [true, false]) {
    expect(not(a)).toBe(!a)
    for (const b of [true, false]) expect([and(a, b), or(a, b)]).toEqual([a && b, a || b])
  }
})

test('what decides by itself decides over the unknown; the rest stays unknown', () => {
  expect([and(false, undefined), and(undefined, false)]).toEqual([false, false])
  expect([or(true, undefined), or(undefined, true)]).toEqual([true, true])
  expect([and(true, undefined), or(false, undefined), not(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('order and grouping do not matter, and each distributes over the other', () => {
  for (const [a, b] of pairs) {
    expect(and(a, b)).toBe(and(b, a))
    expect(or(a, b)).toBe(or(b, a))
    expect(not(and(a, b))).toBe(or(not(a), not(b)))
    expect(not(not(a))).toBe(a)
    for (const c of TRUTHS) {
      expect(and(and(a, b), c)).toBe(and(a, and(b, c)))
      expect(or(or(a, b), c)).toBe(or(a, or(b, c)))
      expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)))
    }
  }
})
