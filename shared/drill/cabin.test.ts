import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { treeStation } from '../leak/rehearsal'
import { CABIN_K, REFERENCE_PA } from '../leak/physics/physics'
import { randomOf } from '../stats/random'
import { cabinOf, type World } from './cabin'
import { STEADY, wandering } from './climate'

const graph = treeStation([70, 15, 105], [0, 0])
const START_PA = 99_000

function world(given: Partial<World> = {}): World {
  return {
    graph,
    pressurePa: START_PA,
    leaks: [],
    flows: [],
    gapsM3PerS: new Map(),
    volumeM3: (id) => graph.compartments.get(id)!.volumeM3,
    climate: STEADY,
    drift: { ownPa: 0, commonPa: 0 },
    ...given,
  }
}

const size = fc.double({ min: 1e-5, max: 0.05, noNaN: true })

test('without a leak the air stays, whatever hatches, seals and temperatures do', () => {
  const step = fc.record({
    hatch: fc.constantFrom('C0/C1', 'C0/C2'),
    state: fc.constantFrom('open' as const, 'closed' as const),
    seconds: fc.integer({ min: 1, max: 3600 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), size, fc.integer(), (steps, gap, seed) => {
      const climate = wandering(1, 1, randomOf(seed))
      const cabin = cabinOf(world({ climate, gapsM3PerS: new Map([['C0/C1', gap]]) }), randomOf(seed))
      const before = cabin.massKg()
      let s = 0
      for (const { hatch, state, seconds } of steps) {
        cabin.setHatch(hatch, state)
        cabin.advance((s += seconds))
      }
      // Volume times p/T: a seal passes pV of one temperature, which is a little less exact than a hatch.
      expect(cabin.massKg() / before).toBeCloseTo(1, 3)
      expect(cabin.lostKg()).toBeCloseTo(0, 6)
    }),
  )
})

test('both laws fall as their closed forms, in the volume that the open hatches leave', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 3600 }), fc.boolean(), (flowM3PerS, seconds, apart) => {
      const volumeM3 = apart ? 70 + 105 : 70 + 15 + 105
      const fall = (flowM3PerS * seconds) / volumeM3
      const expected = {
        orifice: START_PA * Math.exp(-fall),
        crack: START_PA / (1 + (fall * START_PA) / REFERENCE_PA),
      }
      for (const law of ['orifice', 'crack'] as const) {
        const cabin = cabinOf(world({ leaks: [{ compartment: 'C2', law, flowM3PerS }] }), randomOf(1))
        if (apart) cabin.setHatch('C0/C1', 'closed')
        const before = cabin.massKg()
        cabin.advance(seconds)
        expect(cabin.pressurePa('C0') / expected[law]).toBeCloseTo(1, 9)
        expect(cabin.pressurePa('C1')).toBe(apart ? START_PA : cabin.pressurePa('C0'))
        expect(cabin.massKg() + cabin.lostKg()).toBeCloseTo(before, 6)
      }
    }),
  )
})

test('an opened hatch evens out at once, by volume', () => {
  const cabin = cabinOf(
    world({ leaks: [{ compartment: 'C1', law: 'orifice', flowM3PerS: 0.01 }] }),
    randomOf(1),
  )
  cabin.setHatch('C0/C1', 'closed')
  cabin.advance(600)
  const [small, rest] = [cabin.pressurePa('C1'), cabin.pressurePa('C0')]
  cabin.setHatch('C0/C1', 'open')
  expect(cabin.pressurePa('C2')).toBeCloseTo((15 * small + 175 * rest) / 190, 6)
  expect(cabin.segments()).toEqual([['C0', 'C1', 'C2']])
})

test('a kelvin is 2.5 mmHg, and a kilogram a day into the whole raises every compartment alike', () => {
  const warmer = cabinOf(world({ climate: (_, s) => CABIN_K + s / 3600 }), randomOf(1))
  warmer.advance(3600)
  expect((warmer.pressurePa('C0') - START_PA) / 133.322).toBeCloseTo(2.5, 1)
  const flows = [{ compartment: 'whole', gas: 'air' as const, kgPerS: 1 / 86_400 }]
  const fed = cabinOf(world({ flows }), randomOf(1))
  fed.setHatch('C0/C1', 'closed')
  const before = fed.massKg()
  fed.advance(86_400)
  expect(fed.massKg() - before).toBeCloseTo(1, 6)
  expect(fed.pressurePa('C1')).toBeCloseTo(fed.pressurePa('C2'), 6)
})

test('drift is a random walk: a day spreads a lone compartment by what is stated', () => {
  const perDay = 66.7
  const ends = Array.from({ length: 400 }, (_, seed) => {
    const cabin = cabinOf(
      world({ drift: { ownPa: perDay / Math.sqrt(86_400), commonPa: 0 } }),
      randomOf(seed),
    )
    cabin.setHatch('C0/C1', 'closed')
    cabin.advance(86_400)
    return cabin.pressurePa('C1') - START_PA
  })
  const sigma = Math.sqrt(ends.reduce((sum, x) => sum + x * x, 0) / ends.length)
  expect(sigma / perDay).toBeGreaterThan(0.9)
  expect(sigma / perDay).toBeLessThan(1.1)
})
