import { expect, it } from 'vitest'
import { DAY_MS, HOUR_MS } from '../../shared/time/time'
import { isDue } from './schedule'

const nowMs = Date.UTC(2026, 10, 23)

it('a backup is due when its interval has passed, and at once where there is none', () => {
  expect(isDue('hour', { nowMs })).toBe(true)
  expect(isDue('hour', { lastMs: nowMs - HOUR_MS + 1, nowMs })).toBe(false)
  expect(isDue('hour', { lastMs: nowMs - HOUR_MS, nowMs })).toBe(true)
  expect(isDue('day', { lastMs: nowMs - DAY_MS + 1, nowMs })).toBe(false)
  expect(isDue('week', { lastMs: nowMs - 8 * DAY_MS, nowMs })).toBe(true)
})

it('none is ever due where there is no schedule', () => {
  expect(isDue('off', { nowMs })).toBe(false)
  expect(isDue('off', { lastMs: nowMs - 100 * DAY_MS, nowMs })).toBe(false)
})

it('one that failed is tried again after ten minutes', () => {
  const lastMs = nowMs - DAY_MS
  expect(isDue('hour', { lastMs, failedMs: nowMs - 599_999, nowMs })).toBe(false)
  expect(isDue('hour', { lastMs, failedMs: nowMs - 600_000, nowMs })).toBe(true)
})

it('a clock that was set back does not put it off', () => {
  expect(isDue('week', { lastMs: nowMs + DAY_MS, failedMs: nowMs + DAY_MS, nowMs })).toBe(true)
})
