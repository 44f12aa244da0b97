import { expect, it } from 'vitest'
import type { TruthSample } from '../../../../shared/drill/debrief/debrief'
import { trueCurves } from './true-curves'

const sample = (atS: number, pressuresPa: Record<string, number>, leaksIn: string[] = []): TruthSample => ({
  atS,
  pressuresPa,
  lostKg: 0,
  leaks: leaksIn.map((compartment) => ({ id: 'L', compartment, kgPerDay: 1 })),
  people: {},
  hatches: {},
})

const truth = [
  sample(0, { A: 98_000, B: 98_010, C: 98_000 }),
  sample(60, { A: 98_000, B: 98_010, C: 97_000 }, ['C']),
  sample(120, { A: 98_000, B: 98_010, C: 96_000 }),
]

it('compartments of one pressure are one line, and the leaking one is drawn over the others', () => {
  const curves = trueCurves({ truth, startMs: 1_000_000 }, 60)
  expect(curves.map(({ tone, points }) => [tone, points])).toEqual([
    [
      'past',
      [
        [1000, 98_000],
        [1060, 98_000],
      ],
    ],
    [
      'leak',
      [
        [1000, 98_000],
        [1060, 97_000],
      ],
    ],
  ])
})

it('nothing is told of what comes later, nor of a leak that has ended', () => {
  expect(trueCurves({ truth, startMs: 0 }, 59).every(({ points }) => points.length === 1)).toBe(true)
  expect(trueCurves({ truth, startMs: 0 }, 500).map(({ tone }) => tone)).toEqual(['past', 'past'])
})
