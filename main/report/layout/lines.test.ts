import { expect, test } from 'vitest'
import { linesOf, shortened } from './lines'

const measure = (text: string) => text.length

test('a text is broken between words, at its own line ends, and within a word only where it must be', () => {
  expect(linesOf('read the gauge and write', 10, measure)).toEqual(['read the', 'gauge and', 'write'])
  expect(linesOf('one\n\ntwo', 10, measure)).toEqual(['one', '', 'two'])
  expect(linesOf('a 0123456789abcdef end', 8, measure)).toEqual(['a', '01234567', '89abcdef', 'end'])
  expect(linesOf('', 8, measure)).toEqual([''])
  expect(linesOf('wide', 0, measure)).toEqual(['w', 'i', 'd', 'e'])
})

test('a text that does not fit is shortened to its beginning', () => {
  expect(shortened('short', 5, measure)).toBe('short')
  expect(shortened('a long title', 7, measure)).toBe('a long…')
  expect(shortened('anything', 0, measure)).toBe('a…')
})
