import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../session/event'
import { cholesky, whiten } from '../../stats/cholesky'
import { crackMeanPa, REFERENCE_PA } from '../physics/physics'
import { gauge, hatch, logOf, reading, START_MS, treeStation } from '../rehearsal'
import type { Evidence } from './evidence'
import { gramOf } from './filter'
import { inOrder, lineOf } from './log/order'
import { WANDERING_PA2_PER_S } from './parts'
import { newEvidence, takeEvent } from './take'
import { takeWaiting } from './readings/take-reading'

/** Three segments that stay as they are: C0 with C1, C2, C3. */
const station = treeStation([50, 60, 20, 8], [0, 1, 2])
const CLOSED = ['C1/C2', 'C2/C3'].map((id) => hatch(id, 'closed', 0))

function gather(drafts: readonly Draft[]): Evidence {
  const lines = logOf(drafts).map(lineOf).toSorted(inOrder)
  const evidence = newEvidence(station, START_MS)
  for (const { event, ms } of lines) takeEvent(evidence, event, ms)
  takeWaiting(evidence)
  return evidence
}

interface Sample {
  at: number
  place: string
  gauge: string
  mmHg: number
}

const samples = fc
  .array(
    fc.record({
      place: fc.constantFrom('C0', 'C1', 'C2', 'C3'),
      gauge: fc.constantFrom('MV-1', 'MV-2'),
      mmHg: fc.double({ min: 739.5, max: 740.5, noNaN: true }),
    }),
    { minLength: 4, maxLength: 14 },
  )
  .map((list): Sample[] => list.map((one, i) => ({ ...one, at: 60 + 300 * i })))

function withoutTemperature(draft: Draft<'reading'>): Draft<'reading'> {
  const { temperature: _, ...data } = draft.data
  return { ...draft, data }
}

function draftsOf(list: readonly Sample[]): Draft[] {
  return [
    ...CLOSED,
    gauge('MV-1', 0.5, 0.1),
    gauge('MV-2', 1, 1),
    ...list.map((one) => withoutTemperature(reading(one.place, one.mmHg, one.at, one.gauge))),
  ]
}

/**
 * The same by one dense least-squares problem: all readings at once, their covariance written out, the level of
 * each segment free. Gives G and b for a leak by either law in each segment and a drift of each gauge.
 */
function batch(list: readonly Sample[]) {
  const segmentOf = (place: string) => (place === 'C0' || place === 'C1' ? 'C0 C1' : place)
  const volumes: Record<string, number> = { 'C0 C1': 110, C2: 20, C3: 8 }
  const uneven: Record<string, number> = { 'C0 C1': (50 ** 2 + 60 ** 2) / 110 ** 2, C2: 1, C3: 1 }
  const pa = list.map((one) => one.mmHg * 133.322387415)
  const slope = pa.map((p) => REFERENCE_PA / p)
  const sigma: Record<string, number> = { 'MV-1': 0.5, 'MV-2': 1 }
  const step: Record<string, number> = { 'MV-1': 0.1, 'MV-2': 1 }
  const mmHg2 = 133.322387415 ** 2
  const covariance = list.map((a, i) =>
    Float64Array.from(list, (b, j) => {
      const both = Math.min(a.at, b.at)
      const same = segmentOf(a.place) === segmentOf(b.place)
      const walk = WANDERING_PA2_PER_S.own * uneven[segmentOf(a.place)]! * both
      const noise = i === j ? sigma[a.gauge]! ** 2 * mmHg2 + (step[a.gauge]! ** 2 * mmHg2) / 12 : 0
      const bias = a.gauge === b.gauge ? 4 * mmHg2 : 0
      return WANDERING_PA2_PER_S.common * both + (same ? walk : 0) + slope[i]! * slope[j]! * (bias + noise)
    }),
  )
  const lower = cholesky(covariance)!
  const column = (of: (one: Sample, i: number) => number) => whiten(lower, list.map(of))
  const segments = [...new Set(list.map((one) => segmentOf(one.place)))]
  const levels = segments.map((key) => column((one) => Number(segmentOf(one.place) === key)))
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  const raw = new Map<Float64Array, number>()
  const freed: Float64Array[] = []
  const free = (vector: Float64Array) => {
    raw.set(vector, Math.sqrt(dot(vector, vector)))
    for (const level of freed) {
      const share = dot(vector, level) / dot(level, level)
      for (let i = 0; i < vector.length; i++) vector[i]! -= share * level[i]!
    }
    return vector
  }
  for (const level of levels) freed.push(free(level))
  const z = free(column((_, i) => REFERENCE_PA * Math.log(pa[i]! / REFERENCE_PA)))
  const causes = new Map<string, Float64Array>()
  for (const key of segments) {
    const inside = list.flatMap((one, i) => (segmentOf(one.place) === key ? [{ ...one, i }] : []))
    const crack = new Map<number, number>()
    let [sum, before] = [0, inside[0]!]
    for (const one of inside) {
      sum += crackMeanPa(pa[before.i]!, pa[one.i]!) * (one.at - before.at)
      before = one
      crack.set(one.i, sum)
    }
    const first = inside[0]!.at
    causes.set(
      `leak orifice 0 ${key}`,
      free(
        column((one) =>
          segmentOf(one.place) === key ? (-REFERENCE_PA * (one.at - first)) / volumes[key]! : 0,
        ),
      ),
    )
    causes.set(`leak crack 0 ${key}`, free(column((_, i) => -(crack.get(i) ?? 0) / volumes[key]!)))
  }
  for (const id of new Set(list.map((one) => one.gauge))) {
    const first = list.find((one) => one.gauge === id)!.at
    causes.set(`drift ${id}`, free(column((one, i) => (one.gauge === id ? slope[i]! * (one.at - first) : 0))))
  }
  return { causes, z, dot, size: (key: string) => raw.get(causes.get(key)!)! }
}

