import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toIso } from '../../../../shared/time/time'
import { parseGmt, parseNumber, timed } from './entry-time'

test('a number is read with a point or a comma, and nothing else is a number', () => {
  expect(parseNumber('730')).toBe(730)
  expect(parseNumber(' 14,68 ')).toBe(14.68)
  expect(parseNumber('−3')).toBe(-3)
  for (const text of ['', 'abc', '7O0', '1.2.3', '1e3', '730 mmHg', '--1']) {
    expect(parseNumber(text), text).toBeUndefined()
  }
})

test('every minute that is printed is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (minutes) => {
      const ms = (minutes % 60_000_000) * 60_000
      expect(parseGmt(toIso(ms).slice(0, 16).replace('T', ' '))).toBe(ms)
    }),
  )
})

test('a time that does not exist is refused', () => {
  for (const text of ['2021-02-29 10:00', '2021-13-01 10:00', '2021-01-01 25:00', 'yesterday', '10:00']) {
    expect(parseGmt(text), text).toBeUndefined()
  }
})

test('an entry happened now, at the typed time, or nobody knows when', () => {
  const earlier = (text: string, plusMinusText = '') => timed({ kind: 'earlier', text, plusMinusText })
  expect(timed({ kind: 'now' })).toEqual({})
  expect(timed({ kind: 'unknown' })).toEqual({ timeUncertainty: 'unknown' })
  expect(earlier('2020-12-26 15:00')).toEqual({ at: '2020-12-26T15:00:00.000Z', timeUncertainty: undefined })
  expect(earlier('2020-12-26 15:00', '7,5')?.timeUncertainty).toEqual({ value: 7.5, unit: 'min' })
  expect(earlier('noon')).toBeUndefined()
  expect(earlier('2020-12-26 15:00', '-1')).toBeUndefined()
})
