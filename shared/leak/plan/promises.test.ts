import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { graphOf, passesAir } from '../../station/graph'
import { type HatchState, stationSchema } from '../../station/station'
import { treeStation } from '../rehearsal'
import type { Verdict } from '../report'
import { choicesOf } from './advice'
import { cutOff } from './crew'
import { iss, situationOf } from './rehearsal'
import type { Situation } from './situation'

/** A random graph: a tree, or with rings, or in pieces; hatches in every state, vehicles, people anywhere. */
const anything = fc.integer({ min: 2, max: 14 }).chain((size) => {
  const room = fc.nat(size - 1)
  const state = fc.constantFrom<HatchState>('open', 'open', 'open', 'closed', 'closed-leaking', 'removed')
  return fc
    .record({
      volumesM3: fc.array(fc.double({ min: 3, max: 160, noNaN: true }), { minLength: size, maxLength: size }),
      joints: fc.uniqueArray(
        fc.tuple(room, room, state, fc.boolean()).filter(([a, b]) => a !== b),
        { maxLength: 2 * size, selector: ([a, b]) => `${Math.min(a, b)}/${Math.max(a, b)}` },
      ),
      vehicles: fc.uniqueArray(room, { maxLength: 3 }),
      crew: fc.array(room, { maxLength: 5 }),
      weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: size + 4,
        maxLength: size + 4,
      }),
      flowM3PerS: fc.option(fc.constantFrom(1e-6, 1e-5, 5.8e-4, 0.1, 3), { nil: undefined }),
      sensed: fc.boolean(),
      rated: fc.boolean(),
      kind: fc.constantFrom<Verdict['kind']>(
        'located',
        'narrowed',
        'undetermined',
        'insufficient-data',
        'no-leak',
      ),
      effort: fc.constantFrom(0, 300, 2000),
    })
    .map(({ volumesM3, joints, vehicles, crew, weights, ...given }): Situation => {
      const graph = graphOf(
        stationSchema.parse({
          id: 'any',
          compartments: volumesM3.map((value, i) => ({ id: `C${i}`, volume: { value, unit: 'm3' } })),
          hatches: joints.map(([a, b, state, equalisationValve]) => {
            const between = [`C${a}`, `C${b}`] as [string, string]
            return { id: between.join('/'), between, state, equalisationValve }
          }),
          vehicles: vehicles.map((at) => ({
            id: `V${at}`,
            kind: 'crew',
            dockedTo: `C${at}`,
            volume: { value: 10, unit: 'm3' },
          })),
        }),
      )
      const ids = [...graph.compartments.keys()]
      const whole = weights.reduce((a, b) => a + b, 0) || 1
      const leak = new Map(ids.map((id, i) => [id, weights[i]! / whole]))
      const none = Math.max(0, 1 - [...leak.values()].reduce((a, b) => a + b, 0))
      const situation = situationOf(graph, {
        crew: new Map(crew.map((at, i) => [`P${i}`, `C${at}`])),
        posterior: { none, leak },
        verdict: {
          kind: given.kind,
          compartments: given.kind === 'located' ? [ids[0]!] : [],
          probability: 0.96,
        },
        flowM3PerS: given.flowM3PerS,
        effort: given.effort,
        ...(given.sensed ? {} : { sensors: new Map() }),
      })
      return { ...situation, now: situation.now.map((segment) => ({ ...segment, rated: given.rated })) }
    })
})

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

describe('promises that hold for every station', () => {
  test('three choices at most, finite numbers, both languages, and the same again', () => {
    fc.assert(
      fc.property(anything, (situation) => {
        const choices = choicesOf(situation)
        expect(choices.length).toBeGreaterThan(0)
        expect(choices.length).toBeLessThanOrEqual(3)
        expect(numbersOf(choices).every((n) => Number.isFinite(n) && n >= 0)).toBe(true)
        for (const { reason } of choices) {
          for (const text of [reason.en, reason.ru]) expect(text).not.toMatch(/undefined|NaN|Infinity|^$/)
          expect(reason.ru).toMatch(/[а-я]{4}/)
        }
        expect(choicesOf(situation)).toEqual(choices)
      }),
      { numRuns: 300 },
    )
  })

  test('only open hatches are closed, only closed ones opened, and nobody is cut off', () => {
    fc.assert(
      fc.property(anything, (situation) => {
        const { graph, hatches, crew } = situation
        for (const { action, hatch, hatches: several } of choicesOf(situation)) {
          if (action === 'wait') continue
          const moved = several ?? (hatch === undefined ? [] : [hatch])
          const fit = (id: string) => passesAir(hatches.get(id)!) === (action !== 'open')
          expect(moved.filter((id) => !fit(id) || hatches.get(id) === 'removed')).toEqual([])
          expect(action === 'open' ? [] : cutOff(graph, hatches, crew, moved)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('more effort never makes the expected time longer', () => {
    const crew = new Map([
      ['CDR', 'N1'],
      ['FE-1', 'SM-RO'],
    ])
    const expectedS = [0, 300, 1000, 3000, 10_000].map(
      (effort) => choicesOf(situationOf(iss, { crew, effort, flowM3PerS: 5.8e-4 }))[0]!.toVerdictS!,
    )
    for (const [i, s] of expectedS.entries()) expect(s).toBeLessThanOrEqual(expectedS[i - 1] ?? Infinity)
  })

  test('a station of as many compartments as a file may hold is planned too', () => {
    const graph = treeStation(
      Array.from({ length: 64 }, (_, i) => 20 + i),
      Array.from({ length: 63 }, (_, i) => Math.floor(i / 2)),
    )
    const [best] = choicesOf(situationOf(graph))
    expect(best).toMatchObject({ action: 'close' })
  })
})
