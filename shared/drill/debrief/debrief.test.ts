import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { orificeMassRate } from '../../leak/physics/physics'
import { runDrill } from '../robot/run-drill'
import { bundledScenarios } from '../scenario/bundled'
import { compartments, lostKg } from '../simulator/air-now'
import { debriefOf, truthAt } from './debrief'
import { debriefJson } from './json'
import { debriefed, drillLog, entry, scenarioOf } from './rehearsal'

const close = (atS: number, hatch: string) => entry(atS, 'hatch-state', { hatch, state: 'closed' })
const open = (atS: number, hatch: string) => entry(atS, 'hatch-state', { hatch, state: 'open' })
const go = (atS: number, who: string, compartment: string) =>
  entry(atS, 'crew-position', { who, compartment })

describe('the debrief of a drill', () => {
  test('is there only when the drill is over', () => {
    const log = drillLog({})
    expect(debriefOf([])).toBeUndefined()
    expect(debriefOf(log.filter(({ kind }) => kind !== 'drill-ended'))).toBeUndefined()
    expect(debriefOf(log)).toMatchObject({
      session: 'TEST',
      seed: 1,
      lastedS: 1800,
      scenario: { id: 'small' },
    })
  })

  test('is none where the truth cannot have been simulated', () => {
    const scenario = scenarioOf()
    const elsewhere = {
      ...scenario.truth,
      leaks: scenario.truth.leaks.map((leak) => ({ ...leak, compartment: 'X' })),
    }
    expect(debriefOf(drillLog({ scenario: { ...scenario, truth: elsewhere } }))).toBeUndefined()
    expect(debriefOf(drillLog({ lastedS: 1e9 }))).toBeUndefined()
  })

  test('simulates again what was done: the gas that a hole of 4 mm takes until it is closed off, and after', () => {
    const { truth, scores } = debriefed({ entries: [close(600, 'B/C')] })
    const lossKgPerS = orificeMassRate((Math.PI / 4) * 0.004 ** 2, 99_325)
    expect(truthAt({ truth }, 600).lostKg / (lossKgPerS * 600)).toBeCloseTo(1, 1)
    expect(scores.lostKg).toBe(truth.at(-1)!.lostKg)
    const { pressuresPa } = truth.at(-1)!
    expect(pressuresPa.A).toBeCloseTo(truthAt({ truth }, 660).pressuresPa.A!, 0)
    expect(pressuresPa.C! / pressuresPa.A!).toBeCloseTo(Math.exp((-0.0025 * 1200) / 50), 2)
  })

  test('has a sample each minute and at each change, and the truth of a moment is that of the sample before', () => {
    const { truth } = debriefed({ lastedS: 300, entries: [close(90.5, 'B/C')] })
    expect(truth.map(({ atS }) => atS)).toEqual([0, 60, 90.5, 120, 180, 240, 300])
    expect(truthAt({ truth }, 90.4).hatches['B/C']).toBe('open')
    expect(truthAt({ truth }, 90.5).hatches['B/C']).toBe('closed')
    expect(truthAt({ truth }, 130).atS).toBe(120)
    expect(truthAt({ truth }, -5).atS).toBe(0)
  })

  test('samples a long drill more coarsely', () => {
    expect(debriefed({ lastedS: 3 * 86_400 }).truth.length).toBeLessThan(605)
  })

  test('is the same every time, to the last byte', () => {
    const drill = { entries: [close(300, 'A/B'), open(500, 'A/B'), go(520, 'FE-1', 'B')] }
    expect(debriefJson(debriefed(drill))).toBe(debriefJson(debriefed(drill)))
  })

  test('of two runs differs in what was done, not in what the leak was', () => {
    const [early, late] = [
      debriefed({ entries: [close(300, 'B/C')] }),
      debriefed({ entries: [close(900, 'B/C')] }),
    ]
    expect(late.scores.isolateS! - early.scores.isolateS!).toBe(600)
    expect(late.scores.lostKg).toBeGreaterThan(early.scores.lostKg)
    expect(truthAt(late, 240)).toEqual(truthAt(early, 240))
  })

  test('tells how far it is', () => {
    const shares: number[] = []
    debriefOf(drillLog({ entries: [close(300, 'B/C')] }), (share) => shares.push(share))
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  })
})

