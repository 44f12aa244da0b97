import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { procedureSchema, type Step } from '../../language/procedure'
import { fromMaestro, type MaestroOptions } from './maestro'

const PROCEDURE = `procedure_name: Vestibule leak check
procedure_number: "3.205"
procedure_objective: Find out which side of the hatch leaks
metaData:
  version: "4"
columns:
  - key: IV
    actors: "*"
    display: IV/MCC
actors:
  - role: EV1
    name: Anna
css: own.css
tasks:
  - file: prepare.yml
    roles:
      crewA: EV1
  - file: gone.yml
`

const ACTIVITY = `title: PREPARE
duration: 00:25
roles:
  - name: crewA
steps:
  - IV: Open the log
  - simo:
      IV:
        - text: Read the gauge
          location: N1
      crewA + IV:
        - '{{CHECK}} {{role:crewA}} is ready'
  - crewA:
      - title: Hatch
        step:
          - Close it
          - Lock it
        warning:
          - The hatch closes fast
          - Its seal is sharp.
        caution: Seal is soft
        comment: Takes '''two''' minutes
        checkboxes:
          - '{{CHECKMARK}} Handle down'
        substeps:
          - step: Pull it
            substeps: Pull again
        images: hatch.png
        apfr.install: {}
      - text: See {{WIKI|Seals|the seals}} and {{HR|0260}} {{constructor}}
`

const files: Record<string, string> = { 'prepare.yml': ACTIVITY }
const options: MaestroOptions = { effective: '2026-11-23', file: (name) => files[name] }

function imported(text: string) {
  const reading = fromMaestro(text, options)
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return { ...reading, procedure: procedureSchema.parse(reading.procedure) }
}

describe('a procedure with its activities in files', () => {
  const { procedure, report } = imported(PROCEDURE)
  const step = (id: string): Step => {
    const inside = procedure.steps.flatMap((s) =>
      s.kind === 'parallel' ? [s, ...s.lanes.flatMap((l) => l.steps)] : s,
    )
    return inside.find((s) => s.id === id)!
  }

  it('takes over the head', () => {
    expect(procedure).toMatchObject({
      id: 'vestibule-leak-check',
      number: '3.205',
      revision: '4',
      effective: '2026-11-23',
      title: { en: 'Vestibule leak check', ru: '[en] Vestibule leak check' },
      purpose: { en: 'Find out which side of the hatch leaks' },
    })
  })

  it('makes roles of the actors who have a step, and one of several who do it together', () => {
    expect(procedure.roles.map(({ id, name }) => [id, name.en])).toEqual([
      ['IV', 'IV/MCC'],
      ['EV1-IV', 'EV1-IV'],
      ['EV1', 'Anna'],
    ])
  })

  it('runs simultaneous series in lanes', () => {
    const together = step('step-2')
    expect(together).toMatchObject({
      kind: 'parallel',
      lanes: [
        {
          actor: 'IV',
          steps: [{ id: 'step-3', text: { en: 'Read the gauge' }, note: { en: 'Location: N1' } }],
        },
        { actor: 'EV1-IV', steps: [{ id: 'step-4', kind: 'verify', text: { en: '√ EV1 is ready' } }] },
      ],
    })
  })

  it('lets further texts, checkboxes and substeps follow their step, each as its actor does it', () => {
    const ids = procedure.steps.map(({ id, text, actor }) => [id, text.en, actor])
    expect(ids).toEqual([
      ['step-1', 'Open the log', 'IV'],
      ['step-2', 'At the same time:', undefined],
      ['step-5', 'Hatch: Close it', 'EV1'],
      ['step-6', 'Lock it', 'EV1'],
      ['step-6-1', '√ Handle down', 'EV1'],
      ['step-6-2', 'Pull it', 'EV1'],
      ['step-6-3', 'Pull again', 'EV1'],
      ['step-7', 'See the seals and {{HR|0260}} {{constructor}}', 'EV1'],
    ])
    expect(step('step-6-1').kind).toBe('verify')
  })

  it('says of which activity the first step is', () => {
    expect(step('step-1').note?.en).toBe('Activity "PREPARE"')
  })

  it('joins several warnings as sentences and keeps comments as notes', () => {
    expect(step('step-5')).toMatchObject({
      warning: { en: 'The hatch closes fast. Its seal is sharp.' },
      caution: { en: 'Seal is soft' },
      note: { en: 'Takes two minutes', ru: '[en] Takes two minutes' },
    })
  })

  it('names what it could not take over, with file and line', () => {
    expect(report.map(({ file, line, what, subject }) => [file, line, what, subject])).toEqual([
      [undefined, 1, 'to-translate', undefined],
      [undefined, 13, 'not-understood', 'css'],
      ['prepare.yml', 2, 'duration', 'duration'],
      ['prepare.yml', 10, 'location', 'N1'],
      ['prepare.yml', 28, 'image', 'hatch.png'],
      ['prepare.yml', 29, 'not-understood', 'apfr.install'],
      ['prepare.yml', 22, 'emphasis', "Takes '''two''' minutes"],
      ['prepare.yml', 30, 'template', '{{HR|0260}}'],
      ['prepare.yml', 30, 'template', '{{constructor}}'],
      ['prepare.yml', 1, 'activity-title', 'PREPARE'],
      [undefined, 18, 'file-missing', 'gone.yml'],
    ])
  })
})

