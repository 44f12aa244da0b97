import { describe, expect, it } from 'vitest'
import { PROGRAM, type Draft } from '../../../../shared/session/event'
import { sampleSource } from '../../sample-session'
import { xapiOf } from './xapi'

const at = '2020-12-26T15:00:00.000Z'
const by = (actor: string) => (draft: object) => ({ at, actor, ...draft }) as Draft
const BASE = 'https://hatchwise.invalid'

interface Statement {
  id: string
  actor: { objectType: string; account: { homePage: string; name: string } }
  verb: { id: string; display: Record<string, string> }
  object: { objectType: string; id: string; definition?: { type: string; name: Record<string, string> } }
  result?: {
    completion?: boolean
    success?: boolean
    response?: string
    extensions?: Record<string, unknown>
  }
  context: {
    registration: string
    extensions: Record<string, unknown>
    contextActivities: Record<string, { id: string }[]>
  }
  timestamp: string
}

const DRAFTS = [
  { kind: 'procedure-started', data: { procedure: 'depressurisation', revision: '1', hash: '' } },
  { kind: 'hatch-state', data: { hatch: 'A/B', state: 'closed' } },
  { kind: 'reading', data: { compartment: 'A', pressure: { value: 720, unit: 'mmHg' }, instrument: 'MV-1' } },
  { kind: 'note', data: { text: 'hiss at the window' } },
  { kind: 'undone', data: { target: 3 } },
].map(by('CDR'))

function statementsOf(drafts: readonly Draft[]) {
  const { log, source } = sampleSource(drafts)
  return { log, statements: JSON.parse([...xapiOf(source, { languages: [] })].join('')) as Statement[] }
}

describe('training records', () => {
  it('say who did what to what, in published verbs', () => {
    const { statements } = statementsOf(DRAFTS)
    expect(
      statements.map(({ actor, verb, object }) => [actor.account.name, verb.id, object.id.replace(BASE, '')]),
    ).toEqual([
      ['CDR', 'http://adlnet.gov/expapi/verbs/initialized', '/sessions/S-1'],
      ['CDR', 'http://adlnet.gov/expapi/verbs/initialized', '/procedures/depressurisation'],
      ['CDR', 'http://activitystrea.ms/schema/1.0/close', '/stations/lab/hatches/A%2FB'],
      ['CDR', 'http://adlnet.gov/expapi/verbs/interacted', '/stations/lab/instruments/MV-1'],
      ['CDR', 'http://adlnet.gov/expapi/verbs/commented', '/sessions/S-1'],
      ['CDR', 'http://activitystrea.ms/schema/1.0/retract', statements[2]!.id],
    ])
    expect(statements[5]!.object).toEqual({ objectType: 'StatementRef', id: statements[2]!.id })
    expect(statements[3]!.result).toEqual({
      response: 'A: 720 mmHg',
      extensions: { [`${BASE}/extensions/pressurePa`]: 720 * 133.322387415 },
    })
    for (const { verb } of statements) expect(Object.keys(verb.display)).toEqual(['en', 'ru'])
  })

  it('carry in each statement that it was a drill, and which event of the log it is', () => {
    const { log, statements } = statementsOf(DRAFTS)
    for (const [i, { context, timestamp }] of statements.entries()) {
      const { seq, hash, kind, at } = log[i]!
      expect(context.extensions).toEqual({
        [`${BASE}/extensions/mode`]: 'drill',
        [`${BASE}/extensions/session`]: 'S-1',
        [`${BASE}/extensions/station`]: 'lab',
        [`${BASE}/extensions/seq`]: seq,
        [`${BASE}/extensions/kind`]: kind,
        [`${BASE}/extensions/hash`]: hash,
      })
      expect(context.contextActivities['category']).toEqual([
        { objectType: 'Activity', id: `${BASE}/modes/drill` },
      ])
      expect(timestamp).toBe(at)
    }
    expect(statements[0]!.object.definition!.type).toBe('http://adlnet.gov/expapi/activities/simulation')
    expect(new Set(statements.map(({ context }) => context.registration)).size).toBe(1)
  })

  it('have ids that follow from the events: UUIDs of version 5, the same each time, none twice', () => {
    const [once, again] = [statementsOf(DRAFTS), statementsOf(DRAFTS)]
    const ids = once.statements.map(({ id }) => id)
    expect(again.statements.map(({ id }) => id)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(statementsOf([by('FE-1')(DRAFTS[1]!)]).statements[1]!.id).not.toBe(ids[2])
  })

  it('name a step as the same thing in every round and session, with what came of it', () => {
    const steps = ['2:close-next', '2:close-next#2', 'close-next'].map((step) => ({
      kind: 'step-done',
      data: { step },
    }))
    const failed = { kind: 'step-failed', data: { step: '2:read', reason: 'gauge broken' } }
    const { statements } = statementsOf([DRAFTS[0]!, ...[...steps, failed].map(by('FE-1'))])
    const done = statements.slice(2)
    expect(
      done.map(({ object }) => object.id.replace(`${BASE}/procedures/depressurisation/steps/`, '')),
    ).toEqual(['close-next', 'close-next', 'close-next', 'read'])
    expect(done.map(({ result }) => result)).toEqual([
      { completion: true },
      { completion: true },
      { completion: true },
      { completion: false, success: false, response: 'gauge broken' },
    ])
  })

  it('leave out what the program says by itself', () => {
    const program = by(PROGRAM)({ kind: 'alarm', data: { alarm: 'depress', state: 'raised' } })
    const crew = by('FE-1')({ kind: 'alarm', data: { alarm: 'depress', state: 'acknowledged' } })
    const { log, statements } = statementsOf([program, crew])
    expect(log).toHaveLength(3)
    expect(statements.map(({ verb }) => verb.id).slice(1)).toEqual([
      'http://activitystrea.ms/schema/1.0/acknowledge',
    ])
  })

  it('are an array even where there is none', () => {
    const { source } = sampleSource([])
    const empty = { ...source, stored: () => [] }
    expect(JSON.parse([...xapiOf(empty, { languages: [] })].join(''))).toEqual([])
  })
})
