import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import { examplePlans } from '../../shared/reserves/examples'
import { readPlan } from '../../shared/reserves/read'
import { exampleRegister } from '../../shared/reserves/register/examples'
import { planWith } from '../../shared/reserves/rehearsal'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { answering, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()
const [example] = examplePlans()
const plan = planWith({ days: 10 })

let there: string
let store: Store
let call: HandlersOf<Call>
/** The path that the person chooses in the next dialog. */
let chosen: string | undefined

beforeEach(() => {
  there = folder()
  chosen = undefined
  begin()
})
afterEach(() => store.close())

/** The program begins, or begins again. */
function begin(): void {
  store = openStore(there)
  call = handlers(samplePlatform(store, { ask: answering(async () => chosen) }))
}

function choose(text: string): void {
  chosen = join(folder(), 'chosen.yaml')
  writeFileSync(chosen, text)
}

const ids = async () => (await call['reserves.list'](undefined)).map(({ id }) => id)

describe('plans', () => {
  test('are the examples until one is kept, which is there after a restart', async () => {
    expect(await call['reserves.list'](undefined)).toEqual([
      { id: example!.id, title: example!.title, starts: '2020-10-22', days: 160, isExample: true },
    ])
    expect(valueOf(await call['reserves.read']({ id: example!.id }))).toEqual(example)
    valueOf(await call['reserves.keep']({ plan }))
    store.close()
    begin()
    expect(await ids()).toEqual(['test', example!.id])
    expect(valueOf(await call['reserves.read']({ id: 'test' }))).toEqual(plan)
  })

  test('an example that somebody changes is a copy; removed, it is as it came', async () => {
    const { id } = example!
    valueOf(await call['reserves.keep']({ plan: { ...example!, days: 20 } }))
    expect(await call['reserves.list'](undefined)).toMatchObject([{ id, days: 20, isExample: false }])
    valueOf(await call['reserves.remove']({ id }))
    expect(valueOf(await call['reserves.read']({ id }))).toEqual(example)
    expect(await call['reserves.remove']({ id })).toMatchObject({ reason: { code: 'unknown-plan' } })
    expect(await call['reserves.read']({ id: 'moon' })).toMatchObject({ reason: { code: 'unknown-plan' } })
  })

  test('a wrong one is refused with its place, and nothing is kept', async () => {
    expect(await call['reserves.keep']({ plan: { ...plan, days: -1 } })).toMatchObject({
      ok: false,
      reason: { code: 'malformed-plan', value: expect.stringMatching(/^days: found -1; /) as string },
    })
    expect(await ids()).toEqual([example!.id])
  })

  test('a file is kept; a wrong one is refused with line and place, and an unreadable one', async () => {
    expect(await call['reserves.open'](undefined)).toMatchObject({ reason: { code: 'cancelled' } })
    choose(JSON.stringify(plan))
    expect(valueOf(await call['reserves.open'](undefined))).toEqual({ id: 'test' })
    choose(JSON.stringify({ ...plan, days: -1 }, null, 1))
    expect(await call['reserves.open'](undefined)).toMatchObject({
      reason: { code: 'malformed-plan', value: expect.stringMatching(/^9: days: found -1; /) as string },
    })
    chosen = join(there, 'nowhere.yaml')
    expect(await call['reserves.open'](undefined)).toMatchObject({ reason: { code: 'cannot-read' } })
    expect(await ids()).toEqual(['test', example!.id])
  })

  test('a file never takes the place of another plan, and is there once however often it is opened', async () => {
    valueOf(await call['reserves.keep']({ plan }))
    choose(JSON.stringify({ ...plan, days: 11 }))
    for (const _ of [1, 2]) expect(valueOf(await call['reserves.open'](undefined))).toEqual({ id: 'test-2' })
    expect(valueOf(await call['reserves.read']({ id: 'test' })).days).toBe(10)
    expect(await ids()).toEqual(['test', 'test-2', example!.id])
  })
})

describe('an export of a plan', () => {
  const exported = async (format: 'yaml' | 'json' | 'csv' | 'pdf', of = plan) => {
    chosen = join(there, `out.${format}`)
    const written = await call['reserves.export']({ plan: of, format, languages: ['en', 'ru'] })
    expect(valueOf(written)).toEqual({ path: chosen })
    return readFileSync(chosen, 'utf8')
  }

  test('as YAML is the same plan, as JSON tells the sentences and the projection by day', async () => {
    expect(readPlan(await exported('yaml', example))).toEqual({ ok: true, plan: example })
    const json = await exported('json', example)
    expect(JSON.parse(json)).toMatchObject({
      plan: example,
      outlooks: [{ need: 'oxygen' }, { need: 'pressure' }],
      sentences: [{}, { ru: expect.stringMatching(/^Азота и воздуха хватит до /) as string }],
      projection: { days: Array.from({ length: 161 }, (_, i) => i) },
    })
    expect(await exported('json', example)).toBe(json)
  })

  test('as CSV has a row for each day, in SI and in mmHg', async () => {
    const lines = (await exported('csv')).split('\r\n')
    expect(lines).toHaveLength(1 + 11 + 1)
    const names = lines[0]!.split(',')
    const first = Object.fromEntries(lines[1]!.split(',').map((field, i) => [names[i], field]))
    expect(first).toMatchObject({
      date: '2021-01-01',
      pressure_pa_middle: '99325.2',
      pressure_mmhg_low: '745.000',
      oxygen_mmhg_high: '160.000',
      stored_water_kg_middle: '0.000',
    })
  })

  test('of a wrong plan is refused with its place; who changes their mind gets nothing', async () => {
    const asked = { plan, format: 'csv' as const, languages: ['en' as const] }
    expect(await call['reserves.export'](asked)).toMatchObject({ reason: { code: 'cancelled' } })
    chosen = join(there, 'no such folder', 'out.csv')
    expect(await call['reserves.export'](asked)).toMatchObject({ reason: { code: 'cannot-write' } })
    expect(await call['reserves.export']({ ...asked, plan: { ...plan, days: 0 } })).toMatchObject({
      reason: { code: 'malformed-plan' },
    })
  })
})

describe('the register of leaks', () => {
  test('is the example until one is kept, which is there after a restart', async () => {
    expect(valueOf(await call['register.read'](undefined))).toEqual(exampleRegister())
    const mine = { ...exampleRegister(), id: 'mine' }
    valueOf(await call['register.keep']({ register: mine }))
    store.close()
    begin()
    expect(valueOf(await call['register.read'](undefined))).toEqual(mine)
  })

  test('is taken from a file; a wrong one is refused with line and place', async () => {
    choose(JSON.stringify({ ...exampleRegister(), id: 'mine' }))
    expect(valueOf(await call['register.open'](undefined))).toMatchObject({ id: 'mine' })
    expect(valueOf(await call['register.read'](undefined))).toMatchObject({ id: 'mine' })
    choose(`schema: 1\nid: x\ntitle: { en: x, ru: x }\nnominalKgPerDay: -1\n`)
    expect(await call['register.open'](undefined)).toMatchObject({
      reason: {
        code: 'malformed-register',
        value: expect.stringMatching(/^4: nominalKgPerDay: found -1; /) as string,
      },
    })
    const register = { ...exampleRegister(), nominalKgPerDay: -1 }
    expect(await call['register.keep']({ register })).toMatchObject({
      reason: { code: 'malformed-register', value: expect.stringMatching(/^nominalKgPerDay: /) as string },
    })
    expect(valueOf(await call['register.read'](undefined))).toMatchObject({ id: 'mine' })
  })

  test('is exported, and what was exported can be opened again', async () => {
    for (const format of ['yaml', 'json'] as const) {
      chosen = join(there, `register.${format}`)
      valueOf(await call['register.export']({ format }))
      valueOf(await call['register.open'](undefined))
      expect(valueOf(await call['register.read'](undefined))).toEqual(exampleRegister())
    }
    chosen = join(there, 'register.csv')
    valueOf(await call['register.export']({ format: 'csv' }))
    const { places, rates } = exampleRegister()
    const repairs = places.flatMap((place) => place.repairs)
    const lines = readFileSync(chosen, 'utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(1 + places.length + repairs.length + rates.length)
  })
})

describe('what this version cannot read', () => {
  const later = JSON.stringify({ ...plan, schema: 2, moods: [] })
  const ofLater = {
    ok: false,
    reason: { code: 'malformed-plan', value: expect.stringMatching(/^schema: /) as string },
  }
  const laterRegister = JSON.stringify({ ...exampleRegister(), schema: 2 })

  test.each([
    ['of a later schema', later],
    ['spoilt', later.slice(0, 100)],
  ])('a plan %s is listed by its id, answers why, and is never written over', async (_, text) => {
    store.writePreferences({ 'plan test': text })
    valueOf(await call['reserves.keep']({ plan: { ...plan, id: 'other' } }))
    expect(await ids()).toEqual(['other', 'test', example!.id])
    for (const answer of [await call['reserves.read']({ id: 'test' }), await call['reserves.keep']({ plan })])
      expect(answer).toMatchObject({ reason: { code: 'malformed-plan' } })
    choose(JSON.stringify(plan))
    expect(valueOf(await call['reserves.open'](undefined))).toEqual({ id: 'test-2' })
    expect(store.preferences()['plan test']).toBe(text)
  })

  test('a plan is told with its place, and goes where somebody removes it', async () => {
    store.writePreferences({ 'plan test': later })
    expect(await call['reserves.read']({ id: 'test' })).toMatchObject(ofLater)
    valueOf(await call['reserves.remove']({ id: 'test' }))
    expect(await ids()).toEqual([example!.id])
  })

  test.each([
    ['of a later schema', laterRegister],
    ['spoilt', laterRegister.slice(0, 100)],
  ])('a register %s is not taken for the example, nor written over', async (_, text) => {
    store.writePreferences({ register: text })
    chosen = join(there, 'register.csv')
    for (const answer of [
      await call['register.read'](undefined),
      await call['register.keep']({ register: exampleRegister() }),
      await call['register.export']({ format: 'csv' }),
    ])
      expect(answer).toMatchObject({ reason: { code: 'malformed-register' } })
    expect(store.preferences()['register']).toBe(text)
  })

  test('a register is laid aside, one beside the other, where a file is opened in its place', async () => {
    for (const text of [laterRegister, 'spoilt']) {
      store.writePreferences({ register: text })
      choose(JSON.stringify({ ...exampleRegister(), id: 'mine' }))
      valueOf(await call['register.open'](undefined))
    }
    expect(valueOf(await call['register.read'](undefined))).toMatchObject({ id: 'mine' })
    expect(store.preferences()).toMatchObject({ 'register 1': laterRegister, 'register 2': 'spoilt' })
  })
})
