import { expect, it } from 'vitest'
import type { SessionEvent } from '../../shared/session/event'
import { unchanged } from './unchanged'

const log = (...seqs: number[]) => seqs.map((seq) => ({ seq }) as SessionEvent)

it('sends the engine only what follows the events that it has', () => {
  expect(unchanged([], log(1, 2))).toBe(0)
  expect(unchanged(log(1, 2), log(1, 2, 3))).toBe(2)
  expect(unchanged(log(1, 2, 3), log(1, 2, 3))).toBe(3)
  // Taken back: the last, one in the middle, all.
  expect(unchanged(log(1, 2, 3), log(1, 2))).toBe(2)
  expect(unchanged(log(1, 2, 3), log(1, 3))).toBe(1)
  expect(unchanged(log(1, 2), [])).toBe(0)
})
