import { expect, test } from 'vitest'
import { EVENT_DATA } from '../../../../shared/session/event'
import { ENTRIES, faultOf, type EntryKind, type Values } from './entries'

/** What a person would type into the fields that start empty. */
const TYPED: Values = {
  compartment: 'SM-RO',
  text: 'behind the panel',
  amount: '1,68',
  from: '2020-12-26 15:02',
}

/** The first choice of every list, and what was typed. */
function valuesOf(kind: EntryKind, typed: Values = TYPED): Values {
  const chosen = ENTRIES[kind].fields.map(({ name, input }) => [
    name,
    typeof input === 'object' ? Object.keys(input)[0]! : (typed[name] ?? ''),
  ])
  return Object.fromEntries(chosen)
}

test.each(Object.keys(ENTRIES) as EntryKind[])(
  'an entry of kind %s has the shape that the log wants',
  (kind) => {
    const values = valuesOf(kind)
    expect(faultOf(ENTRIES[kind].fields, values)).toBeUndefined()
    expect(EVENT_DATA[kind].safeParse(ENTRIES[kind].data(values)).error).toBeUndefined()
  },
)

test('what leaves the cabin air is negative, as a rate or as a mass', () => {
  const { data } = ENTRIES['gas-flow']
  const values = valuesOf('gas-flow')
  expect(data(values).rate).toEqual({ value: -1.68, unit: 'kg', per: 'day' })
  expect(data({ ...values, direction: 'in', measure: 'kg', to: '2020-12-26 16:00' })).toMatchObject({
    mass: { value: 1.68, unit: 'kg' },
    from: '2020-12-26T15:02:00.000Z',
    to: '2020-12-26T16:00:00.000Z',
  })
})

test('a missing or malformed value is found by its field', () => {
  const { fields } = ENTRIES['gas-flow']
  const wrong = (typed: Values) => faultOf(fields, { ...valuesOf('gas-flow'), ...typed })?.name
  expect(wrong({ amount: '' })).toBe('amount')
  expect(wrong({ amount: 'much' })).toBe('amount')
  expect(wrong({ from: 'noon' })).toBe('from')
  expect(wrong({ to: '' })).toBeUndefined()
})
