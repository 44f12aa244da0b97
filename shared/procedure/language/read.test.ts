import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { BUNDLED_STATIONS } from '../../station/bundled'
import { graphOf } from '../../station/graph'
import { procedureSchema, type Procedure } from './procedure'
import { readProcedure } from './read'

const sample = readFileSync(new URL('sample.yaml', import.meta.url), 'utf8')
const graph = graphOf(BUNDLED_STATIONS['iss-2020-10']!)
const reading = readProcedure(sample)
const right = procedureSchema.parse(reading.ok && reading.procedure)
const other: Procedure = { ...right, id: 'other', steps: [], supersedes: [] }

/** What is wrong with the sample, edited: each code, and the text that stands where the fault is. */
function faultsOf(edited: string, known = [other]) {
  const reading = readProcedure(edited, { graph, known })
  return reading.ok
    ? []
    : reading.faults.map(({ code, line, column, message }) => ({
        code,
        at: edited.split('\n')[line - 1]!.slice(column - 1),
        message,
      }))
}

function edit(from: string, to: string): string {
  expect(sample).toContain(from)
  return sample.replace(from, to)
}

test('a right procedure is read with its defaults', () => {
  expect(faultsOf(sample)).toEqual([])
  expect(reading).toMatchObject({
    ok: true,
    procedure: {
      id: 'sample',
      steps: [{ id: 'fans', basis: 'published', safetyCritical: false }, {}, {}, {}, {}, {}, {}],
    },
  })
})

test('JSON is read as well', () => {
  const { procedure } = reading as { procedure: object }
  expect(readProcedure(JSON.stringify(procedure, undefined, 2))).toEqual({ ok: true, procedure })
})

