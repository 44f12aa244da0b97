import { expect, test } from 'vitest'
import type { Text } from '../../../../shared/i18n/text'
import { examplePlans } from '../../../../shared/reserves/examples'
import { edited, shownIn, type Typed } from '../form/edited'
import { withPart } from '../form/edits'
import type { Writer } from '../form/fields'
import { PLAN_CHECK } from './faults'
import { FIELDS, NEW, type Section } from './forms'

const plan = examplePlans()[0]!
const writer: Writer = { language: 'en', unit: 'mmHg' }

/** What is typed into fields, by their English label without the unit. */
function typing(section: Section, texts: Record<string, string>, by = writer): Typed {
  const labels = FIELDS[section](plan).map((field) => field.label({ ...by, language: 'en' }))
  return Object.fromEntries(
    Object.entries(texts).map(([label, text]) => {
      const at = labels.findIndex((one) => one === label || one.startsWith(`${label}, `))
      if (at < 0) throw new Error(`no field ${label} among ${labels.join('; ')}`)
      return [at, text]
    }),
  )
}

function edit(
  section: Section,
  place: string,
  texts: Record<string, string>,
  by = writer,
  draft: unknown = plan,
) {
  return edited(PLAN_CHECK, draft, place, FIELDS[section](plan), typing(section, texts, by), by)
}

/** The plan after it; nothing where it is refused. */
function changed(...args: Parameters<typeof edit>) {
  const answer = edit(...args)
  return answer.ok ? answer.value : undefined
}

function refused(...args: Parameters<typeof edit>): [string, string][] {
  const answer = edit(...args)
  if (answer.ok) return []
  const [section] = args
  const labels = FIELDS[section](plan).map((field) => field.label(writer))
  return [...answer.faults.byField].map(([i, { en }]: [number, Text]) => [labels[i]!, en])
}

const typedAll = (shown: string[]): Typed => Object.fromEntries(shown.map((text, i) => [i, text]))

test('every dialog shows what the plan says, and what nobody touches stays as it is', () => {
  const places: [Section, string][] = [
    ['basics', ''],
    ['cabin', ''],
    ['leak', ''],
    ['policy', ''],
    ['limits', ''],
    ...(['crew', 'losses', 'stores', 'generators', 'ships'] as const).flatMap((list) =>
      plan[list].map((_, i): [Section, string] => [list, `${list}[${i}]`]),
    ),
  ]
  for (const [section, place] of places) {
    const by: Writer = { language: 'ru', unit: 'psi' }
    const fields = FIELDS[section](plan)
    const answer = edited(PLAN_CHECK, plan, place, fields, typedAll(shownIn(plan, place, fields, by)), by)
    expect(answer).toEqual({ ok: true, value: plan })
  }
})

test('a number is typed with a comma, a pressure in the unit of the reader', () => {
  expect(changed('leak', '', { Leak: '1,5' })!.leak.kgPerDay).toEqual({ value: 1.5, low: 0.6, high: 2 })
  const by: Writer = { language: 'en', unit: 'psi' }
  expect(changed('limits', '', { 'Least pressure': '14.2' }, by)!.limits.pressureLow).toEqual({
    value: 14.2,
    unit: 'psi',
  })
})

test('an emptied limit is none any more', () => {
  expect(changed('limits', '', { 'Greatest share of oxygen': '' })!.limits).not.toHaveProperty(
    'oxygenShareHigh',
  )
})

test('a refusal stands at its field, as a sentence', () => {
  expect(refused('stores', 'stores[0]', { Mass: '-3' })).toEqual([['Mass, kg', 'This is too little.']])
  expect(refused('stores', 'stores[0]', { Mass: 'much' })).toEqual([['Mass, kg', 'Type a number.']])
  expect(refused('ships', 'ships[0]', { Docks: '2021-02-01' })).toEqual([
    ['Docks, year-month-day', 'A ship cannot dock before its launch.'],
  ])
  expect(refused('ships', 'ships[0]', { Docks: '2021-02-31' })).toEqual([
    ['Docks, year-month-day', 'Type a date like 2021-02-17.'],
  ])
  expect(refused('limits', '', { 'Least pressure': '800' })).toEqual([
    ['Least pressure, mmHg', 'A least limit must lie below what there is at the beginning.'],
  ])
  expect(refused('crew', 'crew[0]', { 'People aboard': '2.5' })).toEqual([
    ['People aboard', 'Type a whole number.'],
  ])
  expect(refused('leak', '', { Leak: '5' })).toEqual([
    ['Leak, kg/day', 'The value must lie between its lowest and its highest.'],
  ])
})

test('a ship without any cargo is refused at its cargo', () => {
  expect(refused('ships', 'ships[0]', { Nitrogen: '' })).toEqual([['Oxygen, kg', 'This is too little.']])
})

test('more cargo of a gas keeps its band in proportion', () => {
  const wide = withPart(plan, 'ships[0].cargo[0].kg', { value: 40, low: 30, high: 44 })
  const { cargo } = changed('ships', 'ships[0]', { Nitrogen: '80', Air: '5' }, writer, wide)!.ships[0]!
  expect(cargo).toEqual([
    { gas: 'nitrogen', kg: { value: 80, low: 60, high: 88 } },
    { gas: 'air', kg: { value: 5 } },
  ])
})

test('a new store has its name in both languages until it is translated', () => {
  const draft = withPart(plan, 'stores[6]', NEW.stores(plan))
  const more = changed('stores', 'stores[6]', { Name: 'Bottle', Mass: '12' }, writer, draft)!
  expect(more.stores[6]).toMatchObject({
    title: { en: 'Bottle', ru: 'Bottle' },
    kg: { value: 12 },
    usable: 1,
  })
  const translated = changed('stores', 'stores[0]', { Name: 'Азот' }, { language: 'ru', unit: 'mmHg' })!
  expect(translated.stores[0]!.title).toEqual({ en: 'Quest, two tanks of nitrogen', ru: 'Азот' })
})

test('a new store that is left empty says where something is missing', () => {
  const draft = withPart(plan, 'stores[6]', NEW.stores(plan))
  expect(refused('stores', 'stores[6]', {}, writer, draft)).toEqual([
    ['Name', 'This must not be empty.'],
    ['Mass, kg', 'This must not be empty.'],
  ])
})

test('an outage that is emptied is gone, and those after it stay as they are', () => {
  const fails = [
    { from: '2020-11-01', to: '2020-11-05' },
    { from: '2020-12-01', to: '2020-12-05' },
  ]
  const twice = withPart(plan, 'generators[0].fails', fails)
  const without = (texts: Record<string, string>) =>
    changed('generators', 'generators[0]', texts, writer, twice)!.generators[0]!.fails
  expect(without({ 'Does not work from': '' })).toEqual([fails[1]])
  expect(without({ 'Does not work from': '', to: '' })).toEqual([fails[1]])
  expect(without({ to: '' })).toEqual([{ from: '2020-11-01' }, fails[1]])
})

test('a generator fails for a time, and gas is let in no more', () => {
  const { generators } = changed('generators', 'generators[0]', {
    'Does not work from': '2020-11-01',
    to: '2020-12-01',
  })!
  expect(generators[0]!.fails).toEqual([{ from: '2020-11-01', to: '2020-12-01' }])
  expect(changed('policy', '', { With: '' })!.policy.topUp).toBeUndefined()
})
