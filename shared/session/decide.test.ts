import fc from 'fast-check'
import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bundledScenarios } from '../drill/scenario/bundled'
import { toIso } from '../time/time'
import { decide, lastAction } from './decide'
import { PROGRAM, type Draft, type Kind } from './event'
import { commands, NOW_MS, written } from './log.arbitrary'
import { replay } from './state'

const sha256 = (text: string) => hash('sha256', text)
const draft = <K extends Kind>(kind: K, data: Draft<K>['data'], at = toIso(NOW_MS)) =>
  ({ at, actor: 'CDR', kind, data }) as Draft

const reading = (compartment: string, value: unknown, unit = 'mmHg') =>
  draft('reading', { compartment, pressure: { value, unit } as never, instrument: 'MV-1' })

/** Given the commands before, when this one comes: the reason of the refusal, or "ok". */
function answer(given: Draft[], when: Draft) {
  const decision = decide(written(sha256, given).state, when, NOW_MS)
  return decision.ok ? 'ok' : decision.reason
}

describe('what the program notes about the record', () => {
  const jump = draft('clock-jump', { byS: -3600 })
  const loss = draft('recovered', { after: 1, lost: 3 })

  it('is noted in a closed session too, and cannot be taken back', () => {
    const close = draft('session-closed', {})
    for (const noted of [jump, loss]) {
      expect(answer([close], noted)).toBe('ok')
      expect(answer([noted], draft('undone', { target: 2 }))).toMatchObject({ code: 'nothing-to-undo' })
    }
  })
})

describe('the truth of a drill', () => {
  const ended = draft('drill-ended', {
    scenario: bundledScenarios()[0]!,
    seed: 1,
    lastedS: 60,
    deeds: [],
    remarks: [],
  })

  it('stands once, and cannot be taken back', () => {
    expect(answer([], ended)).toBe('ok')
    expect(answer([ended], ended)).toMatchObject({ code: 'malformed', field: 'kind' })
    expect(answer([ended], draft('undone', { target: 2 }))).toMatchObject({ code: 'nothing-to-undo' })
  })

  it('keeps its session closed for good', () => {
    const close = draft('session-closed', {})
    expect(answer([ended, close], draft('undone', { target: 3 }))).toMatchObject({ code: 'nothing-to-undo' })
    expect(lastAction(written(sha256, [ended, close]).state)).toBeUndefined()
  })

  it('stands in the log of a drill alone', () => {
    const { state } = written(sha256, [])
    const { opened } = state
    const real = { ...state, opened: { ...opened, data: { ...opened.data, mode: 'real' as const } } }
    expect(decide(real, ended, NOW_MS)).toMatchObject({ reason: { code: 'malformed', value: 'real' } })
  })
})

describe('what may be written to a session', () => {
  it('refuses a reading for a compartment that is not there, and names it', () => {
    expect(answer([], reading('X', 730))).toMatchObject({ code: 'unknown-compartment', value: 'X' })
  })

  it('refuses a text in place of a number and a unit that nobody knows', () => {
    expect(answer([], reading('A', '730'))).toMatchObject({ code: 'malformed', field: 'data.pressure.value' })
    expect(answer([], reading('A', 730, 'mmhg'))).toMatchObject({
      code: 'malformed',
      field: 'data.pressure.unit',
    })
  })

  it('refuses a pressure that no cabin holds, as it was typed', () => {
    expect(answer([], reading('A', 730, 'psi'))).toMatchObject({
      code: 'impossible-pressure',
      value: '730 psi',
    })
    expect(answer([], reading('A', 0))).toMatchObject({ code: 'impossible-pressure' })
  })

  it('refuses an instrument that was not declared until it is', () => {
    const typed = draft('reading', {
      compartment: 'A',
      pressure: { value: 730, unit: 'mmHg' },
      instrument: 'N',
    })
    expect(answer([], typed)).toMatchObject({ code: 'unknown-instrument', value: 'N' })
    expect(answer([draft('instrument', { id: 'N', type: 'hand-gauge' })], typed)).toBe('ok')
  })

  it('refuses an unknown hatch, but knows the hatch of a docked vehicle', () => {
    expect(answer([], draft('hatch-state', { hatch: 'A/C', state: 'closed' }))).toMatchObject({
      code: 'unknown-hatch',
    })
    expect(answer([], draft('hatch-state', { hatch: 'C/V', state: 'closed' }))).toBe('ok')
  })

  it('refuses what has not happened yet', () => {
    const late = toIso(NOW_MS + 61_000)
    expect(answer([], draft('note', { text: 'soon' }, late))).toMatchObject({ code: 'in-the-future' })
  })

  it('refuses half of a surrogate pair, which no log can hold', () => {
    expect(answer([], draft('note', { text: '\ud83d' }))).toMatchObject({ code: 'malformed' })
  })

  it('writes nothing to a closed session until the closing is taken back', () => {
    const close = draft('session-closed', {})
    const note = draft('note', { text: 'one more thing' })
    expect(answer([close], note)).toMatchObject({ code: 'session-closed' })
    expect(answer([close, draft('undone', { target: 2 })], note)).toBe('ok')
  })

  it('takes back what the crew did, and the taking back, but not what founds the session', () => {
    const undo = (target: number) => draft('undone', { target })
    const note = draft('note', { text: 'wrong' })
    expect(answer([], undo(1))).toMatchObject({ code: 'nothing-to-undo' })
    expect(answer([note, undo(2)], undo(2))).toMatchObject({ code: 'nothing-to-undo' })
    expect(answer([note, undo(2)], undo(3))).toBe('ok')
    expect(written(sha256, [note, undo(2)]).state.effective).toHaveLength(1)
    expect(written(sha256, [note, undo(2), undo(3)]).state.effective).toHaveLength(2)
  })

  it('offers the last action that stands for taking back', () => {
    const { state } = written(sha256, [
      draft('note', { text: 'a' }),
      draft('note', { text: 'b' }),
      draft('undone', { target: 3 }),
    ])
    expect(lastAction(state)?.seq).toBe(2)
  })

  it('leaves what the program wrote out of that', () => {
    const byProgram = { ...draft('note', { text: 'b' }), actor: PROGRAM }
    expect(lastAction(written(sha256, [draft('note', { text: 'a' }), byProgram]).state)?.seq).toBe(2)
  })

  it('wants a procedure that runs for one that is left', () => {
    const start = draft('procedure-started', { procedure: 'p', revision: '1', hash: '' })
    const leave = (run: number) => draft('procedure-ended', { run, reason: 'false alarm' })
    expect(answer([start], leave(2))).toBe('ok')
    expect(answer([start], leave(1))).toMatchObject({ code: 'unknown-run', field: 'data.run' })
    expect(answer([start, draft('undone', { target: 2 })], leave(2))).toMatchObject({ code: 'unknown-run' })
  })
})

describe('the state of a session', () => {
  it('is the same event by event and from the whole log', () => {
    fc.assert(
      fc.property(commands, (asked) => {
        const { log, state } = written(sha256, asked)
        expect(state).toEqual(replay(log, () => undefined))
      }),
    )
  })
})
