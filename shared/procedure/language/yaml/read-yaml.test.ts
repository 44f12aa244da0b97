import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readYaml } from './read-yaml'

const codes = (text: string) => {
  const reading = readYaml(text)
  return reading.ok ? [] : reading.faults.map(({ code, line, column }) => [code, line, column])
}

test('values are those of YAML 1.2: words are texts, not truths or dates', () => {
  const text =
    'a: yes\nb: 2026-11-23\nc: 012\nd: [1.5, true, ~, "ПрК"]\ne:\n  "x y": >\n    folded\n    text\n'
  expect(readYaml(text)).toMatchObject({
    ok: true,
    value: { a: 'yes', b: '2026-11-23', c: 12, d: [1.5, true, null, 'ПрК'], e: { 'x y': 'folded text\n' } },
  })
})

test('every value, every key and every character of a text has its place', () => {
  const reading = readYaml('list:\n  - name: "two words"\n    other: plain words\n')
  if (!reading.ok) throw new Error('the text is right')
  expect(reading.placeOf(['list', 0, 'other'])).toEqual({ line: 3, column: 12 })
  expect(reading.keyPlaceOf(['list', 0, 'other'])).toEqual({ line: 3, column: 5 })
  expect(reading.placeOf(['list', 0, 'name'], 5)).toEqual({ line: 2, column: 16 })
  expect(reading.placeOf(['list', 0, 'other'], 7)).toEqual({ line: 3, column: 18 })
  expect(reading.placeOf(['list', 0, 'missing', 'deeper'])).toEqual({ line: 2, column: 5 })
})

describe('refused, with its place, is', () => {
  it.each([
    ['a tab as indentation', 'a:\n\t- b', 'tab-as-indent', 2, 1],
    ['a bracket that is not closed', 'a: [1, 2', 'bad-indent', 1, 9],
    ['a key twice', 'a: 1\nb: 2\na: 3', 'duplicate-key', 3, 1],
    ['a key that reaches into the program', '{"a": {"__proto__": {"x": 1}}}', 'forbidden-key', 1, 8],
    ['the constructor as a key', 'constructor: 1', 'forbidden-key', 1, 1],
    ['a number as a key', 'a:\n  1: x', 'key', 2, 3],
    ['a list as a key', '? [a]\n: x', 'key', 1, 3],
    ['an anchor', 'a: &here 1', 'anchor', 1, 10],
    ['an alias', 'a: 1\nb: *a', 'anchor', 2, 4],
    ['a tag of its own', 'a: !!binary aGk=', 'tag-resolve-failed', 1, 4],
    ['a second document', 'a: 1\n---\nb: 1', 'multiple-docs', 2, 1],
    ['an older YAML', '%YAML 1.1\n---\na: yes', 'yaml-version', 1, 1],
    ['a number beyond all bounds', 'a: 1e400', 'number-too-large', 1, 4],
    ['no number', 'a: .nan', 'number-too-large', 1, 4],
    ['text that turns its direction', 'a: abc\u202edef', 'unseen-character', 1, 7],
    ['a zero character', 'a: "x\\0"', 'unseen-character', 1, 4],
    ['half a surrogate pair', 'a: x\ud800', 'unseen-character', 1, 5],
    ['an unseen character in a key', 'a\u200b: x', 'unseen-character', 1, 2],
  ])('%s', (_, text, code, line, column) => {
    expect(codes(text)).toContainEqual([code, line, column])
  })
})

describe('a text that is made to hurt', () => {
  it('may be as deep as 64 levels, and no deeper, in brackets or by indentation', () => {
    const brackets = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    const block = (levels: number) =>
      Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:\n`).join('')
    expect([codes(brackets(64)), codes(block(64))]).toEqual([[], []])
    expect(codes(brackets(65))).toEqual([['too-deep', 1, expect.any(Number)]])
    expect(codes(block(66))).toEqual([['too-deep', expect.any(Number), expect.any(Number)]])
    expect(codes('['.repeat(1_000_000))).toEqual([['too-deep', 1, expect.any(Number)]])
  })

  it('may not be longer than 10 million characters', () => {
    expect(codes(`a: ${'x'.repeat(10_000_000)}`)).toEqual([['file-too-large', 1, 1]])
  })

  it('may have tens of thousands of keys, and not a million parts', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1\n`).join('')
    expect(codes(keys(30_000))).toEqual([])
    expect(codes(keys(70_000))).toMatchObject([['too-many-parts', expect.any(Number), expect.any(Number)]])
  }, 20_000)
})

test('any text is read or refused with a place inside it', () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        'a: 1',
        '- b',
        '  c: [',
        ']',
        '? x',
        '!!map',
        '&a',
        '*a',
        '---',
        '%YAML 1.2',
        '"',
        '|',
        '>-',
        '<<: {}',
        '\t',
        '#',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(lines, (parts) => {
      const text = parts.join('\n')
      const reading = readYaml(text)
      if (reading.ok) return
      expect(reading.faults.length).toBeGreaterThan(0)
      for (const { line, column } of reading.faults) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(text.split('\n').length)
        expect(column).toBeGreaterThanOrEqual(1)
      }
    }),
    { numRuns: 500 },
  )
})
