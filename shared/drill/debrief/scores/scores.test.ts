import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../session/event'
import type { Objective } from '../../scenario/scenario'
import { truthAt } from '../debrief'
import { debriefed, entry, scenarioOf } from '../rehearsal'

const close = (atS: number, hatch: string) => entry(atS, 'hatch-state', { hatch, state: 'closed' })
const open = (atS: number, hatch: string) => entry(atS, 'hatch-state', { hatch, state: 'open' })
const go = (atS: number, who: string, compartment: string) =>
  entry(atS, 'crew-position', { who, compartment })
const site = (atS: number, compartment: string) => entry(atS, 'leak-site', { compartment, state: 'found' })
const scores = (entries: readonly Draft[], more: Parameters<typeof debriefed>[0] = {}) =>
  debriefed({ entries, ...more }).scores

const aboveFor = (value: number) =>
  ({ objective: 'stay-above', pressure: { value, unit: 'Pa' }, points: 10 }) as const

const both = (text: string) => ({ en: text, ru: text })
const beginningAt = (atS: number) =>
  scenarioOf({
    truth: { leaks: [{ id: 'L1', compartment: 'C', law: 'orifice', size: { holeMm: 0 } }] },
    injects: [
      {
        id: 'begins',
        title: both('Begins'),
        at: { atS },
        changes: [{ change: 'leak', id: 'L1', size: { holeMm: 4 } }],
      },
    ],
  })

describe('time to isolate', () => {
  test('ends when closed hatches part the leak from everybody on board', () => {
    expect(scores([close(300, 'B/C')])).toMatchObject({ leakBeganAtS: 0, isolateS: 300, operations: 1 })
    expect(scores([close(300, 'A/B')]).isolateS).toBe(300)
  })

  test('counts from the first leak on', () => {
    const scenario = beginningAt(125)
    expect(scores([close(300, 'B/C')], { scenario })).toMatchObject({ leakBeganAtS: 125, isolateS: 175 })
  })

  test('is not over while somebody is on the side of the leak', () => {
    const back = [go(10, 'FE-1', 'C'), close(300, 'B/C')]
    expect(scores(back).isolateS).toBeUndefined()
    const out = [go(10, 'FE-1', 'C'), go(350, 'FE-1', 'B'), close(300, 'B/C')]
    expect(scores(out.toSorted((a, b) => (a.at < b.at ? -1 : 1))).isolateS).toBe(350)
  })

  test('counts only what was kept: the last closing, or none', () => {
    expect(scores([close(300, 'B/C'), open(500, 'B/C'), close(800, 'B/C')]).isolateS).toBe(800)
    expect(scores([close(300, 'B/C'), open(500, 'B/C')]).isolateS).toBeUndefined()
  })

  test('ends with a patch that is tight, not with one that lets some through', () => {
    const patched = (holds: number) =>
      scores([], { deeds: [{ atS: 700, by: 'crew', change: { change: 'patch', leak: 'L1', holds } }] })
        .isolateS
    expect(patched(1)).toBe(700)
    expect(patched(0.9)).toBeUndefined()
  })

  test('is nothing where nothing leaks, and no time at all behind a hatch that was closed before', () => {
    const sound = scores([], { scenario: beginningAt(5000) })
    expect([sound.leakBeganAtS, sound.isolateS, sound.nameS, sound.lostKg]).toEqual([
      undefined,
      undefined,
      undefined,
      0,
    ])
    expect(scores([close(60, 'B/C')], { scenario: beginningAt(600) }).isolateS).toBe(0)
  })

  test('leaves the reserve time that the crew would have had: pressure above the floor over its fall', () => {
    // 160 m³ of A, B, C and V, 2.50e-3 m³/s: (98 859 − 65 328) Pa over 98 859 Pa · 2.5e-3/160 per s.
    expect(scores([close(300, 'B/C')]).reserveAtIsolationS! / 21_700).toBeCloseTo(1, 2)
  })
})