describe('wrong meaning is found, where it stands', () => {
  it.each([
    ['an id twice', 'id: falling', 'id: fans', 'duplicate-id', 'fans'],
    ['an option twice', 'id: none', 'id: russian', 'duplicate-id', 'russian'],
    [
      'a role twice',
      'staleAfter:',
      '  - id: CDR\n    name: { en: Me, ru: Я }\nstaleAfter:',
      'duplicate-id',
      'CDR',
    ],
    [
      'an actor without a role',
      'actor: CDR\n    warning',
      'actor: FE-2\n    warning',
      'unknown-role',
      'FE-2',
    ],
    ['a lane without a role', '- actor: FE-1', '- actor: FE-3', 'unknown-role', 'FE-3'],
    ['waiting for a step that is not there', '[read, fans]', '[read, nobody]', 'unknown-step', 'nobody]'],
    ['waiting for itself', '[read, fans]', '[closed]', 'deadlock', 'closed]'],
    ['waiting for a later step', '[read, fans]', '[again]', 'deadlock', 'again]'],
    ['waiting for a step around it', '[read, fans]', '[both]', 'deadlock', 'both]'],
    ['lanes that wait for each other', '[read, fans]', '[agree]', 'deadlock', 'agree]'],
    ['a condition that cannot be read', 'rate < 0 or', 'rate < or', 'condition', 'pressure('],
    ['an unknown name in a condition', 'rate < 0 or', 'rite < 0 or', 'condition', 'rite < 0 or'],
    [
      'a wrong dimension in a condition',
      'reserve < 30 * min',
      'reserve < 30 * mmHg',
      'condition',
      '30 * mmHg',
    ],
    ['a condition that is always met', 'suspects == 1', '1 == 1', 'unreachable', '1 == 1'],
    [
      'a loop without an exit',
      "not (verdict == 'located') and",
      '0 < 1 or',
      'endless',
      "0 < 1 or position('CDR')",
    ],
    [
      'a loop over what never changes',
      "not (verdict == 'located') and position('CDR') != 'N1'",
      "limit('floor') < limit('lower')",
      'endless',
      "limit('floor')",
    ],
    [
      'an option that never fits',
      "hatch('PMA1/N1') == 'closed' and",
      '1 > 2 and',
      'unreachable',
      '1 > 2 and verdict',
    ],
    ['an unknown role in a condition', "position('CDR')", "position('FE-7')", 'unknown-role', "'FE-7')"],
    [
      'an unknown compartment in a condition',
      "pressure('N1')",
      "pressure('N9')",
      'unknown-compartment',
      "'N9')",
    ],
    [
      'an unknown hatch in a condition',
      "hatch('PMA1/N1')",
      "hatch('N1/PMA1')",
      'unknown-hatch',
      "'N1/PMA1')",
    ],
    ['an unknown hatch', '[PMA1/N1]', '[N1/N7]', 'unknown-hatch', 'N1/N7]'],
    ['an unknown compartment', '[N1, LAB]', '[N1, LOB]', 'unknown-compartment', 'LOB]'],
    [
      'a wait without an end',
      'for: { value: 4, unit: h }\n        until: age > 4 * h',
      'why: { en: So., ru: Так. }',
      'endless-wait',
      'id: pause',
    ],
    ['a wait of no time', 'value: 4', 'value: 0', 'not-positive', '0, unit'],
    ['values that are stale at once', 'value: 20', 'value: -1', 'not-positive', '-1, unit'],
    [
      'an unknown procedure',
      'procedure: other\n    else',
      'procedure: nothing\n    else',
      'unknown-procedure',
      'nothing',
    ],
    ['an unknown procedure superseded', '[other]', '[nothing]', 'unknown-procedure', 'nothing]'],
    ['a call of itself', 'procedure: other\n    else', 'procedure: sample\n    else', 'call-cycle', 'sample'],
    [
      'an order in a remark',
      'A closed hatch cuts',
      'A leak. Close it; a hatch cuts',
      'action-in-remark',
      'Close it',
    ],
    ['a negative order', 'A closed hatch cuts', 'Do not hurry. It cuts', 'action-in-remark', 'Do not'],
    [
      'a Russian order',
      'Закрытый люк отрезает',
      'Опасность. Не закрывать люк! Он отрезает',
      'action-in-remark',
      'Не закрывать',
    ],
    [
      'a Russian imperative',
      'Закрытый люк отрезает',
      'Проверьте люк. Он отрезает',
      'action-in-remark',
      'Проверьте',
    ],
    ['Russian that is English', 'ru: Командир экипажа', 'ru: Commander', 'untranslated', 'Commander'],
    ['English that is Russian', 'en: Commander', 'en: Commander экипажа', 'untranslated', 'Commander'],
    [
      'steps of its own in a call',
      'procedure: other\n    else',
      'procedure: other\n        steps: [{ id: x, kind: action, text: { en: X, ru: И } }]\n    else',
      'call-steps',
      '[{ id: x',
    ],
  ])('%s', (_, from, to, code, at) => {
    const faults = faultsOf(edit(from, to))
    // Who waits for a step that waits for ever waits for ever too.
    expect([...new Set(faults.map((fault) => fault.code))]).toEqual([code])
    expect(faults.map((fault) => fault.at.slice(0, at.length))).toContain(at)
    for (const { message } of faults) expect(message).toMatch(/^found .+; expected .+/s)
  })
})

