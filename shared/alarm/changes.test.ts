import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locate } from '../leak/locate'
import { gauge, logOf, reading, START_MS } from '../leak/rehearsal'
import type { Facts } from '../procedure/conditions/judge'
import type { DataOf, Draft } from '../session/event'
import { replay, type SessionState } from '../session/state'
import { toIso } from '../time/time'
import { toSi } from '../units/units'
import { alarmsOf } from './alarms'
import { alarmChanges } from './changes'

/** One volume of 100 m³ with the usual limits: alarm 690 mmHg, lower 734, health 527, floor 490. */
const ROOM = { id: 'room', compartments: [{ id: 'A', volume: { value: 100, unit: 'm3' } }], hatches: [] }

const RATE_LIMIT_PA_PER_S = toSi('pressure', { value: 0.5, unit: 'mmHg' }) / 60

function opening(mode: 'real' | 'drill' | 'example'): Draft {
  const data = { mode, title: 'Test', station: ROOM } as unknown as DataOf<'session-opened'>
  return { at: toIso(START_MS), actor: 'CDR', kind: 'session-opened', data }
}

/** Readings of one gauge, as [s, mmHg]. */
const read = (...readings: [atS: number, mmHg: number][]) =>
  readings.map(([atS, mmHg]) => reading('A', mmHg, atS))

/** What the program knows `atS` after the opening. */
function facts(drafts: readonly Draft[], atS: number, mode: 'real' | 'drill' | 'example' = 'real'): Facts {
  const state = replay(logOf([opening(mode), gauge(), ...drafts]), () => undefined) as SessionState
  const nowMs = START_MS + atS * 1000
  // What the program says itself must not come back to the engine.
  const heard = state.effective.filter(({ actor }) => actor !== 'hatchwise')
  const report = locate({ graph: state.graph, events: heard, atMs: nowMs })
  return { state, report, nowMs, staleAfterS: 900, rateLimitPaPerS: RATE_LIMIT_PA_PER_S }
}

/** The entries that would be written, as "depress raised". */
function written(known: Facts): string[] {
  return alarmChanges(known, alarmsOf(known.state.effective)).map(({ alarm, state }) => `${alarm} ${state}`)
}

const raised = (alarm: string, atS: number, actor = 'hatchwise'): Draft => ({
  at: toIso(START_MS + atS * 1000),
  actor,
  kind: 'alarm',
  data: { alarm, state: 'raised' },
})

const STEADY = read([0, 745], [60, 745], [120, 745], [180, 745], [240, 745])
const FALLING = read([0, 745], [60, 742], [120, 739], [180, 736], [240, 733])

describe('an alarm', () => {
  test('is raised once, when pressure surely falls faster than the setting', () => {
    expect(written(facts(STEADY, 240))).toEqual([])
    expect(written(facts(FALLING.slice(0, 4), 180))).toEqual(['depress raised'])
    expect(written(facts([...FALLING.slice(0, 4), raised('depress', 180)], 185))).toEqual([])
  })

  test('says in numbers why', () => {
    const known = facts(FALLING.slice(0, 4), 180)
    expect(alarmChanges(known, [])[0]?.text).toMatch(/^-[23]\.\d\d mmHg\/min, 736\.0 mmHg$/)
  })

  test('stands for each limit that is passed', () => {
    const low = written(facts(read([0, 520], [60, 520], [120, 520]), 120))
    expect(low).toEqual(
      expect.arrayContaining(['crew-health raised', 'depress raised', 'low-pressure raised']),
    )
    expect(written(facts(read([0, 700], [60, 700], [120, 700]), 120))).toEqual(['low-pressure raised'])
  })

  test('warns of the last half hour before the floor', () => {
    const fast = read([0, 700], [30, 690], [60, 680], [90, 670], [120, 660])
    expect(written(facts(fast, 120))).toContain('reserve-short raised')
  })

  test('warns of readings that have become old while pressure falls', () => {
    const fast = read([0, 700], [30, 690], [60, 680], [90, 670], [120, 660])
    const standing = ['depress', 'low-pressure', 'reserve-short'].map((id) => raised(id, 120))
    expect(written(facts([...fast, ...standing], 240))).toEqual([])
    expect(written(facts([...fast, ...standing], 600))).toEqual(['stale-readings raised'])
  })

  test('is cleared a little beyond the limit, not at it', () => {
    const at = (mmHg: number) => [...read([0, mmHg], [60, mmHg], [120, mmHg]), raised('low-pressure', 30)]
    expect(written(facts(at(735), 120))).toEqual([])
    expect(written(facts(at(738), 120))).toEqual(['low-pressure cleared'])
  })

  test('that a person raised is left to the person', () => {
    const byCrew = raised('depress', 0, 'CDR')
    expect(written(facts([byCrew, ...STEADY], 240))).toEqual([])
    expect(written(facts([byCrew, ...FALLING.slice(0, 4)], 180))).toEqual([])
    expect(written(facts([raised('depress', 0), ...STEADY], 240))).toEqual(['depress cleared'])
  })

  test('is neither raised nor cleared by readings that are old', () => {
    expect(written(facts(read([0, 520], [60, 520], [120, 520]), 7200))).toEqual([])
    expect(written(facts([...STEADY, raised('low-pressure', 30)], 7200))).toEqual([])
  })

  test('is not written into an example or a closed session', () => {
    const closing: Draft = { at: toIso(START_MS + 200_000), actor: 'CDR', kind: 'session-closed', data: {} }
    expect(written(facts(FALLING.slice(0, 4), 180, 'drill'))).toEqual(['depress raised'])
    expect(written(facts(FALLING.slice(0, 4), 180, 'example'))).toEqual([])
    expect(written(facts([...FALLING.slice(0, 4), closing], 200))).toEqual([])
  })

  test('that was just written has nothing more to write, whatever was read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 450, max: 780, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (pressures) => {
          const atS = pressures.length * 60
          const drafts = read(...pressures.map((mmHg, i): [number, number] => [i * 60, mmHg]))
          const known = facts(drafts, atS)
          const entries = alarmChanges(known, []).map((data): Draft => ({
            at: toIso(known.nowMs),
            actor: 'hatchwise',
            kind: 'alarm',
            data,
          }))
          expect(written(facts([...drafts, ...entries], atS))).toEqual([])
        },
      ),
      { numRuns: 30 },
    )
  })
})
