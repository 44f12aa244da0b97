import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anyText, condition, session } from './condition.arbitrary'
import { constantAnswer, expressionFault, usesOf } from './judge'
import { meaningOf } from './meaning'
import { parse } from './parse'

const answer = (text: string, known: Record<string, number | string | undefined>) =>
  meaningOf(parse(text)).value(({ name }) => known[name])

describe('a condition', () => {
  it.each([
    "reserve >= 30 * min and not (verdict == 'located')",
    'rate.low < -2 * mmHg / h',
    '-rate > setting("rate") / 2',
    "pressure('N1') - pressure('LAB') < .5 * mmHg",
    "pressure < limit('lower') or pressure('SM-PRK') < limit('floor') + 20 * mmHg",
    "hatch('N1/LAB') == 'closed' and position('CDR') != 'LAB'",
    'verdict.probability >= 95 * percent and suspects == 1',
    'loss > 1.4 * kg / day',
    'rate < 0',
    'elapsed / h >= 12 or age > 4 * h',
    "advice=='close-all'or(not(age<=halfMmHg))",
  ])('reads %s', (text) => {
    expect(expressionFault(text)).toBeUndefined()
    expect(usesOf(text).length).toBeGreaterThan(0)
    expect(constantAnswer(text)).toBeUndefined()
  })

  it.each([
    ['presure < 3', 1, 'found "presure"; expected a unit or one of pressure, rate, '],
    ['pressure < 3 * min', 12, 'found a time; expected a pressure'],
    ['rate < 2 * mmHg', 8, 'found a pressure; expected a pressure rate'],
    ['reserve > 30', 11, 'found a plain number; expected a time'],
    ['reserve + loss > 1 * min', 11, 'found a mass rate; expected a time'],
    ['rate * rate > 1', 15, 'found a plain number; expected a value in Pa^2·s^-2'],
    ["verdict == 'locted'", 12, "found 'locted'; expected one of 'located', "],
    ["'shut' == hatch('A/B')", 1, "found 'shut'; expected one of 'open', "],
    ["verdict < 'located'", 1, 'found a word with "<"; expected "==" or "!="'],
    ['verdict == 3', 12, 'found a plain number; expected a word in quotes'],
    ["limit('flor') > 0", 7, "found 'flor'; expected one of 'floor', "],
    ['hatch == 1', 1, `found "hatch" without an argument; expected hatch('…')`],
    ["elapsed('N1') > 1 * h", 1, 'found "elapsed(…)"; expected "elapsed" alone'],
    ['pressure(3) > 1 * Pa', 10, 'found another argument; expected one text in quotes'],
    ["age('A', 'B') > 1 * h", 10, 'found another argument; expected one text in quotes'],
    ["not verdict == 'located'", 5, 'found a word; expected a comparison, in parentheses, after "not"'],
    ['reserve', 1, 'found a time; expected a condition that can be met'],
    ['1 < 2 < 3', 1, 'found a comparison; expected a quantity'],
    ['age > 3 h', 9, 'found "h"; expected one condition'],
    ['rate < 0 and', 10, 'found "and"; expected one condition'],
    ['rate < 0 and (age > 1 * h', 26, 'found the end; expected a condition'],
    ['age > 1e999 * h', 7, 'found 1e999; expected a number of ordinary size'],
    ['pressure > 5 * psi ? true : false', 1, 'expected one condition'],
    ["age['N1'] > 1 * h", 1, 'expected a name'],
    ['age && rate', 5, 'found "&& rate"; expected a condition'],
    ['constructor.constructor("x")', 1, 'found "constructor.constructor"'],
    ['', 1, 'found the end; expected one condition'],
    ['age'.padEnd(501), 501, 'found 501 characters; expected at most 500'],
  ])('says what is wrong with %s', (text, column, message) => {
    expect(expressionFault(text)).toEqual({ column, message: expect.stringContaining(message) as string })
  })

  it('that gives one answer only, whatever is known, is found out', () => {
    expect(constantAnswer('1 < 2')).toBe(true)
    expect(constantAnswer('1 * h < 59 * min and reserve > 1 * h')).toBe(false)
    expect(constantAnswer('rate < 0 or not (2 == 3)')).toBe(true)
  })
})

test('any text is either read or refused with a column inside it, and never throws', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const fault = expressionFault(text)
      if (!fault) return
      expect(fault.column).toBeGreaterThanOrEqual(1)
      expect(fault.column).toBeLessThanOrEqual(text.length + 1)
      expect(fault.message).toMatch(/found .*; expected /su)
    }),
    { numRuns: 2000 },
  )
})

test('every condition of the grammar is read, unless it is too long', () => {
  fc.assert(
    fc.property(condition, (text) => {
      fc.pre(text.length <= 500)
      expect(expressionFault(text)).toBeUndefined()
    }),
  )
})

test('knowing more never turns a known answer round', () => {
  fc.assert(
    fc.property(condition, session, fc.func(fc.boolean()), (text, known, forgets) => {
      fc.pre(text.length <= 500)
      const fewer = Object.fromEntries(Object.entries(known).filter(([name]) => !forgets(name)))
      expect([undefined, answer(text, known)]).toContain(answer(text, fewer))
    }),
    { numRuns: 1000 },
  )
})

test('a comparison with the unknown is unknown, not false', () => {
  expect(answer('reserve < 30 * min', {})).toBeUndefined()
  expect(answer('not (reserve < 30 * min)', {})).toBeUndefined()
  expect(answer("verdict != 'located'", {})).toBeUndefined()
  expect(answer('reserve < 30 * min and suspects > 3', { suspects: 2 })).toBe(false)
  expect(answer('reserve < 30 * min', { reserve: NaN })).toBeUndefined()
  expect(answer('reserve / elapsed > 1', { reserve: 1, elapsed: 0 })).toBeUndefined()
})
