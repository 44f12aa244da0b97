import { describe, expect, test } from 'vitest'
import { type Graph, graphOf, segmentsOf } from '../../station/graph'
import { type HatchState, stationSchema } from '../../station/station'
import { station16 } from '../bench/station-16'
import { toMs } from '../../time/time'
import type { Advice, Verdict } from '../report'
import { choicesOf } from './advice'
import { cutOff } from './crew'
import { iss, situationOf } from './rehearsal'
import { boardOf } from './search/board'
import { plansOf } from './search/search'

const located = (place: string): Verdict => ({ kind: 'located', compartments: [place], probability: 0.97 })

describe('what a crew is told', () => {
  test('two teams close a pair, with the reason in numbers and both languages', () => {
    const crew = new Map([
      ['CDR', 'N1'],
      ['FE-1', 'N1'],
    ])
    const [best] = choicesOf(situationOf(station16(), { crew, effort: 5000 }))
    expect(best).toMatchObject({ action: 'close' })
    expect(best!.hatches).toHaveLength(2)
    expect(best!.reason.en).toMatch(
      /^Close .+ and .+: splits \d+ \/ \d+ \/ \d+ % of the probability, about \d+ min/,
    )
    expect(best!.reason.ru).toMatch(/^Закройте .+ и .+: делит вероятность \d+ \/ \d+ \/ \d+ %, около \d+ мин/)
    expect(best!.toVerdictS).toBeGreaterThan(best!.expectedS!)
  })

  test('one person closes what he can alone', () => {
    const [best] = choicesOf(situationOf(station16(), { crew: new Map([['CDR', 'N1']]) }))
    expect(best).toMatchObject({ action: 'close' })
    expect(best!.stay).toHaveLength(1)
  })

  test('a leak behind a closed hatch: open it and go in', () => {
    const graph = station16()
    const hatches = new Map([...graph.hatches.keys()].map((id): [string, HatchState] => [id, 'open']))
    hatches.set('FGB/N1', 'closed')
    const [best] = choicesOf(
      situationOf(graph, { hatches, suspects: ['RO', 'PRK', 'FGB'], crew: new Map([['CDR', 'N1']]) }),
    )
    expect(best).toMatchObject({ action: 'open', hatch: 'FGB/N1' })
  })

  test('located in a segment of several compartments: close it off', () => {
    const [best] = choicesOf(situationOf(iss, { verdict: located('COL'), suspects: ['COL'] }))
    expect(best).toMatchObject({ action: 'isolate', hatch: 'N2/COL', hatches: ['N2/COL'] })
  })

  test('a place without which nobody reaches a crew vehicle cannot be closed off', () => {
    const graph = graphOf(
      stationSchema.parse({
        id: 'small',
        compartments: ['A', 'B'].map((id) => ({ id, volume: { value: 50, unit: 'm3' } })),
        hatches: [{ id: 'A/B', between: ['A', 'B'] }],
        vehicles: [{ id: 'V', kind: 'crew', dockedTo: 'A', volume: { value: 10, unit: 'm3' } }],
      }),
    )
    const [best] = choicesOf(situationOf(graph, { verdict: located('A'), suspects: ['A'] }))
    expect(best!.reason.en).toContain('cannot be closed off')
    const [other] = choicesOf(situationOf(graph, { verdict: located('B'), suspects: ['B'] }))
    expect(other).toMatchObject({ action: 'isolate', hatch: 'A/B' })
  })

  test('a slow leak: everything is closed, the crew stays together with its vehicle', () => {
    const crew = new Map([
      ['CDR', 'PKHO'],
      ['FE-1', 'PKHO'],
    ])
    const graph = station16()
    const [best] = choicesOf(situationOf(graph, { crew, flowM3PerS: 2.9e-6, sensors: new Map() }))
    expect(best).toMatchObject({ action: 'close-all', stay: ['MRM1', 'SOYUZ'] })
    expect(best!.hatches).not.toContain('MRM1/SOYUZ')
    expect(best!.hatches!.length).toBeGreaterThan(10)
    expect(
      cutOff(graph, new Map([...graph.hatches.keys()].map((id) => [id, 'open'])), crew, best!.hatches!),
    ).toEqual([])
    expect(best!.schedule!.everyS).toBeLessThanOrEqual(4 * 3600)
    expect(toMs(best!.schedule!.verdictAt)).toBeGreaterThan(12 * 3600 * 1000)
  })

  test('who would be cut off is called back before the last hatch of his way is closed', () => {
    const graph = station16()
    const hatches = new Map([...graph.hatches.keys()].map((id): [string, HatchState] => [id, 'open']))
    hatches.set('N2/DRAGON', 'closed')
    const crew = new Map([['CDR', 'COL']])
    const choices = choicesOf(situationOf(graph, { hatches, crew, suspects: ['COL', 'JPM', 'N2'] }))
    const called = choices.find(({ action }) => action === 'wait')!
    expect(called.reason.en).toContain('CDR must come to the side of a crew vehicle')
    expect(cutOff(graph, hatches, crew, called.hatches!)).toEqual(['CDR'])
  })

  test('a pair names first the hatch beside which fewest teams stand, so that it is plain who closes which', () => {
    const graph = station16()
    const crew = new Map(['A', 'B', 'C', 'D'].map((who) => [who, 'N1']))
    const closings = choicesOf(situationOf(graph, { crew, effort: 5000 })).filter(
      ({ action }) => action === 'close',
    )
    const beside = closings.map(({ hatches, stay }) =>
      hatches!.map((id) => stay!.filter((at) => graph.hatches.get(id)!.between.includes(at)).length),
    )
    expect(beside.some(([one, other]) => one !== other)).toBe(true)
    expect(beside.every(([one, other]) => one! <= other!)).toBe(true)
  })

  test('the air does not last and no verdict is to be expected: abandon', () => {
    const [best] = choicesOf(
      situationOf(station16(), { crew: new Map([['CDR', 'N1']]), flowM3PerS: 2, sensors: new Map() }),
    )
    expect(best!.reason.en).toMatch(/^Abandon: the reserve is \d+ min/)
  })

  describe('a leak that takes the air faster than a search may take', () => {
    const FAST_M3_PER_S = 0.3
    const crew = new Map(['A', 'B', 'C', 'D'].map((who) => [who, 'N1']))
    const fast = (graph = station16()) =>
      situationOf(graph, { crew, flowM3PerS: FAST_M3_PER_S, effort: 5000 })

    test('the search may use up the air in its worst branch: first crew and vehicle, where the leak hardly is', () => {
      const situation = fast()
      const [best, ...others] = choicesOf(situation)
      expect(best!.reason.en).toMatch(
        /^The reserve is 22 min, and at worst the search would use it up: first /,
      )
      expect(best!.reason.ru).toMatch(/^Резерв 22 мин, и в худшем случае поиск исчерпает его: сначала /)
      expect(others).toEqual([])
      const { graph, hatches } = situation
      const after = segmentsOf(graph, (id) => (best!.hatches!.includes(id) ? 'closed' : hatches.get(id)!))
      const theirs = after.filter((set) => set.some((id) => best!.stay!.includes(id)))
      expect(theirs.every((set) => set.includes('SOYUZ') || set.includes('DRAGON'))).toBe(true)
      expect(theirs.flat().length / graph.compartments.size).toBeLessThan(0.25)
    })

    test('it is the worst branch that is refused: on average the search would end in time', () => {
      const airless = { ...station16(), limitsPa: { ...station16().limitsPa, floor: 0 } }
      const [best] = choicesOf(fast(airless))
      expect(best!.reason.en).toMatch(/^Close /)
      expect(best!.toVerdictS).toBeLessThan(22 * 60)
    })

    test('a part with a vehicle is known to hold: the search goes on from there', () => {
      const graph = station16()
      const hatches = new Map<string, HatchState>([...graph.hatches.keys()].map((id) => [id, 'open']))
      for (const id of ['FGB/N1', 'PKHO/FGB']) hatches.set(id, 'closed')
      const suspects = ['N1', 'AL', 'N3', 'PMM', 'LAB', 'N2', 'COL', 'JPM', 'DRAGON']
      const [best] = choicesOf(
        situationOf(graph, { hatches, suspects, crew, flowM3PerS: FAST_M3_PER_S, effort: 5000 }),
      )
      expect(best!.reason.en).not.toMatch(/^The reserve|^Abandon/)
    })

    test('an hour of reserve: a plan that keeps the air goes before one that is a little quicker', () => {
      const { board, state } = boardOf(situationOf(station16(), { crew }), ['N1', 'N1'])
      const lnAllowed = Math.log(745 / 490)
      const ask = (allowed: number) =>
        plansOf(board, state, { effort: 5000, count: 3, lnAllowed: allowed })[0]!
      const [quickest, breathing] = [ask(Infinity), ask(lnAllowed)]
      expect(quickest.lnFall).toBeGreaterThan(lnAllowed)
      expect(breathing.lnFall).toBeLessThanOrEqual(lnAllowed)
      expect(breathing.valueS / quickest.valueS).toBeLessThan(1.05)
      expect(choicesOf(situationOf(station16(), { crew, effort: 5000 }))[0]!.reason.en).toMatch(/^Close /)
    })
  })

  test('nothing probable: watch, or go on reading', () => {
    const posterior = { none: 1, leak: new Map([...iss.compartments.keys()].map((id) => [id, 0])) }
    expect(choicesOf(situationOf(iss, { posterior }))).toMatchObject([{ action: 'read' }])
    const verdict: Verdict = { kind: 'no-leak', compartments: [], probability: 1 }
    expect(choicesOf(situationOf(iss, { posterior, verdict }))).toMatchObject([{ action: 'wait' }])
  })
})