describe('wrong shape is found, where it stands', () => {
  it.each([
    [
      'a missing translation',
      'name: { en: Commander, ru: Командир экипажа }',
      'name: { en: Commander }',
      'invalid-type',
      '{ en: Commander }',
    ],
    ['an unknown key', 'priority: caution', 'prority: caution', 'unrecognized-keys', 'prority'],
    [
      'an unknown key of a step',
      'to: closed',
      'to: closed\n            colour: red',
      'unrecognized-keys',
      'colour',
    ],
    ['an unknown kind', 'kind: valve', 'kind: valv', 'invalid-union', 'valv'],
    ['an unknown word for hatches', 'hatches: advised', 'hatches: all', 'invalid-union', 'all'],
    [
      'a decision with one answer',
      '      - id: none\n        text: { en: None, ru: Никакая }\n        end: true\n',
      '',
      'too-small',
      '- id: russian',
    ],
    ['an id with capital letters', 'id: fans', 'id: Fans', 'invalid-format', 'Fans'],
    ['a unit that is none', 'unit: min', 'unit: minutes', 'invalid-value', 'minutes'],
    ['a number for a text', 'en: Switch off the fans.', 'en: 5', 'invalid-type', '5, ru'],
    ['a later version', 'schema: 1', 'schema: 2', 'invalid-value', '2'],
    ['a date that does not exist', '2026-11-23', '2026-02-30', 'invalid-format', '2026-02-30'],
  ])('%s', (_, from, to, code, at) => {
    const faults = faultsOf(edit(from, to))
    expect(faults.map((fault) => fault.code)).toEqual([code])
    expect(faults[0]!.at.slice(0, at.length)).toBe(at)
    expect(faults[0]!.message).toMatch(/^found .+; expected.* .+/s)
  })

  test('every fault is told, in the order of the text', () => {
    const wrong = edit('id: sample', 'id: Sample')
      .replace('kind: verify', 'kind: verity')
      .replace('min }', 'm }')
    expect(faultsOf(wrong).map(({ at }) => at)).toEqual(['Sample', expect.stringContaining('m }'), 'verity'])
  })
})

test('a call that comes back by way of another procedure is a cycle', () => {
  const back = procedureSchema.parse({
    ...other,
    steps: [{ id: 'back', kind: 'call', text: { en: 'Back', ru: 'Назад' }, procedure: 'sample' }],
  })
  expect(faultsOf(sample, [back])).toMatchObject([{ code: 'call-cycle', at: 'other' }])
})

test('a step that waits for one on another branch of the same question is found', () => {
  const wrong = sample.replace('- id: look\n', '- id: look\n        after: [search]\n')
  expect(faultsOf(wrong)).toMatchObject([{ code: 'other-branch', at: 'search]' }])
})

test('steps after a question whose every answer ends the procedure are never reached', () => {
  const wrong = sample.replace('Российская }\n', 'Российская }\n        end: true\n')
  expect(faultsOf(wrong)).toMatchObject([{ code: 'unreachable', at: 'id: both' }])
})

test('a procedure may not have more steps than a crew could follow', () => {
  const [fans] = right.steps
  const steps = (count: number) => Array.from({ length: count }, (_, i) => ({ ...fans, id: `s${i}` }))
  const faults = (count: number) =>
    faultsOf(JSON.stringify({ ...right, steps: steps(count) })).map(({ code }) => code)
  expect([faults(1000), faults(1001)]).toEqual([[], ['too-many-steps']])
})

test('a procedure for another station says so once, not of each hatch', () => {
  const wrong = sample
    .replace('sources:', 'stations: [mir]\nsources:')
    .replace('[PMA1/N1]', '[CORE/KVANT]')
    .replace(/hatch\('.*' and /, '')
  expect(faultsOf(wrong)).toMatchObject([{ code: 'other-station', at: '[mir]' }])
})

test('a hatch whose compartments are named the other way round is given its right id', () => {
  const wrong = sample.replace("hatch('PMA1/N1')", "hatch('N1/PMA1')").replace('[PMA1/N1]', '[N1/PMA1]')
  expect(faultsOf(wrong).map(({ message }) => message)).toEqual([
    'found "N1/PMA1"; expected "PMA1/N1"',
    'found "N1/PMA1"; expected "PMA1/N1"',
  ])
})

test('a statement about what can be done is no order', () => {
  for (const [en, ru] of [
    ['Closing takes a minute', 'Изолировать отсек нельзя'],
    ['The hatch may not open again', 'Опасность и скорость растут'],
    ['Checks of both sides take a minute', 'Часть воздуха остаётся'],
  ]) {
    const text = edit('A closed hatch cuts people off.', `${en}.`).replace(
      'Закрытый люк отрезает людей.',
      `${ru}.`,
    )
    expect({ en, faults: faultsOf(text) }).toEqual({ en, faults: [] })
  }
})
