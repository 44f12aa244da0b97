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
import { NO_WAY_ROUND, OUT_OF_AIR } from './crews/endings'
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

type Hatch = Exclude<Scenario['station'], string>['hatches'][number]

function withHatches({ station, ...rest }: Scenario, other: (hatch: Hatch) => Hatch): Scenario {
  if (typeof station === 'string') throw new Error('expected a station of its own')
  return { ...rest, station: { ...station, hatches: station.hatches.map(other) } }
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

  test('has a log of its own for each crew and language: no two have one session', () => {
    const sessions = CREW_NAMES.flatMap((crew) =>
      (['en', 'ru'] as const).map((language) => {
        const { log } = played(small({}, { endsAfterMin: 1 }), crew, 1, language)
        return log[0]!.session
      }),
    )
    expect(new Set(sessions).size).toBe(2 * CREW_NAMES.length)
  })

  test('goes together: who leads nobody comes along through every hatch, and waits for nobody elsewhere', () => {
    const truth: TruthFile = {
      people: ['CDR', 'FE-1', 'FE-2'].map((id, i) => ({ id, compartment: i === 2 ? 'C' : 'A' })),
      leaks: [{ id: 'L1', compartment: 'A', law: 'orifice', size: { holeMm: 20 } }],
    }
    const { log } = played(small(truth), 'planner')
    const moves = log.flatMap((e) => (isKnown(e) && e.kind === 'crew-position' ? [e] : []))
    const goes = (who: string) =>
      moves.flatMap(({ at, seq, data }) =>
        data.who === who && seq > opening ? [`${at} ${data.compartment}`] : [],
      )
    const opening = moves[2]!.seq
    expect(goes('CDR').length).toBeGreaterThan(0)
    expect(goes('FE-1')).toEqual(goes('CDR'))
    expect(goes('FE-2')).not.toEqual(goes('CDR'))
    expect(goes('FE-2').at(-1)).toContain(' V')
  })

  const moved = (log: readonly LogEvent[]) =>
    log.flatMap((event) => {
      if (!isKnown(event)) return []
      if (event.kind === 'hatch-state') return [`${event.actor} ${event.data.hatch} ${event.data.state}`]
      if (event.kind !== 'valve-state') return []
      return [`${event.actor} ${event.data.between.join('/')} valve ${event.data.state}`]
    })

  /** Somebody is in C, behind a closed hatch, with 10 mmHg less. */
  function apart(equalisationValve: boolean, compartment: string, holeMm: number): Scenario {
    const scenario = small({
      compartments: { C: { pressure: { value: 735, unit: 'mmHg' } } },
      people: ['CDR', 'FE-1'].map((id, i) => ({ id, compartment: 'AC'[i]! })),
      leaks: [{ id: 'L1', compartment, law: 'orifice', size: { holeMm } }],
      hatches: { 'B/C': {} },
    })
    return withHatches(scenario, (hatch) =>
      hatch.id === 'B/C' ? { ...hatch, state: 'closed', equalisationValve } : hatch,
    )
  }

  test('evens out the air before it opens a hatch that is pressed shut, and closes the valve again', () => {
    const { log } = played(apart(true, 'A', 4), 'planner')
    expect(moved(log).slice(0, 3)).toEqual(['FE-1 B/C valve open', 'FE-1 B/C open', 'FE-1 B/C valve closed'])
    expect(entries(log, 'note')).toHaveLength(1)
  })

  test('takes a hatch that is pressed shut and has no valve for a wall: it is tried once', () => {
    const { log, ending } = played(apart(false, 'A', 20), 'planner')
    expect(ending).toBe('retreated')
    expect(entries(log, 'note')).toEqual([{ text: 'B–C: it does not open against the pressure difference.' }])
    expect(entries(log, 'valve-state')).toEqual([])
  })

  test('says why it is in its vehicle: no way round, or no air left', () => {
    const leaks = (compartment: string, holeMm: number) => {
      return { leaks: [{ id: 'L1', compartment, law: 'orifice' as const, size: { holeMm } }] }
    }
    const reasons = [leaks('A', 4), leaks('B', 60)].map((truth) => {
      const { log, ending } = played(small(truth), 'order')
      return [ending, entries(log, 'session-closed')[0]!.reason]
    })
    expect(reasons).toEqual([
      ['retreated', NO_WAY_ROUND.en],
      ['retreated', OUT_OF_AIR.en],
    ])
  })

  test('by the procedure turns a valve from the side on which it is, and enters none as open that is not there', () => {
    const leaks = [{ id: 'L1', compartment: 'B', law: 'orifice' as const, size: { holeMm: 4 } }]
    const turned = (equalisationValve: boolean) => {
      const scenario = small({ leaks, hatches: { 'B/A': EASY } })
      return played(
        withHatches(scenario, (hatch) =>
          hatch.id === 'A/B' ? { id: 'B/A', between: ['B', 'A'], state: 'open', equalisationValve } : hatch,
        ),
        'procedure',
      ).log
    }
    const through = turned(true)
    expect(moved(through).slice(0, 3)).toEqual(['CDR B/A closed', 'CDR B/A valve open', 'CDR B/A open'])
    // Nobody tried the hatch before.
    expect(entries(through, 'note')).toEqual([])
    const without = turned(false)
    expect(moved(without).filter((one) => one.endsWith('valve open'))).toEqual([])
    expect(entries(without, 'step-failed')).toContainEqual(
      expect.objectContaining({ step: expect.stringMatching(/equalise-own$/) as string }),
    )
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
