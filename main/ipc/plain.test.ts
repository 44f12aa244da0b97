import { describe, expect, it } from 'vitest'
import { owning } from './fuzz/hostile-values'
import { plainFault } from './plain'

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown

describe('a message', () => {
  it('may be anything that JSON can say, and leave things out', () => {
    for (const message of [
      undefined,
      null,
      '',
      -1.5,
      [],
      { a: [{ b: undefined }, 'ПрК', false] },
      nested(64),
    ])
      expect(plainFault(message)).toBeUndefined()
  })

  it.each([
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['a buffer', new Uint8Array(10)],
    ['an error', new Error('x')],
    ['a pattern', /x/],
    ['a number in an object', Object(1)],
    ['a number of any length', 1n],
    ['a function', () => 1],
    ['the prototype as a key', owning('__proto__')],
    ['the constructor as a key', { constructor: 1 }],
  ])('that holds %s is not plain data', (_, part) => {
    expect(plainFault({ deep: [{ part }] })).toBe('not plain data')
  })

  it('may not be deeper than 64 levels, so that a ring ends too', () => {
    const ring: unknown[] = []
    ring.push(ring)
    expect(plainFault(nested(65))).toBe('too deep')
    expect(plainFault(ring)).toBe('too deep')
  })

  it('may not be larger than a million characters, however it is put together', () => {
    const laughs = Array.from({ length: 60 }).reduce<unknown[]>((value) => [value, value], [])
    for (const message of [
      'x'.repeat(1_000_001),
      { ['k'.repeat(1_000_001)]: 1 },
      Array.from({ length: 1000 }, () => 'x'.repeat(1001)),
      Array.from({ length: 1_000_001 }, () => null),
      laughs,
    ])
      expect(plainFault(message)).toBe('too large')
  })
})
