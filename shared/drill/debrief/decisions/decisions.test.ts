import { describe, expect, test } from 'vitest'
import { locate } from '../../../leak/locate'
import type { Draft } from '../../../session/event'
import { replay } from '../../../session/state'
import { bundledStation } from '../../../station/bundled'
import { toMs } from '../../../time/time'
import { type Debrief, truthAt } from '../debrief'
import { debriefed, drillLog, entry } from '../rehearsal'
import { row, watched } from './rehearsal'

const close = (atS: number, hatch: string, step?: string) =>
  entry(atS, 'hatch-state', { hatch, state: 'closed', ...(step && { step }) })

const before = watched(600)
/** What the engine advises after ten minutes, from the same log. */
function advised() {
  const { graph, effective } = replay(
    drillLog({ scenario: row, entries: before }).slice(0, -2),
    bundledStation,
  )!
  return locate({ graph, events: effective, atMs: toMs(entry(600, 'note', { text: '-' }).at) }).next!
}

const run = (...entries: Draft[]): Debrief =>
  debriefed({ scenario: row, entries: [...before, ...entries], lastedS: 1200 })

describe('a decision about hatches', () => {
  test('that is the advised one costs nothing', () => {
    const { action, hatches } = advised()
    expect(action).toBe('close')
    const { decisions, scores } = run(...hatches!.map((id) => close(600, id)))
    expect(decisions).toHaveLength(1)
    expect(decisions[0]).toMatchObject({ atS: 600, asAdvised: true, costS: 0, costKg: 0, byTheBook: false })
    expect(decisions[0]!.advised).toMatchObject({ action: 'close', hatches })
    expect(scores).toMatchObject({ departuresFromAdvice: 0, departuresCostS: 0, operations: hatches!.length })
  })

  test('that is another one costs what the planner expects of both, and the air at the true rate in that time', () => {
    const debrief = run(close(600, 'A/B'))
    const [decision] = debrief.decisions
    const { advisedS, takenS, costS, costKg } = decision!
    expect([decision!.asAdvised, decision!.unvalued]).toEqual([false, undefined])
    expect(costS).toBeGreaterThan(30)
    expect(costS).toBe(takenS! - advisedS!)
    const [leak] = truthAt(debrief, 600).leaks
    expect(costKg).toBeCloseTo((costS! / 86_400) * leak!.kgPerDay, 9)
    expect(debrief.scores).toMatchObject({ departuresFromAdvice: 1, departuresCostS: costS })
  })

  test('that nobody can value says why, and costs nothing in the sum', () => {
    const { decisions, scores } = debriefed({ entries: [close(60, 'A/B')] })
    expect([decisions[0]!.asAdvised, decisions[0]!.costS]).toEqual([false, undefined])
    expect(decisions[0]!.unvalued!.en).toContain('no leak to search for')
    expect(scores).toMatchObject({ departuresFromAdvice: 1, departuresCostS: 0 })
  })

  test('takes hatches of one step together, and those that are further apart in time by themselves', () => {
    const one = run(close(600, 'A/B', '2:x'), close(700, 'B/C', '2:x'), close(1000, 'C/D', '2:x'))
    expect(one.decisions.map(({ moved }) => moved.map(({ hatch }) => hatch))).toEqual([
      ['A/B', 'B/C'],
      ['C/D'],
    ])
    const two = run(close(600, 'A/B', '2:x'), close(610, 'B/C', '2:y'))
    expect(two.decisions).toHaveLength(2)
    expect(two.scores.operations).toBe(2)
    const none = run(close(600, 'A/B'), close(700, 'B/C'), close(800, 'C/D'))
    expect(none.decisions.map(({ atS }) => atS)).toEqual([600, 800])
    const again = run(
      close(600, 'A/B', '2:x'),
      entry(620, 'hatch-state', { hatch: 'A/B', state: 'open', step: '2:x' }),
    )
    expect(again.decisions).toHaveLength(2)
  })

  test('is not valued any more after very many, so that the debrief is there in time', () => {
    const many = Array.from({ length: 50 }, (_, i) =>
      entry(600 + i, 'hatch-state', { hatch: 'A/B', state: i % 2 === 0 ? 'closed' : 'open', step: `2:${i}` }),
    )
    const { decisions } = run(...many)
    expect(decisions).toHaveLength(50)
    expect(decisions.at(-1)!.unvalued!.en).toContain('too many departures')
  })

  test('is none where the entry changes nothing, or the program wrote it', () => {
    const open = entry(600, 'hatch-state', { hatch: 'A/B', state: 'open' })
    const byProgram = entry(650, 'hatch-state', { hatch: 'C/D', state: 'closed' }, 'hatchwise')
    expect(run(open, byProgram)).toMatchObject({ decisions: [], scores: { operations: 0 } })
  })

  test('is measured by what had been said when the crew set out', () => {
    const told = entry(
      550,
      'verdict',
      {
        engine: '2.2',
        seq: 5,
        verdict: 'undetermined',
        compartments: [],
        probability: 0.9,
        next: { action: 'close', hatches: ['A/B'], reason: { en: 'Close A–B', ru: 'Закройте A–B' } },
      },
      'hatchwise',
    )
    expect(run(told, close(600, 'A/B')).decisions[0]).toMatchObject({
      asAdvised: true,
      costS: 0,
      advised: { reason: { en: 'Close A–B' } },
    })
  })
})
