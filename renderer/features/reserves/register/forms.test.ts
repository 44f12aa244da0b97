import { expect, test } from 'vitest'
import { registerSchema } from '../../../../shared/reserves/register/register'
import { edited, shownIn } from '../form/edited'
import { without, withPart } from '../form/edits'
import type { Writer } from '../form/fields'
import { ENTRIES, NEW_RATE, newPlace, REGISTER_CHECK, type Entry } from './forms'

const writer: Writer = { language: 'en', unit: 'mmHg' }
const text = (en: string) => ({ en, ru: en })
const register = registerSchema.parse({
  schema: 1,
  id: 'test',
  title: text('Test'),
  nominalKgPerDay: 0.2,
  places: [
    {
      id: 'place-1',
      compartment: 'SM-PRK',
      position: text('cone'),
      cause: 'crack',
      found: '2020-10-15',
      how: text('tea leaves'),
      repairs: [{ on: '2020-10-16', what: text('tape') }],
    },
  ],
  rates: [
    { from: '2020-10-01', to: '2020-10-02', of: 'place-1', kgPerDay: { value: 1, low: 0.8, high: 1.2 } },
  ],
})

/** By the index of the field. */
function edit(entry: Entry, place: string, typed: Record<number, string>, draft: unknown = register) {
  const answer = edited(REGISTER_CHECK, draft, place, ENTRIES[entry].fields(register), typed, writer)
  if (answer.ok) return answer.value
  return [...answer.faults.byField.values(), ...answer.faults.others].map(({ en }) => en)
}

test('every dialog shows what the register says, and what nobody touches stays as it is', () => {
  for (const [entry, place] of [
    ['register', ''],
    ['place', 'places[0]'],
    ['repair', 'places[0].repairs[0]'],
    ['rate', 'rates[0]'],
  ] as const) {
    const fields = ENTRIES[entry].fields(register)
    expect(
      edit(
        entry,
        place,
        Object.fromEntries(shownIn(register, place, fields, writer).map((text, i) => [i, text])),
      ),
    ).toEqual(register)
  }
})

test('a new place and a rate of the station are taken in', () => {
  const draft = withPart(register, 'places[1]', newPlace(register))
  expect(
    edit('place', 'places[1]', { 0: 'N1', 1: 'seal', 3: '2021-01-01', 4: 'ultrasound' }, draft),
  ).toMatchObject({
    places: [
      { id: 'place-1' },
      { id: 'place-2', compartment: 'N1', cause: 'unknown', position: text('seal') },
    ],
  })
  const rate = withPart(register, 'rates[1]', NEW_RATE)
  const typed = { 1: '2021-01-01', 2: '2021-01-03', 3: '0,5', 4: '0,4', 5: '0,6' }
  expect(edit('rate', 'rates[1]', typed, rate)).toMatchObject({
    rates: [{}, { of: 'station', kgPerDay: { value: 0.5, low: 0.4, high: 0.6 } }],
  })
})

test('what cannot be is refused in a sentence', () => {
  expect(edit('repair', 'places[0].repairs[0]', { 0: '2020-10-01' })).toEqual([
    'A repair cannot be before its place was found.',
  ])
  expect(edit('rate', 'rates[0]', { 3: '2' })).toEqual([
    'The rate must lie between its lowest and its highest.',
  ])
  expect(edit('rate', 'rates[0]', { 2: '2020-09-01' })).toEqual(['It must not end before it begins.'])
})

test('a place of which rates were measured is not removed before them', () => {
  const answer = edited(REGISTER_CHECK, without(register, 'places[0]'), '', [], {}, writer)
  expect(answer).toMatchObject({
    ok: false,
    faults: { others: [{ en: 'Rates of this place have been measured: remove them first.' }] },
  })
})
