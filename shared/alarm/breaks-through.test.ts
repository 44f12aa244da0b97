import { expect, test } from 'vitest'
import type { DataOf } from '../session/event'
import { breaksThrough } from './breaks-through'

const entry = (session: string, data: Partial<DataOf<'alarm'>> = {}) => ({
  session,
  data: { alarm: 'depress', state: 'raised' as const, ...data },
})

test('a real alarm breaks through every screen but its own', () => {
  expect(breaksThrough(entry('REAL'), 'real', 'DRILL')).toBe(true)
  expect(breaksThrough(entry('REAL'), 'real', undefined)).toBe(true)
  expect(breaksThrough(entry('REAL'), 'real', 'REAL')).toBe(false)
})

test('an alarm of a drill stays in the drill, but for one that is marked real', () => {
  expect(breaksThrough(entry('DRILL'), 'drill', 'OTHER')).toBe(false)
  expect(breaksThrough(entry('DRILL'), 'drill', 'DRILL')).toBe(false)
  expect(breaksThrough(entry('DRILL', { real: true }), 'drill', 'DRILL')).toBe(true)
})

test('only raising it does', () => {
  expect(breaksThrough(entry('REAL', { state: 'acknowledged' }), 'real', 'DRILL')).toBe(false)
  expect(breaksThrough(entry('REAL', { state: 'cleared' }), 'real', 'DRILL')).toBe(false)
})