describe('an activity alone', () => {
  it('is a procedure of its own', () => {
    expect(imported(ACTIVITY).procedure).toMatchObject({ id: 'prepare', title: { en: 'PREPARE' } })
  })

  it('may have its simultaneous series beside an empty "simo"', () => {
    const { procedure } = imported('title: T\nsteps:\n  - simo:\n    EV1: Go\n    EV2: Stay\n')
    expect(procedure.steps).toMatchObject([{ kind: 'parallel', lanes: [{ actor: 'EV1' }, { actor: 'EV2' }] }])
  })

  it('keeps a warning that stands alone as something to read', () => {
    const { procedure } = imported('title: T\nsteps:\n  - EV1:\n    - warning: It is hot\n')
    expect(procedure.steps).toMatchObject([{ text: { en: 'It is hot' }, warning: { en: 'It is hot' } }])
  })
})

describe('what is refused', () => {
  const faults = (text: string) => {
    const reading = fromMaestro(text, options)
    return reading.ok
      ? []
      : reading.faults.map(({ file, line, message }) => [file, line, message.split(';')[0]])
  }

  it('is a text that is no YAML, with its line', () => {
    expect(faults('title: T\nsteps: [\n')).toEqual([[undefined, 3, 'found the end of the text']])
  })

  it('is a text without activities or steps', () => {
    expect(faults('name: x\n')).toEqual([[undefined, 1, 'found neither "tasks" nor "steps"']])
    expect(faults('title: T\nsteps: []\n')).toEqual([[undefined, 1, 'found no step']])
    expect(faults('procedure_name: P\ntasks:\n  - file: gone.yml\n')).toEqual([
      [undefined, 3, 'found no file gone.yml'],
    ])
  })

  it('is an activity whose file is wrong, with that file', () => {
    const reading = fromMaestro('procedure_name: P\ntasks:\n  - file: a.yml\n', {
      ...options,
      file: () => '- a\n- b\n',
    })
    expect(reading).toMatchObject({ ok: false, faults: [{ file: 'a.yml', line: 1 }] })
  })
})

it('gives a valid procedure or a fault for whatever stands in the fields', () => {
  const words = fc.constantFrom(
    'Close it',
    '{{CHECK}} x',
    '{{VERIFY|{{LEFT}}}}',
    '{{{}}}',
    '',
    "'''''",
    'EV1 + ',
  )
  const key = fc.constantFrom(
    'text',
    'step',
    'title',
    'warning',
    'substeps',
    'checkboxes',
    'images',
    'actor',
    'simo',
    'EV1',
    '*',
  )
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      words,
      fc.constantFrom(null, 7, true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), value, (steps, title) => {
      const reading = fromMaestro(stringify({ title, steps }), options)
      const valid = reading.ok
        ? procedureSchema.safeParse(reading.procedure).success
        : reading.faults.length > 0
      expect(valid).toBe(true)
    }),
    { numRuns: 300 },
  )
})