/** Follows the advice; after every step the side that leaks is revealed. Seconds until the place is known. */
function search(graph: Graph, place: string, effort: number) {
  const hatches = new Map([...graph.hatches.values()].map((h) => [h.id, h.state]))
  let crew = new Map(['A', 'B', 'C', 'D'].map((who) => [who, 'N1']))
  let suspects = [...graph.compartments.keys()]
  let [seconds, operations] = [0, 0]
  for (let step = 0; step < 40 && suspects.length > 1; step++) {
    const situation = situationOf(graph, { hatches: new Map(hatches), crew, suspects, effort })
    const next = choicesOf(situation)[0]!
    const moved = next.action === 'close' || next.action === 'open' ? (next.hatches ?? []) : []
    expect(next.action === 'close' ? cutOff(graph, hatches, crew, moved) : []).toEqual([])
    for (const id of moved) hatches.set(id, next.action === 'close' ? 'closed' : 'open')
    for (const id of next.action === 'close' ? openedOnTheWay(graph, next) : []) hatches.set(id, 'open')
    seconds += next.expectedS!
    operations += moved.length
    const at = next.stay ?? []
    if (at.length > 0) crew = new Map([...crew.keys()].map((who, i) => [who, at[i % at.length]!]))
    if (next.action !== 'close') continue
    const leaking = segmentsOf(graph, (id) => hatches.get(id)!).find((set) => set.includes(place))!
    suspects = suspects.filter((id) => leaking.includes(id))
  }
  expect(suspects).toEqual([place])
  const alone = segmentsOf(graph, (id) => hatches.get(id)!).find((set) => set.includes(place))!.length === 1
  return { seconds, operations, alone }
}

/** What the sentence says about hatches opened on the way: labels are ids on this station. */
function openedOnTheWay(graph: Graph, { reason }: Advice): string[] {
  const said = /\(open (.+) on the way\)/.exec(reason.en)?.[1]
  if (said === undefined) return []
  return [...graph.hatches.keys()].filter((id) => said.split(/, | and /).includes(id.replace('/', '–')))
}

test('told the side after every step, a crew of two teams knows the place of a rapid leak in about six minutes', () => {
  const graph = station16()
  const runs = [...graph.compartments.keys()].map((place) => search(graph, place, 20_000))
  const mean = (of: (run: (typeof runs)[number]) => number) =>
    runs.reduce((sum, r) => sum + of(r), 0) / runs.length
  expect(mean(({ seconds }) => seconds)).toBeLessThan(6.5 * 60)
  expect(mean(({ operations }) => operations)).toBeLessThan(7.5)
}, 60_000)
