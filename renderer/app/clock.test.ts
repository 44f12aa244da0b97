import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DrillClock } from '../../shared/contract/drill'
import { clockOf, goesOn } from './clock'

const told: DrillClock = { session: 'DRILL-0', stationMs: 1_000_000, wallMs: 5_000, rate: 60 }

beforeEach(() => void vi.useFakeTimers({ now: told.wallMs }))
afterEach(() => void vi.useRealTimers())

test('station time passes as many times as fast as the drill runs, and stands while it is paused', () => {
  const [running, paused] = [clockOf(told), clockOf({ ...told, rate: 0 })]
  expect([running.nowMs(), paused.nowMs()]).toEqual([1_000_000, 1_000_000])
  vi.setSystemTime(told.wallMs + 2_000)
  expect([running.nowMs(), paused.nowMs()]).toEqual([1_120_000, 1_000_000])
})

test('the same time told again is no news; another rate, another drill, a step and a wall clock that was set are', () => {
  const later: DrillClock = { ...told, stationMs: told.stationMs + 60_000, wallMs: told.wallMs + 1_000 }
  expect(goesOn(told, later)).toBe(true)
  expect(goesOn(told, { ...later, stationMs: later.stationMs + 6_000 })).toBe(true)
  const news: (DrillClock | null)[] = [
    { ...later, rate: 0 },
    { ...later, session: 'DRILL-1' },
    { ...later, stationMs: later.stationMs + 60_000 },
    { ...later, wallMs: later.wallMs - 3_600_000 },
    null,
  ]
  expect(news.map((now) => goesOn(told, now))).toEqual(news.map(() => false))
})

test('while it is paused only what moves it is news', () => {
  const paused: DrillClock = { ...told, rate: 0 }
  expect(goesOn(paused, { ...paused, wallMs: paused.wallMs + 60_000 })).toBe(true)
  expect(goesOn(paused, { ...paused, stationMs: paused.stationMs + 1 })).toBe(false)
})
