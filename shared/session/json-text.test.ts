import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnOf, jsonFault } from './json-text'

const DEPTH = 64

describe('a JSON text', () => {
  it('is right wherever JSON.parse takes what JSON.stringify gave', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        const text = JSON.stringify(value, undefined, 1)
        // Keys that could change what an object is are refused; another test says so.
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text))
        expect(jsonFault(text, DEPTH)).toBeUndefined()
      }),
    )
  })

  it('has a fault wherever JSON.parse would throw', () => {
    const alphabet = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u',
      'a',
      '0',
      '1',
      '-',
      '.',
      'e',
      ' ',
      '\n',
      'true',
      'null',
      '"k"',
    )
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 12 }), (text) => {
        expect(() => jsonFault(text, DEPTH) ?? JSON.parse(text)).not.toThrow()
      }),
      { numRuns: 5000 },
    )
  })

  it.each([
    ['{"a":1,}', 8, 'syntax', 'found "}"; expected a key in double quotes'],
    ['{"a":01}', 7, 'syntax', 'found "1}"; expected "," or "}"'],
    ['{"a":', 6, 'syntax', 'found the end of the line; expected a JSON value'],
    ["{'a':1}", 2, 'syntax', 'found "\'a\':1}"; expected a key in double quotes'],
    ['{"a":1} x', 9, 'syntax', 'found "x"; expected the end of the line'],
    ['{"a":1,"a":2}', 8, 'duplicate-key', 'expected every key once'],
    ['{"\\u005f_proto__":1}', 2, 'forbidden-key', 'expected another key'],
    ['{"a":"\\ud83d"}', 6, 'half-surrogate', 'expected whole surrogate pairs'],
    ['{"a":1e999}', 6, 'number-too-large', 'expected a smaller number'],
    ['{"a":-0}', 6, 'number-not-exact', 'every reader takes for the same'],
    ['{"a":-0.0e5}', 6, 'number-not-exact', 'every reader takes for the same'],
    ['{"a":1e-400}', 6, 'number-not-exact', 'every reader takes for the same'],
    ['{"a":9007199254740993}', 6, 'number-not-exact', 'every reader takes for the same'],
    ['{"a":12345678901234567890}', 6, 'number-not-exact', 'every reader takes for the same'],
    ['{"a":0.3000000000000000166}', 6, 'number-not-exact', 'every reader takes for the same'],
    ['{"a":"\u0000"}', 7, 'syntax', 'expected the closing quote of a text'],
    ['\ufeff{}', 1, 'syntax', 'expected a JSON value'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 65, 'too-deep', 'expected at most 64 levels'],
  ])('%s is refused at column %i', (text, column, code, message) => {
    expect(jsonFault(text, DEPTH)).toEqual({
      column,
      code,
      message: expect.stringContaining(message) as string,
    })
  })

  it('may hold a number in any form that says what a double holds', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(!Object.is(value, -0))
        for (const text of [JSON.stringify(value), value.toPrecision(17), value.toExponential()]) {
          expect({ text, fault: jsonFault(text, DEPTH) }).toEqual({ text, fault: undefined })
        }
      }),
    )
    expect(
      jsonFault(
        '[0, 0.00, 0E+3, 730.000000000000000000, 0.1000, 1e20, -9007199254740991, 72057594037927936]',
        DEPTH,
      ),
    ).toBe(undefined)
  })

  it('survives five million levels and a line of a megabyte', () => {
    expect(jsonFault('['.repeat(5_000_000), DEPTH)?.code).toBe('too-deep')
    expect(jsonFault(`"${'\\n'.repeat(500_000)}"`, DEPTH)).toBeUndefined()
  })

  it('knows the column of a value, and of the nearest one around it where there is none', () => {
    const text = '{"a": [1, {"b": true}]}'
    expect(columnOf(text, ['a', 1, 'b'])).toBe(17)
    expect(columnOf(text, ['a', 1, 'c'])).toBe(11)
    expect(columnOf(text, [])).toBe(1)
  })
})
