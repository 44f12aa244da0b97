import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isKnown, type DataOf, type Kind, type LogEvent } from '../../session/event'
import { toLine } from '../../session/jsonl'
import { debriefOf } from '../debrief/debrief'
import { scenarioOf } from '../debrief/rehearsal'
import { scenarioById } from '../scenario/bundled'
import type { Scenario } from '../scenario/scenario'
import type { TruthFile } from '../truth/truth'
import { faultsOf } from './bench/faults'
import { CREW_NAMES, type CrewName } from './crews'
import { runDrill } from './run-drill'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** It opens whatever presses on it. */
const EASY = { opensAgainst: { value: 1, unit: 'kPa' } } as const

/** A leak in C, the last of three; a display in A and B, and a gauge in the hand of each. */
function small(truth: TruthFile = {}, given: Parameters<typeof scenarioOf>[0] = {}): Scenario {
  const gauge = { measures: 'pressure', unit: 'mmHg', sigma: 0.1 } as const
  const thermometer = { measures: 'temperature', unit: 'degC', everyS: 60, step: 0.1 } as const
  return scenarioOf({
    alarm: true,
    ...given,
    truth: {
      leaks: [{ id: 'L1', compartment: 'C', law: 'orifice', size: { holeMm: 4 } }],
      instruments: [
        { ...gauge, id: 'P-A', at: { compartment: 'A' }, everyS: 60, step: 0.01 },
        { ...gauge, id: 'P-B', at: { compartment: 'B' }, everyS: 60, step: 0.01 },
        { ...gauge, id: 'P-C', at: { compartment: 'C' }, everyS: 60, step: 0.01 },
        ...['A', 'B', 'C'].map((id) => ({ ...thermometer, id: `T-${id}`, at: { compartment: id } })),
        { ...gauge, id: 'MV-1', at: { person: 'CDR' }, step: 0.1 },
      ],
      ...truth,
      hatches: { 'A/B': EASY, 'B/C': EASY, ...truth.hatches },
    },
  })
}

const played = (scenario: Scenario, crew: CrewName, seed = 1, language: 'en' | 'ru' = 'en') =>
  runDrill({ scenario, crew, seed, language, sha256 })

function entries<K extends Kind>(log: readonly LogEvent[], kind: K): DataOf<K>[] {
  return log.flatMap((event) => (isKnown(event) && event.kind === kind ? [event.data as DataOf<K>] : []))
}

const text = (log: readonly LogEvent[]) => log.map((event) => toLine(event)).join('\n')

describe('a drill without people', () => {
  test('is the same for the same seed, byte for byte, and another for another', () => {
    const log = text(played(small(), 'planner').log)
    expect(text(played(small(), 'planner').log)).toBe(log)
    expect(text(played(small(), 'planner', 2).log)).not.toBe(log)
  })

  test.each(CREW_NAMES.flatMap((crew) => [[crew, 'small'] as const, [crew, 'rapid-25-min'] as const]))(
    'by %s (%s) is ended, closed and without a fault',
    (crew, name) => {
      const drill = played(name === 'small' ? small() : scenarioById(name)!, crew)
      expect(faultsOf(drill, sha256)).toEqual([])
      expect(drill.log.slice(-2).map(({ kind }) => kind)).toEqual(['drill-ended', 'session-closed'])
      expect(entries(drill.log, 'reading').length).toBeGreaterThan(0)
    },
  )

  test('is debriefed as any other', () => {
    const drill = played(small(), 'planner')
    const { seed, lastedS, scores } = debriefOf(drill.log)!
    expect([seed, lastedS, scores.wrongAccusations]).toEqual([1, drill.state.nowS, 0])
    expect(scores.isolateS).toBeGreaterThan(0)
    expect(scores.nameS).toBeGreaterThan(scores.isolateS!)
  })

  test('needs no luck: whatever the seed, hole and crew, nothing is wrong with it', () => {
    const any = fc.record({
      seed: fc.nat(1e9),
      crew: fc.constantFrom(...CREW_NAMES),
      holeMm: fc.integer({ min: 0, max: 30 }),
      compartment: fc.constantFrom('A', 'B', 'C', 'V'),
      jammed: fc.boolean(),
    })
    fc.assert(
      fc.property(any, ({ seed, crew, holeMm, compartment, jammed }) => {
        const leaks = [{ id: 'L1', compartment, law: 'orifice' as const, size: { holeMm } }]
        const drill = played(small({ leaks, hatches: { 'A/B': { jammed } } }), crew, seed)
        expect(faultsOf(drill, sha256)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})

describe('a crew of robots', () => {
  test.each(['planner', 'order'] as const)('%s finds the leak, names it and closes it off', (crew) => {
    const { log, state, ending } = played(small(), crew)
    expect(ending).toBe('isolated')
    expect(entries(log, 'leak-site')).toEqual([{ compartment: 'C', state: 'found' }])
    expect(state.plant.hatches['B/C']!.state).toBe('closed')
    expect(Object.values(state.plant.places)).not.toContain('C')
  })

  test('follows the procedure step by step, and what it does names the step', () => {
    const { log } = played(small(), 'procedure')
    expect(entries(log, 'step-done').length).toBeGreaterThan(10)
    expect(entries(log, 'hatch-state').every(({ step }) => step !== undefined)).toBe(true)
    expect(entries(log, 'reading').some(({ step }) => step !== undefined)).toBe(true)
  })

  test('notes a hatch that jams, in its language, and closes off the leak at another', () => {
    const { log, state } = played(small({ hatches: { 'B/C': { jammed: true } } }), 'planner', 1, 'ru')
    expect(entries(log, 'note')).toContainEqual({ text: 'B–C: люк заклинило.' })
    expect(state.plant.hatches['B/C']!.state).toBe('open')
    expect(state.plant.hatches['A/B']!.state).toBe('closed')
    expect(Object.values(state.plant.places)).not.toContain('B')
  })

  test('goes to its vehicle where the leak cannot be closed off, and closes the hatch', () => {
    const leaks = [{ id: 'L1', compartment: 'A', law: 'orifice' as const, size: { holeMm: 20 } }]
    const { ending, state } = played(small({ leaks }), 'planner')
    expect(ending).toBe('retreated')
    expect(Object.values(state.plant.places)).toEqual(['V', 'V'])
    expect(state.plant.hatches['A/V']!.state).toBe('closed')
  })

  test.each(CREW_NAMES)('%s accuses nobody where nothing leaks', (crew) => {
    const { log, ending } = played(small({ leaks: [] }, { alarm: false }), crew)
    expect(entries(log, 'leak-site')).toEqual([])
    expect(ending).not.toBe('isolated')
  })

  test('stops when the time of the scenario is over', () => {
    const { state, ending } = played(small({ leaks: [] }, { endsAfterMin: 5 }), 'order')
    expect([ending, state.nowS]).toEqual(['time-up', 300])
  })
})
