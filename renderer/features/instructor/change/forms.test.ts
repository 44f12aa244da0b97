import { expect, test } from 'vitest'
import type { DrillView } from '../../../../shared/contract/drill'
import { bundledScenarios } from '../../../../shared/drill/scenario/bundled'
import { changeSchema, type Change } from '../../../../shared/drill/truth/inject'
import { bundledStation } from '../../../../shared/station/bundled'
import { graphOf } from '../../../../shared/station/graph'
import { EMPTY_VIEW } from '../sample-view'
import { faultOf, type Values } from './fields'
import { filledIn, FORMS, kindFor, kindsFor, type Known } from './forms'

const hatch = { id: 'SM-PRK/SM-RO', jammed: false, leaks: false, flowKgPerS: 0 }
const view: DrillView = {
  ...EMPTY_VIEW,
  hatches: [{ ...hatch, state: 'open' }],
  leaks: [{ id: 'L1', compartment: 'SM-PRK', law: 'crack', kgPerDay: 1.4, held: 0 }],
  people: [{ id: 'CDR', compartment: 'LAB' }],
  instruments: [{ id: 'MV-1', at: 'CDR', faults: [] }],
  on: { fans: true },
}
const inject = { title: { en: 'x', ru: 'х' }, changes: [] }
const known: Known = {
  scenario: {
    ...bundledScenarios()[0]!,
    injects: [
      { ...inject, id: 'by-hand', at: 'hand' },
      { ...inject, id: 'planned', at: { atS: 600 } },
    ],
  },
  graph: graphOf(bundledStation('iss-2020-10')!),
  view,
}

/** What a form makes of what is typed into it; the label of the field that is wrong, where one is. */
function made(kind: Change['change'], typed: Values, from: Known = known) {
  const { fields, values } = filledIn(kind, from, typed)
  const fault = faultOf(fields, values)
  return fault ? fault.name : FORMS[kind].change(values, from)
}

test('every form makes a change that the contract takes', () => {
  const typed: Record<Change['change'], Values> = {
    leak: { id: '', size: '1,4' },
    patch: {},
    hatch: { jammed: 'yes' },
    instrument: {},
    switch: {},
    position: {},
    inject: {},
  }
  expect(kindsFor(known)).toEqual(Object.keys(typed))
  for (const kind of kindsFor(known))
    expect(changeSchema.safeParse(made(kind, typed[kind])).error).toBeUndefined()
})

test('a new leak begins where the map is pointed at, in kg a day or as a hole', () => {
  const at = { ...known, selected: 'LAB' }
  expect(made('leak', { law: 'orifice', size: '3', measure: 'holeMm', overMin: '2' }, at)).toEqual({
    change: 'leak',
    id: 'hand-1',
    compartment: 'LAB',
    law: 'orifice',
    size: { holeMm: 3 },
    overS: 120,
  })
  expect(made('leak', {}, at)).toBe('size')
})

test('of a leak that is there only what is said changes', () => {
  expect(made('leak', { size: '0' })).toEqual({ change: 'leak', id: 'L1', size: { kgPerDay: 0 }, overS: 0 })
  expect(made('leak', { compartment: 'LAB' })).toMatchObject({ compartment: 'LAB', size: undefined })
  expect(made('leak', {})).toBeUndefined()
})

test('blanks are no number: they neither stop a leak nor seal a hatch', () => {
  expect(made('leak', { size: ' ' })).toBeUndefined()
  expect(made('leak', { size: ' ', compartment: 'LAB' })).toMatchObject({ size: undefined })
  expect(made('leak', { size: ' 0 ' })).toMatchObject({ size: { kgPerDay: 0 } })
  expect(made('hatch', { kgPerDay: '  ' })).toBeUndefined()
  expect(made('hatch', { kgPerDay: '0' })).toMatchObject({ gap: { kgPerDay: 0 } })
})

test('a hatch offers what it is not, and changes nothing by itself', () => {
  const options = (from: Known) =>
    filledIn('hatch', from, {})
      .fields.flatMap(({ options = [] }) => options.map(([value]) => value))
      .slice(1)
  expect(options(known)).toEqual(['', 'closed', '', 'yes'])
  const stuck = { ...view, hatches: [{ ...hatch, state: 'closed' as const, jammed: true }] }
  expect(options({ ...known, view: stuck })).toEqual(['', 'open', '', 'no'])
  expect(made('hatch', {})).toBeUndefined()
  expect(made('hatch', { kgPerDay: '5' })).toMatchObject({ gap: { kgPerDay: 5 }, jammed: undefined })
})

test('each fault of an instrument has its own number, and none takes all away', () => {
  expect(made('instrument', { fault: 'dropped', amount: '25' })).toMatchObject({
    faults: [{ fault: 'dropped', chance: 0.25 }],
  })
  expect(made('instrument', { fault: 'offset', amount: '−3' })).toMatchObject({
    faults: [{ fault: 'offset', by: -3 }],
  })
  expect(made('instrument', { fault: 'wrong-turn', amount: '0' })).toBe('amount')
  expect(made('instrument', { fault: 'dropped', amount: '120' })).toBe('amount')
  expect(made('instrument', { fault: '' })).toMatchObject({ faults: [] })
})

test('only planned injects that have not come are offered', () => {
  expect(made('inject', {})).toEqual({ change: 'inject', id: 'planned' })
  const came = { ...known, view: { ...view, injects: [{ id: 'planned', cameS: 600 }] } }
  expect(kindsFor(came)).not.toContain('inject')
})

test('what is chosen on the map says what is likely to be changed', () => {
  expect(kindFor({ ...known, selected: 'SM-PRK/SM-RO' })).toBe('hatch')
  expect(kindFor({ ...known, selected: 'LAB' })).toBe('leak')
  expect(kindFor(known)).toBe('leak')
})
