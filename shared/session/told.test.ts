import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { LeakReport } from '../leak/report'
import { toIso } from '../time/time'
import { decide, lastAction } from './decide'
import type { DataOf, Draft, Kind } from './event'
import { logReader, toLine } from './jsonl'
import { NOW_MS, written } from './log.arbitrary'
import { departures, heardSeq, tellingOf } from './told'

const sha256 = (text: string) => hash('sha256', text)
const draft = <K extends Kind>(kind: K, data: DataOf<K>, atMs = NOW_MS) =>
  ({ at: toIso(atMs), actor: 'CDR', kind, data }) as Draft

const reason = { en: 'Close it.', ru: 'Закрыть.' }
const told = (...hatches: string[]): DataOf<'verdict'> => ({
  engine: '2',
  seq: 1,
  verdict: 'narrowed',
  compartments: ['A', 'B'],
  probability: 0.97,
  next: { action: 'close', hatches, reason },
})
const closed = (hatch: string, step?: string) => draft('hatch-state', { hatch, state: 'closed', step })
const note = draft('note', { text: 'a' })

/** A report that says what `told('A/B')` says. */
const report = (more: Partial<LeakReport['verdict']> = {}): LeakReport => ({
  engine: '2',
  at: toIso(NOW_MS),
  verdict: { kind: 'narrowed', compartments: ['A', 'B'], probability: 0.97, ...more },
  posterior: {},
  segments: [],
  next: { action: 'close', hatch: 'A/B', reason },
  choices: [],
  doubts: [],
  explanations: [],
  notes: [],
})

describe('what the crew was told', () => {
  it('cannot be taken back, and undo passes over it', () => {
    const { state } = written(sha256, [note, draft('verdict', told('A/B'))])
    expect(lastAction(state)?.kind).toBe('note')
    expect(decide(state, draft('undone', { target: 3 }), NOW_MS)).toMatchObject({
      reason: { code: 'nothing-to-undo' },
    })
  })

  it('names only what the station has', () => {
    const refused = (data: DataOf<'verdict'>) =>
      decide(written(sha256, []).state, draft('verdict', data), NOW_MS)
    expect(refused({ ...told(), compartments: ['A', 'X'] })).toMatchObject({
      reason: { code: 'unknown-compartment', value: 'X' },
    })
    expect(refused(told('A/B', 'A/C'))).toMatchObject({ reason: { code: 'unknown-hatch', value: 'A/C' } })
  })

  it('comes out of a log file as it went in', () => {
    const { log } = written(sha256, [draft('verdict', { ...told('A/B', 'B/C'), kgPerDay: 1.5 })])
    const reader = logReader({ stations: () => undefined, sha256 })
    expect(log.map((event) => reader.read(toLine(event)))).toEqual(log)
    expect(log).toHaveLength(2)
  })

  it('is not asked for anew by what tells of the record alone', () => {
    const noted = [draft('clock-jump', { byS: 7 }), draft('recovered', { after: 1, lost: 2 })]
    expect(heardSeq(written(sha256, noted).state)).toBe(1)
  })

  it('is written once, and again when the verdict or the next step is another', () => {
    const { state } = written(sha256, [draft('verdict', told('A/B'))])
    expect(heardSeq(state)).toBe(1)
    expect(tellingOf(state, report({ probability: 0.98, compartments: ['B', 'A'] }), 1)).toBeUndefined()
    expect(tellingOf(state, report({ compartments: ['A'] }), 1)).toMatchObject({
      compartments: ['A'],
      seq: 1,
    })
    const elsewhere = { ...report(), next: { action: 'close' as const, hatches: ['A/B', 'B/C'], reason } }
    expect(tellingOf(state, elsewhere, 1)?.next?.hatches).toEqual(['A/B', 'B/C'])
  })

  it('is not written for a log that has gone on, nor in a closed session', () => {
    const { state } = written(sha256, [note])
    expect(tellingOf(state, report(), 1)).toBeUndefined()
    expect(tellingOf(state, report(), 2)).toBeDefined()
    const undone = written(sha256, [note, draft('undone', { target: 2 })]).state
    expect(tellingOf(undone, report(), 1)).toBeUndefined()
    const ended = written(sha256, [draft('session-closed', {})]).state
    expect(tellingOf(ended, report(), 2)).toBeUndefined()
  })
})

describe('a departure', () => {
  const departed = (...drafts: Draft[]) => [
    ...departures(written(sha256, drafts).state.effective, (step) => step === 'close-all'),
  ]

  it('is another hatch than the advised one', () => {
    expect(departed(closed('B/C'))).toEqual([])
    expect(departed(draft('verdict', told('A/B')), closed('A/B'))).toEqual([])
    expect(departed(draft('verdict', told('A/B')), closed('B/C'))).toEqual([3])
    expect(departed(draft('verdict', told()), closed('B/C'))).toEqual([])
  })

  it('is not the second hatch of a pair, whatever is said between', () => {
    const pair = draft('verdict', told('A/B', 'B/C'))
    expect(departed(pair, closed('A/B'), draft('verdict', told('C/V')), closed('B/C'))).toEqual([])
  })

  it('is not what the book names, nor what was done before it was said', () => {
    const said = draft('verdict', told('A/B'))
    const earlier = draft('hatch-state', { hatch: 'B/C', state: 'closed' }, NOW_MS - 60_000)
    expect(departed(said, closed('B/C', 'close-all'))).toEqual([])
    expect(departed(said, closed('B/C', 'close-next'))).toEqual([3])
    expect(departed(said, earlier)).toEqual([])
  })

  it('is none any more when it is taken back', () => {
    expect(departed(draft('verdict', told('A/B')), closed('B/C'), draft('undone', { target: 3 }))).toEqual([])
  })
})
