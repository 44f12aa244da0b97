import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../session/event'
import { commands, NOW_MS, written } from '../session/log.arbitrary'
import { toMs } from '../time/time'
import { locate } from './locate'
import { falling, gauge, hatch, logOf, reading, START_MS, treeStation } from './rehearsal'

const DAY_S = 86_400
const HOUR_S = 3600

const chain = treeStation([50, 60, 70, 80], [0, 1, 2])

function report(graph: ReturnType<typeof treeStation>, drafts: readonly Draft[], atS = 100 * DAY_S) {
  return locate({ graph, events: logOf(drafts), atMs: START_MS + atS * 1000 })
}

function sumOf(posterior: Record<string, number>): number {
  return Object.values(posterior).reduce((a, b) => a + b, 0)
}

/** A random tree of up to 12 compartments with volumes as on a station. */
const trees = fc.integer({ min: 2, max: 12 }).chain((size) =>
  fc
    .record({
      volumesM3: fc.array(fc.double({ min: 5, max: 150, noNaN: true }), { minLength: size, maxLength: size }),
      parents: fc.tuple(...Array.from({ length: size - 1 }, (_, i) => fc.integer({ min: 0, max: i }))),
    })
    .map(({ volumesM3, parents }) => treeStation(volumesM3, parents)),
)

const anything = trees.chain((graph) => {
  const place = fc.constantFrom(...graph.compartments.keys())
  const time = fc.integer({ min: 0, max: 3 * DAY_S })
  const instrument = fc.constantFrom('MV-1', 'MV-2')
  const draft: fc.Arbitrary<Draft> = fc.oneof(
    fc
      .tuple(place, fc.double({ min: -10, max: 2000, noNaN: true }), time, instrument)
      .map((args) => reading(...args)),
    fc
      .tuple(place, fc.double({ noNaN: true, noDefaultInfinity: true }), time)
      .map((args) => reading(...args)),
    fc
      .tuple(
        fc.constantFrom(...graph.hatches.keys()),
        fc.constantFrom('open', 'closed', 'closed-leaking'),
        time,
      )
      .map(([id, state, at]) => hatch(id, state as 'open', at)),
    fc
      .record({ kg: fc.double({ noNaN: true, noDefaultInfinity: true }), place, time })
      .map(({ kg, place: compartment, time: atS }): Draft => ({
        at: reading('C0', 1, atS).at,
        actor: 'FE-1',
        kind: 'gas-flow',
        data: {
          compartment,
          gas: 'oxygen',
          cause: 'other',
          rate: { value: kg, unit: 'kg', per: 'day' },
          from: reading('C0', 1, atS).at,
        },
      })),
  )
  return fc.record({ graph: fc.constant(graph), drafts: fc.array(draft, { maxLength: 40 }) })
})

function isFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(isFinite)
}