describe('the marks', () => {
  test('tell what the instructor did, what came by itself, and what the crew did, in order', () => {
    const both = (text: string) => ({ en: text, ru: text })
    const scenario = scenarioOf({
      injects: [
        {
          id: 'more',
          title: both('More'),
          at: { atS: 100 },
          changes: [{ change: 'leak', id: 'L1', size: { holeMm: 6 } }],
        },
        {
          id: 'jam',
          title: both('Jam'),
          at: 'hand',
          changes: [{ change: 'hatch', hatch: 'A/B', jammed: true }],
        },
      ],
    })
    const { marks } = debriefed({
      scenario,
      entries: [
        close(300, 'B/C'),
        entry(310, 'message', { from: 'GROUND', text: 'Hurry', hint: true }, 'hatchwise'),
        entry(400, 'leak-site', { compartment: 'A', state: 'found' }),
        entry(420, 'step-overridden', { step: '2:x', reason: 'No time' }),
      ],
      deeds: [
        { atS: 200, by: 'instructor', change: { change: 'inject', id: 'jam' } },
        { atS: 250, by: 'instructor', change: { change: 'hatch', hatch: 'A/B', jammed: false } },
      ],
      remarks: [{ atS: 350, text: 'Nobody reads' }],
    })
    expect(marks.map(({ atS, kind, by, text }) => [atS, kind, by, text.en])).toEqual([
      [100, 'inject', undefined, 'More'],
      [200, 'inject', undefined, 'Jam'],
      [250, 'instructor', undefined, 'Hatch A–B: moves freely'],
      [300, 'crew', 'CDR', 'Hatch B–C closed'],
      [310, 'hint', 'hatchwise', 'GROUND: Hurry'],
      [350, 'remark', undefined, 'Nobody reads'],
      [400, 'wrong-accusation', 'CDR', 'Leak place in A: found'],
      [420, 'override', 'CDR', 'Overridden: 2:x — No time'],
    ])
  })
})

test('finds the truth of a drill by robots again, to the last bit', () => {
  const scenario = bundledScenarios().find(({ id }) => id === 'collision-1997')!
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const { log, state } = runDrill({ scenario, seed: 3, crew: 'planner', language: 'en', sha256 })
  const { truth, scores, lastedS } = debriefOf(log)!
  const last = truth.at(-1)!
  expect(lastedS).toBe(state.nowS)
  expect(scores.lostKg).toBe(lostKg(state))
  expect(last.pressuresPa).toEqual(
    Object.fromEntries([...compartments(state)].map(([id, { pressurePa }]) => [id, pressurePa])),
  )
  expect(last.people).toEqual(state.plant.places)
})

describe('any drill', () => {
  const hatch = fc.constantFrom('A/B', 'B/C', 'A/V')
  const place = fc.constantFrom('A', 'B', 'C', 'V')
  const kinds = fc.oneof(
    fc
      .record({ hatch, state: fc.constantFrom('open' as const, 'closed' as const) })
      .map((data) => (atS: number) => entry(atS, 'hatch-state', data)),
    fc
      .record({ who: fc.constantFrom('CDR', 'FE-1'), compartment: place })
      .map((data) => (atS: number) => entry(atS, 'crew-position', data)),
    fc
      .record({ compartment: place, state: fc.constantFrom('found' as const, 'patched' as const) })
      .map((data) => (atS: number) => entry(atS, 'leak-site', data)),
    fc
      .record({ compartment: place, value: fc.integer({ min: 600, max: 760 }) })
      .map(({ compartment, value }) => (atS: number) => {
        const pressure = { value, unit: 'mmHg' as const }
        return entry(atS, 'reading', { compartment, pressure, instrument: 'MV-1' })
      }),
  )

  test('has finite scores, marks and decisions in order, and points that its objectives allow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1200 }), kinds), { maxLength: 12 }),
        fc.integer({ min: 0, max: 1000 }),
        (given, seed) => {
          const entries = given.toSorted(([a], [b]) => a - b).map(([atS, made]) => made(atS))
          const debrief = debriefed({ seed, entries, lastedS: 1200 })
          const { scores, marks, decisions } = debrief
          const numbers = Object.values(scores).filter((value) => typeof value === 'number')
          expect(numbers.every(Number.isFinite)).toBe(true)
          for (const s of [scores.isolateS, scores.nameS]) expect(s ?? 0).toBeGreaterThanOrEqual(0)
          expect(scores.points).toBeLessThanOrEqual(scores.pointsPossible)
          for (const { forS } of scores.violations) expect(forS).toBeGreaterThanOrEqual(0)
          for (const list of [marks, decisions]) {
            const times = list.map(({ atS }) => atS)
            expect(times).toEqual(times.toSorted((a, b) => a - b))
          }
          expect(JSON.parse(debriefJson(debrief))).toMatchObject({ seed, lastedS: 1200 })
        },
      ),
      { numRuns: 60 },
    )
  })
})
