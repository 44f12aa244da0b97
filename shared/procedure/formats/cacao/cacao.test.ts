import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { procedureSchema, type Procedure } from '../../language/procedure'
import { outlineOf } from '../../run/outline'
import { procedures } from '../procedure.arbitrary'
import { toCacao } from './cacao'
import { playbookSchema, stepsAfter, type Playbook, type WorkflowStep } from './playbook'

/** UUIDs that are counted: those of playbooks by their name, the others each time anew. */
function counted() {
  const names: string[] = []
  let made = 0
  return (type: string, name: string) => {
    if (type === 'playbook' && !names.includes(name)) names.push(name)
    const [group, count] = type === 'playbook' ? ['0', names.indexOf(name)] : ['1', ++made]
    return `${group}0000000-0000-4000-8000-${String(count).padStart(12, '0')}`
  }
}

const convert = (procedure: Procedure) =>
  toCacao(procedure, { language: 'en', ids: counted(), createdIso: '2026-11-23T10:00:00.000Z' })

const procedureOf = (steps: object[]) =>
  procedureSchema.parse({
    schema: 1,
    id: 'sample',
    revision: '1',
    effective: '2026-11-23',
    title: { en: 'Sample', ru: 'Образец' },
    purpose: { en: 'Shows', ru: 'Показ' },
    sources: ['Ours'],
    steps,
  })
const text = { en: 'Do', ru: 'Сделать' }

/** The way through a playbook from a step to the end of its branch, as a person reads it. */
function way({ workflow }: Playbook, from: string): unknown[] {
  const step = workflow[from]!
  const [next] = stepsAfter(step).next
  const branches = stepsAfter(step).branches.map((id) => way({ workflow } as Playbook, id))
  const name = 'name' in step && step.name ? `${step.type} ${step.name}` : step.type
  return [
    branches.length > 0 ? [name, ...branches] : name,
    ...(next ? way({ workflow } as Playbook, next) : []),
  ]
}

const wayOf = (playbook: Playbook) => way(playbook, playbook.workflow_start)

function stepNamed({ workflow }: Playbook, name: string): WorkflowStep {
  return Object.values(workflow).find((step) => 'name' in step && step.name === name)!
}

describe('a playbook', () => {
  it('asks the crew, branches by the answer, and each branch has an end of its own', () => {
    const { playbook } = convert(
      procedureOf([
        {
          kind: 'if',
          id: 'falls',
          text,
          condition: 'rate < 0 * Pa / s',
          then: [{ kind: 'action', id: 'a', text }],
        },
        { kind: 'action', id: 'b', text },
      ]),
    )
    expect(wayOf(playbook)).toEqual([
      'start',
      'action 1 falls',
      ['if-condition', ['action 1.1 a', 'end']],
      'action 2 b',
      'end',
    ])
    expect(Object.values(playbook.workflow).find(({ type }) => type === 'if-condition')).toMatchObject({
      condition: "__falls__:value = 'yes'",
    })
  })

  it('asks again at the end of each round of a loop', () => {
    const { playbook } = convert(
      procedureOf([
        {
          kind: 'while',
          id: 'more',
          text,
          condition: 'suspects > 1',
          steps: [{ kind: 'action', id: 'a', text }],
        },
      ]),
    )
    expect(wayOf(playbook)).toEqual([
      'start',
      'action 1 more',
      ['while-condition', ['action 1.1 a', 'action 1 more', 'end']],
      'end',
    ])
  })

  it('tells the crew to stop where an answer ends the whole procedure, and says that this is lost', () => {
    const options = [
      { id: 'go', text },
      { id: 'stop', text, end: true },
    ]
    const { playbook, lost } = convert(procedureOf([{ kind: 'decision', id: 'which', text, options }]))
    expect(wayOf(playbook)).toEqual([
      'start',
      'action 1 which',
      ['switch-condition', ['end'], ['action 1 which', 'end']],
      'end',
    ])
    expect(lost.filter(({ step }) => step === 'which').map(({ what }) => what)).toEqual(['end'])
  })

  it('delays a wait by its time, and bounds a wait for a condition by it', () => {
    const wait = { kind: 'wait', text, for: { value: 1.5, unit: 'min' } }
    const { playbook } = convert(
      procedureOf([
        { ...wait, id: 'fixed' },
        { ...wait, id: 'early', until: 'rate > 0 * Pa / s' },
      ]),
    )
    expect(stepNamed(playbook, '1 fixed')).toMatchObject({ delay: 90_000 })
    const early = stepNamed(playbook, '2 early')
    expect(early).toMatchObject({ timeout: 90_000 })
    expect('on_success' in early && early.on_success).toBe('on_failure' in early && early.on_failure)
  })

  it('gives a called procedure the id under which that procedure is written itself', () => {
    const ids = counted()
    const write = (procedure: Procedure) =>
      toCacao(procedure, { language: 'en', ids, createdIso: '2026-11-23T10:00:00.000Z' }).playbook
    const caller = write(procedureOf([{ kind: 'call', id: 'leave', text, procedure: 'evacuation' }]))
    const called = write({ ...procedureOf([{ kind: 'action', id: 'a', text }]), id: 'evacuation' })
    expect(stepNamed(caller, '1 leave')).toMatchObject({ type: 'playbook-action', playbook_id: called.id })
  })
})

describe('any procedure', () => {
  it('becomes a playbook in which every step is found under its number and id', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const { playbook } = convert(procedure)
        const names = Object.values(playbook.workflow).flatMap((step) => ('name' in step ? step.name : []))
        for (const { number, step } of outlineOf(procedure)) expect(names).toContain(`${number} ${step.id}`)
      }),
    )
  })

  it('becomes what the specification asks for', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const parsed = playbookSchema.safeParse(JSON.parse(JSON.stringify(convert(procedure).playbook)))
        expect(parsed.error?.issues ?? []).toEqual([])
      }),
    )
  })

  it('never leads back: a loop goes round by its own kind, not by an arrow', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const { playbook } = convert(procedure)
        const count = wayOf(playbook).flat(Infinity).length
        expect(count).toBe(Object.keys(playbook.workflow).length)
      }),
    )
  })
})

describe('the check of a playbook', () => {
  const { playbook } = convert(procedureOf([{ kind: 'action', id: 'a', text }]))
  const refused = (change: Partial<Playbook>) =>
    playbookSchema.safeParse({ ...playbook, ...change }).error?.issues.map(({ message }) => message)

  it('refuses an arrow to a step that is not there', () => {
    const [[, action]] = Object.entries(playbook.workflow).filter(([id]) => id.startsWith('action')) as [
      [string, WorkflowStep],
    ]
    const gone = 'end--90000000-0000-4000-8000-000000000000'
    const id = 'action--90000000-0000-4000-8000-000000000001'
    expect(
      refused({
        workflow: { ...playbook.workflow, [id]: { ...action, on_completion: gone } as WorkflowStep },
      }),
    ).toEqual([`${gone}: expected a step of the workflow`, `${id}: expected a way that leads to it`])
  })

  it('refuses a time without milliseconds', () => {
    expect(refused({ created: '2026-11-23T10:00:00Z' })).toHaveLength(1)
  })
})