describe('the filter', () => {
  test('says the same as one dense least-squares problem, to 1e-9', () => {
    fc.assert(
      fc.property(samples, (list) => {
        const evidence = gather(draftsOf(list))
        const { causes, z, dot, size } = batch(list)
        for (const [key, column] of causes) {
          const index = evidence.causeIndex.get(key)!
          const scale = size(key)
          expect(Math.abs(evidence.filter.b[index]! - dot(column, z))).toBeLessThan(
            1e-9 * Math.max(1, scale * Math.sqrt(dot(z, z))),
          )
          for (const [other, otherColumn] of causes) {
            const gram = gramOf(evidence.filter, index, evidence.causeIndex.get(other)!)
            expect(Math.abs(gram - dot(column, otherColumn))).toBeLessThan(1e-9 * scale * size(other) + 1e-15)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('simultaneous readings may come in any order', () => {
    fc.assert(
      fc.property(samples, fc.nat(), (list, turn) => {
        const at = list.map((one, i) => ({ ...one, at: 60 + 300 * Math.floor(i / 3) }))
        // One gauge cannot be read twice in one place at one instant.
        fc.pre(new Set(at.map((one) => `${one.at} ${one.gauge} ${one.place}`)).size === at.length)
        const turned = at.toSorted(
          (a, b) => a.at - b.at || ((a.mmHg * 1000 + turn) % 7) - ((b.mmHg * 1000 + turn) % 7),
        )
        const [one, other] = [gather(draftsOf(at)), gather(draftsOf(turned))]
        for (const [key, index] of one.causeIndex) {
          const same = other.causeIndex.get(key)!
          const scale = Math.sqrt(gramOf(one.filter, index, index))
          expect(Math.abs(one.filter.b[index]! - other.filter.b[same]!)).toBeLessThan(
            1e-7 * Math.max(1, scale),
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no reading takes information about any cause away', () => {
    fc.assert(
      fc.property(samples, (list) => {
        const informations = list.map((_, n) => {
          const { filter, causeIndex } = gather(draftsOf(list.slice(0, n + 1)))
          return new Map([...causeIndex].map(([key, k]) => [key, gramOf(filter, k, k)]))
        })
        for (const [n, known] of informations.entries()) {
          for (const [key, information] of known)
            expect(information).toBeGreaterThanOrEqual(informations[n - 1]?.get(key) ?? 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a hatch that closes or opens between equal pressures says nothing by itself', () => {
    const before = [
      ...draftsOf([
        { at: 60, place: 'C0', gauge: 'MV-1', mmHg: 740 },
        { at: 900, place: 'C0', gauge: 'MV-1', mmHg: 739 },
      ]),
    ]
    const [one, other] = [
      gather(before),
      gather([...before, hatch('C0/C1', 'closed', 901), hatch('C0/C1', 'open', 902)]),
    ]
    const index = one.causeIndex.get('leak orifice 0 C0 C1')!
    expect(other.filter.b[index]).toBe(one.filter.b[index])
    expect(gramOf(other.filter, index, index)).toBe(gramOf(one.filter, index, index))
  })

  test('a first reading says nothing about any cause, the second one does', () => {
    const first = gather([gauge(), reading('C0', 740, 60)])
    expect(first.filter.b.every((value) => value === 0)).toBe(true)
    const second = gather([gauge(), reading('C0', 740, 60), reading('C0', 739, 660)])
    expect(gramOf(second.filter, 0, 0)).toBeGreaterThan(0)
  })

  test('readings of one instrument within seconds count as their mean', () => {
    const close = [740, 740.2, 739.9].map((mmHg, i) => reading('C3', mmHg, 60 + i))
    const [apart, together] = [
      gather([gauge(), ...close, reading('C3', 739, 400)]),
      gather([gauge(), ...close]),
    ]
    expect(together.readings).toBe(3)
    const level = (evidence: Evidence) => evidence.filter.x[evidence.partOf.get('C3')!.index]!
    expect(level(together)).toBeCloseTo(
      REFERENCE_PA * Math.log((((740 + 740.2 + 739.9) / 3) * 133.322387415) / REFERENCE_PA),
      1,
    )
    expect(level(apart)).toBeLessThan(level(together))
  })
})
