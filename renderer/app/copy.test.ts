import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tabSeparated } from './copy'

test('rows come as lines, cells parted by tabs', () => {
  expect(tabSeparated([['GMT', 'As read'], ['15:02', '730 mmHg'], []])).toBe(
    'GMT\tAs read\n15:02\t730 mmHg\n',
  )
})

test('whatever a cell holds, it neither ends its row nor begins another cell', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 })), (rows) => {
      const lines = rows.length === 0 ? [] : tabSeparated(rows).split('\n')
      expect(lines.map((line) => line.split('\t').length)).toEqual(rows.map(({ length }) => length))
    }),
  )
})

test.each(['=1+1', ' =1+1', '+7-1', '@SUM(A1)', '-A1', '\t=1'])('%j cannot act as a formula', (text) => {
  expect(tabSeparated([[text]])).toMatch(/^'/)
})

test.each(['-5', '+0.5', '-0,12', '−0.5 mmHg/h', '—'])('the number or dash %j stays as it is', (text) => {
  expect(tabSeparated([[text]])).toBe(text)
})
