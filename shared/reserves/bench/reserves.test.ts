import { expect, test } from 'vitest'
import { examplePlans } from '../examples'
import { project } from '../projection'
import type { Spread } from '../spread'
import { plainly } from './plain'
import { RESERVES_FIGURES, reservesFigures } from './reserves'

test('the plain way gives the same answers, so the figures compare like with like', () => {
  const [plan] = examplePlans()
  const ours = project(plan!, { samples: 30, seed: 3, everyDays: 1 })
  const plain = plainly(plan!, 30, 3)
  const close = (a: Spread[], b: Spread[]) => {
    expect(a).toHaveLength(b.length)
    for (const [i, spread] of a.entries())
      for (const end of ['low', 'middle', 'high'] as const) expect(spread[end]).toBeCloseTo(b[i]![end], 6)
  }
  for (const series of ['pressurePa', 'oxygenPa', 'nitrogenPa'] as const) close(ours[series], plain[series])
  for (const gas of ['oxygen', 'nitrogen', 'air', 'water'] as const)
    close(ours.storedKg[gas], plain.storedKg[gas])
  const { probability, ...short } = ours.short.pressure
  expect(probability).toBeGreaterThan(0)
  for (const end of ['low', 'middle'] as const) expect(plain.shortDay[end]).toBeCloseTo(short[end], 6)
})

test('every figure is told, with what was asked of the projection', () => {
  let atMs = 0
  const figures = [...reservesFigures({ nowMs: () => (atMs += 100) }, 1, 5)]
  expect(figures).toHaveLength(RESERVES_FIGURES)
  expect(figures[0]).toMatchObject({ found: 100, asked: { bound: 200, met: true } })
})
