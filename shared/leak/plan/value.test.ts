import { describe, expect, test } from 'vitest'
import { station16 } from '../bench/station-16'
import type { Advice } from '../report'
import { choicesOf } from './advice'
import { situationOf } from './rehearsal'
import { valueOf } from './value'

const crew = new Map([
  ['CDR', 'N1'],
  ['FE-1', 'N1'],
])
const situation = situationOf(station16(), { crew, effort: 5000 })
const best = choicesOf(situation)[0]!
const closing = (...closes: string[]) => valueOf(situation, { closes, opens: [] })
const seconds = (value: ReturnType<typeof valueOf>) => {
  expect(typeof value).toBe('number')
  return value as number
}

describe('what a step of the crew is worth', () => {
  test('the advised hatches are worth what the advice says', () => {
    const value = seconds(closing(...(best as Required<Advice>).hatches))
    expect(value / best.toVerdictS!).toBeCloseTo(1, 1)
  })

  test('a hatch that parts off one compartment is worth more time than the advice', () => {
    expect(seconds(closing('N2/COL'))).toBeGreaterThan(1.2 * best.toVerdictS!)
  })

  test('a hatch behind which nothing is suspected costs its closing and tells nothing', () => {
    const graph = station16()
    const suspects = [...graph.compartments.keys()].filter((id) => id !== 'COL')
    const some = situationOf(graph, { crew, suspects, effort: 5000 })
    const inVain = seconds(valueOf(some, { closes: ['N2/COL'], opens: [] }))
    expect(inVain).toBeGreaterThan(choicesOf(some)[0]!.toVerdictS! + 60)
  })

  test('a hatch that is opened and leads nowhere costs its opening', () => {
    const hatches = new Map([...situation.hatches, ['N2/COL', 'closed'] as const])
    const one = {
      ...situation,
      hatches,
      posterior: { ...situation.posterior, leak: new Map(situation.posterior.leak).set('COL', 0) },
    }
    const still = seconds(valueOf(one, { closes: [], opens: [] }))
    expect(seconds(valueOf(one, { closes: [], opens: ['N2/COL'] }))).toBeGreaterThan(still + 60)
  })

  test('without anything to search there is no value, and it is said why', () => {
    const leak = new Map(situation.posterior.leak)
    expect(valueOf(situationOf(station16(), { suspects: ['COL'] }), { closes: ['N2/COL'], opens: [] })).toBe(
      'located',
    )
    const sound = { ...situation, posterior: { none: 0.9, leak } }
    expect(valueOf(sound, { closes: ['N2/COL'], opens: [] })).toBe('no-leak')
  })

  test('a hatch and the one behind it are closed by one team in turn: two would shut one of them in', () => {
    const inTurn = seconds(closing('N1/N3', 'N3/PMM'))
    expect(inTurn).toBeGreaterThan(seconds(closing('N1/N3')))
    expect(inTurn).toBeGreaterThan(2 * 90)
  })

  test('three hatches that leave a team without a way to any crew vehicle have none', () => {
    const hatches = new Map([...situation.hatches, ['N2/DRAGON', 'closed'] as const])
    const away = new Map(['CDR', 'FE-1'].map((who) => [who, 'COL']))
    const apart = situationOf(station16(), { hatches, crew: away, effort: 2000 })
    expect(valueOf(apart, { closes: ['N1/AL', 'N1/N3', 'LAB/N2'], opens: [] })).toBe('cut-off')
  })
})
