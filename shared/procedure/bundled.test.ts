import { describe, expect, test } from 'vitest'
import { BUNDLED_STATIONS } from '../station/bundled'
import { graphOf } from '../station/graph'
import emergency from './bundled/emergency-isolation.json'
import slow from './bundled/slow-leak-isolation.json'
import { PROCEDURES, procedureById } from './bundled'
import { checkProcedure, procedureFaults } from './check'
import { END } from './procedure'

test('the bundled procedures pass the checks that every procedure must pass', () => {
  for (const file of [emergency, slow]) expect(checkProcedure(file)).toMatchObject({ ok: true })
  expect(procedureById('emergency-isolation')).toBe(PROCEDURES[0])
  expect(procedureById('none')).toBeUndefined()
})

test('no two bundled procedures share a step id, so that both can run in one session', () => {
  const ids = PROCEDURES.flatMap((p) => p.steps.map((s) => s.id))
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(PROCEDURES)('$id', (procedure) => {
  test('has every hatch and compartment that it names on every bundled station', () => {
    for (const station of Object.values(BUNDLED_STATIONS)) {
      expect(procedureFaults(procedure, graphOf(station))).toEqual([])
    }
  })

  test('lets the crew reach every step', () => {
    const reached = new Set([0])
    for (const i of reached) {
      const step = procedure.steps[i]!
      const targets = step.kind === 'decision' ? step.options.map((o) => o.to ?? step.next) : [step.next]
      for (const target of targets) {
        if (target !== END) reached.add(target ? procedure.steps.findIndex((s) => s.id === target) : i + 1)
      }
    }
    expect(procedure.steps.filter((_, i) => !reached.has(i)).map((s) => s.id)).toEqual([])
    expect(reached.has(procedure.steps.length)).toBe(false)
  })

  test('writes Russian in Cyrillic letters and English without, and ends every sentence', () => {
    const texts = procedure.steps.flatMap((s) =>
      [s.text, s.why, s.warning, s.caution, s.note].flatMap((t) => (t ? [t] : [])),
    )
    for (const { en, ru } of [procedure.purpose, ...texts]) {
      expect(en).toMatch(/^[\P{Script=Cyrillic}]+[.?]$/u)
      expect(ru).toMatch(/\p{Script=Cyrillic}.*[.?]$/u)
    }
  })

  test('puts no order into a warning, caution or note', () => {
    const orders = /(^|[.;:] )(Close|Open|Read|Enter|Go|Wait|Look|Leave|Report|Switch|Watch|Patch)\b/
    for (const { warning, caution, note } of procedure.steps) {
      for (const remark of [warning, caution, note]) expect(remark?.en ?? '').not.toMatch(orders)
    }
  })

  test('says of every record step what to enter', () => {
    for (const step of procedure.steps.filter((s) => s.kind === 'record')) {
      expect(step.text.en).toMatch(/Enter pressure and unit as read, .*gauge, compartment and GMT\.$/)
      expect(step.text.ru).toMatch(/Ввести давление и единицу, .*прибор, отсек и время GMT\.$/)
    }
  })
})

test('a wrong procedure gets every fault told', () => {
  const text = { en: 'Do it.', ru: 'Сделать.' }
  const option = { id: 'yes', text }
  const check = checkProcedure({
    ...emergency,
    steps: [
      { id: 'end', kind: 'action', text },
      { id: 'ask', kind: 'decision', text, options: [{ ...option, to: 'nowhere' }, option] },
      { id: 'ask', kind: 'action', text, next: 'ask' },
    ],
  })
  expect(check.ok ? [] : check.faults.map((f) => f.path)).toEqual([
    'steps[0].id',
    'steps[2].id',
    'steps[1].options[0].to',
    'steps[1].options[1].id',
    'steps[2].next',
  ])
})

test('a procedure written for another station names what this one does not have', () => {
  const text = { en: 'Do it.', ru: 'Сделать.' }
  const check = checkProcedure({
    ...emergency,
    steps: [
      { id: 'close', kind: 'hatch', text, hatches: ['N1/LAB', 'CORE/KVANT'], to: 'closed' },
      { id: 'read', kind: 'record', text, places: ['KVANT'] },
    ],
  })
  if (!check.ok) throw new Error(JSON.stringify(check.faults))
  expect(procedureFaults(check.procedure, graphOf(BUNDLED_STATIONS['iss-2020-10']!))).toEqual([
    {
      path: 'steps[0].hatches[1]',
      code: 'unknown-hatch',
      message: 'found "CORE/KVANT"; expected a hatch of this station',
    },
    {
      path: 'steps[1].places[0]',
      code: 'unknown-compartment',
      message: 'found "KVANT"; expected a compartment of this station',
    },
  ])
})