describe('time to name', () => {
  test('ends when the log names the compartment that leaks', () => {
    expect(scores([site(420, 'C')])).toMatchObject({ nameS: 420, wrongAccusations: 0 })
    expect(scores([site(420, 'C')], { scenario: beginningAt(120) }).nameS).toBe(300)
  })

  test('takes every compartment that leaked', () => {
    const leaks = ['B', 'C'].map((compartment) => ({
      id: compartment,
      compartment,
      law: 'orifice' as const,
      size: { holeMm: 3 },
    }))
    const scenario = scenarioOf({ truth: { leaks } })
    expect(scores([site(420, 'C')], { scenario }).nameS).toBeUndefined()
    expect(scores([site(420, 'C'), site(900, 'B')], { scenario }).nameS).toBe(900)
  })

  test('a compartment where nothing had leaked is accused wrongly, once however often it is named', () => {
    expect(scores([site(100, 'A'), site(200, 'A'), site(300, 'B')]).wrongAccusations).toBe(2)
    expect(scores([site(60, 'C')], { scenario: beginningAt(600) })).toMatchObject({
      wrongAccusations: 1,
      nameS: undefined,
    })
  })

  test('what was taken back accused nobody', () => {
    const undone = entry(110, 'undone', { target: 4 })
    expect(scores([site(100, 'A'), undone])).toMatchObject({ wrongAccusations: 0 })
  })
})

describe('rules', () => {
  test('somebody whom the crew cut off from every crew vehicle, for as long as he is', () => {
    const cutOff = [go(10, 'FE-1', 'B'), close(100, 'A/B'), open(400, 'A/B')]
    expect(scores(cutOff).violations).toEqual([{ rule: 'cut-off', what: 'FE-1', atS: 100, forS: 300 }])
    expect(scores(cutOff.slice(0, 2)).violations).toEqual([
      { rule: 'cut-off', what: 'FE-1', atS: 100, forS: 1700 },
    ])
  })

  test('who is cut off by an inject is not the fault of the crew', () => {
    const deeds = [
      {
        atS: 100,
        by: 'instructor' as const,
        change: { change: 'hatch' as const, hatch: 'A/B', state: 'closed' as const },
      },
    ]
    expect(scores([go(10, 'FE-1', 'B')], { deeds }).violations).toEqual([])
  })

  test('a sound crew vehicle is left when its hatch is closed with everybody outside, also if one is in another', () => {
    const station = scenarioOf().station as { vehicles: object[] }
    const two = { ...station, vehicles: [...station.vehicles, { id: 'W', kind: 'crew', dockedTo: 'A' }] }
    const scenario = scenarioOf({ station: two as never })
    const left = { rule: 'vehicle-left', what: 'A/V', atS: 100, forS: 200 }
    expect(scores([close(100, 'A/V'), open(300, 'A/V')], { scenario }).violations).toEqual([left])
    expect(scores([go(50, 'FE-1', 'V'), close(100, 'A/V')], { scenario }).violations).toEqual([])
  })

  test('a crew vehicle that leaks may be closed off', () => {
    const leaks = [{ id: 'L1', compartment: 'W', law: 'orifice' as const, size: { holeMm: 3 } }]
    const station = scenarioOf().station as { vehicles: object[] }
    const two = { ...station, vehicles: [...station.vehicles, { id: 'W', kind: 'crew', dockedTo: 'A' }] }
    const scenario = scenarioOf({ station: two as never, truth: { leaks } })
    expect(scores([close(100, 'A/W')], { scenario })).toMatchObject({ violations: [], isolateS: 100 })
  })
})

test('the lowest pressure is also that which somebody breathed until he went elsewhere', () => {
  const away = { station: scenarioOf().station, objectives: [aboveFor(98_600)] }
  const out = [close(10, 'B/C'), go(15, 'FE-1', 'C'), go(350, 'FE-1', 'A')]
  const { truth, scores } = debriefed({ entries: out, scenario: scenarioOf(away) })
  const left = truthAt({ truth }, 350).pressuresPa
  expect(left.C).toBeLessThan(98_600)
  expect(truthAt({ truth }, 349).pressuresPa.C).toBeGreaterThan(left.C!)
  expect(scores.lowestPa).toBe(left.C)
  expect(scores.points).toBe(0)
})