describe('promises that hold for every log', () => {
  test('whatever a crew may write: the posterior sums to 1, every number is finite, and nothing is thrown', () => {
    // The chain is of no interest here.
    const unsealed = () => ''
    fc.assert(
      fc.property(fc.tuple(commands, commands), ([some, more]) => {
        const { state } = written(unsealed, [...some, ...more])
        const report = locate({ graph: state.graph, events: state.effective, atMs: NOW_MS, effort: 50 })
        expect(sumOf(report.posterior)).toBeCloseTo(1, 9)
        expect(Object.values(report.posterior).every((probability) => probability >= 0)).toBe(true)
        expect(isFinite(report)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('the posterior sums to 1 and every number of the report is finite', () => {
    fc.assert(
      fc.property(anything, ({ graph, drafts }) => {
        const said = report(graph, drafts)
        expect(sumOf(said.posterior)).toBeCloseTo(1, 9)
        expect(Object.values(said.posterior).every((p) => p >= 0)).toBe(true)
        expect(isFinite(said)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a fast fall long ago has ended in vacuum, and every number is still finite', () => {
    const said = report(chain, [reading('C0', 740, 0), reading('C0', 400, 60), reading('C0', 216, 120)])
    expect(isFinite(said)).toBe(true)
    expect(said.reserveTimeS!.linear).toBe(0)
  })

  test('the order of simultaneous readings does not matter', () => {
    const drafts = [0, 600, 1200].flatMap((s) =>
      ['C0', 'C2'].map((id) => reading(id, 740 - s / 100, s, `MV-${id}`)),
    )
    const closed = hatch('C1/C2', 'closed', 0)
    const turned = drafts.toReversed().toSorted((a, b) => a.at.localeCompare(b.at))
    const [one, other] = [report(chain, [closed, ...drafts]), report(chain, [closed, ...turned])]
    for (const id of Object.keys(one.posterior))
      expect(other.posterior[id]).toBeCloseTo(one.posterior[id]!, 9)
  })

  test('a leak in any compartment of any station is located by closing everything for a day', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.double({ min: 0.03, max: 0.3, noNaN: true }), (graph, pick, perDay) => {
        const places = [...graph.compartments.keys()]
        const leaking = places[pick % places.length]!
        const { verdict, leak } = report(
          graph,
          [
            gauge(),
            ...[...graph.hatches.keys()].map((id) => hatch(id, 'closed', 0)),
            ...places.flatMap((id) => falling(id, id === leaking ? perDay / DAY_S : 0, 4 * HOUR_S, 7)),
          ],
          DAY_S,
        )
        expect(verdict).toMatchObject({ kind: 'located', compartments: [leaking] })
        const expected =
          (((perDay / DAY_S) * 98_659) / (287.05 * 295.15)) *
          graph.compartments.get(leaking)!.volumeM3 *
          DAY_S
        expect(leak!.massRateKgPerDay.mean / Math.exp(-perDay) / expected).toBeCloseTo(1, 0)
      }),
      { numRuns: 60 },
    )
  })

  test('noise alone locates nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 96, maxLength: 96 }),
        (noise) => {
          // Sum of three even numbers: nearly normal with a standard deviation of 1 mmHg.
          const near = (i: number) => noise[i % 96]! + noise[(i * 7 + 3) % 96]! + noise[(i * 13 + 5) % 96]!
          const { verdict } = report(chain, [
            gauge('MV-1', 1, 1),
            ...['C0/C1', 'C1/C2', 'C2/C3'].map((id) => hatch(id, 'closed', 0)),
            ...['C0', 'C1', 'C2', 'C3'].flatMap((id, c) =>
              Array.from({ length: 12 }, (_, i) =>
                reading(id, Math.round(740 + near(c * 12 + i)), i * 2 * HOUR_S),
              ),
            ),
          ])
          expect(verdict.kind).not.toBe('located')
        },
      ),
      { numRuns: 200, seed: 20201226 },
    )
  })

  test('what a gauge reads wrong in every reading does not matter', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (bias) => {
        const drafts = [
          hatch('C1/C2', 'closed', 0),
          ...falling('C0', 2e-5, 300, 12),
          ...falling('C3', 0, 300, 12),
        ]
        const biased = drafts.map((d) =>
          d.kind === 'reading'
            ? reading(d.data.compartment, d.data.pressure.value + bias, (toMs(d.at) - START_MS) / 1000)
            : d,
        )
        const [one, other] = [report(chain, drafts), report(chain, biased)]
        expect(other.verdict).toMatchObject({
          kind: one.verdict.kind,
          compartments: one.verdict.compartments,
        })
        for (const id of Object.keys(one.posterior)) {
          expect(Math.abs(other.posterior[id]! - one.posterior[id]!)).toBeLessThan(1e-3)
        }
      }),
    )
  })

  test('five thousand readings and twenty-three closings are no trouble', () => {
    const graph = treeStation(
      Array.from({ length: 24 }, () => 40),
      Array.from({ length: 23 }, (_, i) => i),
    )
    const drafts = Array.from({ length: 5000 }, (_, i) =>
      reading(`C${i % 24}`, 740 - i / 1000, 10 * i, `S${i % 24}`),
    )
    const hatches = Array.from({ length: 23 }, (_, i) => hatch(`C${i}/C${i + 1}`, 'closed', 2000 * i))
    const all = [...drafts, ...hatches].toSorted((a, b) => a.at.localeCompare(b.at))
    const said = report(graph, all)
    expect(sumOf(said.posterior)).toBeCloseTo(1, 9)
  })
})
