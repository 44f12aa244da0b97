import { expect, test } from 'vitest'
import type { Verdict } from '../../../../shared/leak/report'
import { judged, leakingIn } from './judged'

const verdict = (kind: Verdict['kind'], ...compartments: string[]): Verdict => ({
  kind,
  compartments,
  probability: 0.97,
})

test('a leak that a patch holds back or that has stopped is none', () => {
  const leak = { id: 'L', law: 'crack' as const, held: 1 }
  expect(
    leakingIn([
      { ...leak, compartment: 'A', kgPerDay: 0 },
      { ...leak, compartment: 'B', kgPerDay: 2 },
    ]),
  ).toEqual(['B'])
})

test('an accusation is true if one of those accused leaks', () => {
  expect(judged(verdict('located', 'A'), ['A', 'B'])).toBe(true)
  expect(judged(verdict('narrowed', 'A', 'C'), ['C'])).toBe(true)
  expect(judged(verdict('located', 'A'), ['C'])).toBe(false)
  expect(judged(verdict('located', 'A'), [])).toBe(false)
})

test('that nothing leaks is true where nothing does', () => {
  expect(judged(verdict('no-leak'), [])).toBe(true)
  expect(judged(verdict('explained'), ['A'])).toBe(false)
})

test('who says nothing is neither right nor wrong', () => {
  expect(judged(verdict('undetermined'), ['A'])).toBeUndefined()
  expect(judged(verdict('insufficient-data'), [])).toBeUndefined()
})