test('counts what was done otherwise than written, and hints', () => {
  const hint = entry(5, 'message', { from: 'GROUND', text: 'Look at C', hint: true }, 'hatchwise')
  const word = entry(6, 'message', { from: 'GROUND', text: 'Hello' }, 'hatchwise')
  const skipped = entry(10, 'step-skipped', { step: '2:a', reason: 'No' })
  const overridden = entry(11, 'step-overridden', { step: '2:b', reason: 'No' })
  const failed = entry(12, 'step-failed', { step: '2:c', reason: 'No' })
  expect(scores([hint, word, skipped, skipped, overridden, failed])).toMatchObject({
    hints: 1,
    skipped: 2,
    overridden: 1,
    failed: 1,
  })
})

describe('objectives', () => {
  const run = [close(300, 'B/C'), site(420, 'C'), entry(500, 'step-skipped', { step: '2:a', reason: 'No' })]
  const sound = beginningAt(5000)

  test.each<[string, Objective, readonly Draft[], boolean, ReturnType<typeof scenarioOf>?]>([
    ['isolated in time', { objective: 'isolate', withinMin: 5, points: 10 }, run, true],
    ['isolated too late', { objective: 'isolate', withinMin: 4.9, points: 10 }, run, false],
    ['never isolated', { objective: 'isolate', withinMin: 60, points: 10 }, [], false],
    ['named in time', { objective: 'name', withinMin: 7, points: 10 }, run, true],
    ['named too late', { objective: 'name', withinMin: 6, points: 10 }, run, false],
    ['cleared when the drill ended', { objective: 'clear', withinMin: 30, points: 10 }, [], true, sound],
    ['cleared too late', { objective: 'clear', withinMin: 20, points: 10 }, [], false, sound],
    [
      'cleared, but somebody was accused',
      { objective: 'clear', withinMin: 30, points: 10 },
      [site(9, 'A')],
      false,
      sound,
    ],
    ['nothing to clear', { objective: 'clear', withinMin: 30, points: 10 }, [], false],
    ['lost little', { objective: 'lose-at-most', kg: 6, points: 10 }, run, true],
    ['lost too much', { objective: 'lose-at-most', kg: 5, points: 10 }, run, false],
    [
      'stayed above',
      { objective: 'stay-above', pressure: { value: 741, unit: 'mmHg' }, points: 10 },
      run,
      true,
    ],
    [
      'fell below',
      { objective: 'stay-above', pressure: { value: 742, unit: 'mmHg' }, points: 10 },
      run,
      false,
    ],
    ['few operations', { objective: 'operations', most: 1, points: 10 }, run, true],
    [
      'too many operations',
      { objective: 'operations', most: 1, points: 10 },
      [...run, open(900, 'B/C')],
      false,
    ],
    ['nobody accused', { objective: 'accuse-nobody-wrongly', points: 10 }, run, true],
    ['somebody accused', { objective: 'accuse-nobody-wrongly', points: 10 }, [site(9, 'A')], false],
    ['nobody cut off', { objective: 'cut-off-nobody', points: 10 }, run, true],
    ['cut off', { objective: 'cut-off-nobody', points: 10 }, [go(5, 'CDR', 'B'), close(9, 'A/B')], false],
    ['one step skipped', { objective: 'follow-procedure', most: 1, points: 10 }, run, true],
    ['one too many', { objective: 'follow-procedure', most: 0, points: 10 }, run, false],
  ])('%s', (_, objective, entries, met, scenario = scenarioOf()) => {
    const more = { objective: 'operations', most: 100, points: 3 } as const
    const judged = scores(entries, { scenario: { ...scenario, objectives: [objective, more] } })
    expect(judged.objectives[0]).toEqual({ objective, met })
    expect(judged).toMatchObject({ points: met ? 13 : 3, pointsPossible: 13 })
  })
})
