import * as fc from 'fast-check'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { CABIN_K, REFERENCE_PA } from '../../leak/physics/physics'
import { CONSTANTS, GASES } from './gases'
import { OUTSIDE } from './network'
import { airAt, integrationOf, network, passage } from './rehearsal'

interface OdexSolver {
  absoluteTolerance: number
  relativeTolerance: number
  maxSteps: number
  solve(
    slope: (s: number, y: number[]) => number[],
    fromS: number,
    y: number[],
    toS: number,
  ): { y: number[]; outcome: number }
}

// Its types are TypeScript sources that a strict project cannot compile.
const require = createRequire(import.meta.url)
const { Solver } = require('odex') as { Solver: new (n: number) => OdexSolver }

interface Case {
  volumesM3: number[]
  startPa: number[]
  /** Equalisation valves and gaps from room to room, and holes to the outside: [first, second, S in m³/s]. */
  valves: [number, number, number][]
  gaps: [number, number, number][]
  oxygenKgPerS: number
  scrubbedM3PerS: number
  mixedM3PerS: number
}

const temperatureK = (room: number, s: number) => CABIN_K + room + 2 * Math.sin(s / 800 + room)

/**
 * dm/dt written out plainly, gas after gas: what the integrator of the product must agree with. `meet` is told the ratio
 * of pressures at every valve.
 */
function slope(of: Case, meet: (ratio: number) => void) {
  const { volumesM3, valves, gaps, oxygenKgPerS, scrubbedM3PerS, mixedM3PerS } = of
  return (s: number, y: number[]): number[] => {
    const change = y.map(() => 0)
    const rooms = volumesM3.map((m3, i) => {
      const kg = y.slice(4 * i, 4 * i + 4)
      const amount = kg.reduce((sum, m, gas) => sum + m * CONSTANTS[gas]!, 0)
      const all = kg.reduce((a, b) => a + b)
      const k = temperatureK(i, s)
      return { kg, amount, pa: (amount * k) / m3, k, constant: amount / all }
    })
    const move = (a: number, b: number, amount: number) => {
      const [from, to, size] = amount > 0 ? [a, b, amount] : [b, a, -amount]
      for (const [gas, m] of rooms[from]!.kg.entries()) {
        const kgPerS = (size * m) / rooms[from]!.amount
        change[4 * from + gas]! -= kgPerS
        if (to !== OUTSIDE) change[4 * to + gas]! += kgPerS
      }
    }
    const paOf = (room: number) => (room === OUTSIDE ? 0 : rooms[room]!.pa)
    for (const [a, b, size] of valves) {
      const sign = paOf(a) >= paOf(b) ? 1 : -1
      const from = rooms[sign > 0 ? a : b]!
      const ratio = Math.min(paOf(a), paOf(b)) / from.pa
      meet(ratio)
      const [g, choked] = [1.4, Math.sqrt(1.4) * (2 / 2.4) ** 3]
      const nozzle = (r: number) =>
        Math.sqrt(((2 * g) / (g - 1)) * (r ** (2 / g) - r ** ((g + 1) / g))) / choked
      const share = ratio <= (2 / 2.4) ** 3.5 ? 1 : nozzle(ratio)
      move(
        a,
        b,
        (sign * size * from.pa * share * Math.sqrt(from.constant / from.k)) / Math.sqrt(287.05 * 295.15),
      )
    }
    for (const [a, b, size] of gaps) {
      const upper = rooms[paOf(a) >= paOf(b) ? a : b]!
      move(a, b, (size * (paOf(a) ** 2 - paOf(b) ** 2)) / (REFERENCE_PA * upper.k))
    }
    change[0]! -= oxygenKgPerS
    change[4 + 2]! -= (scrubbedM3PerS * y[4 + 2]!) / volumesM3[1]!
    const [one, other] = [rooms[0]!, rooms[1]!]
    const both = (mixedM3PerS * (one.amount / volumesM3[0]! + other.amount / volumesM3[1]!)) / 2
    for (const gas of GASES.keys()) {
      const kgPerS = both * (one.kg[gas]! / one.amount - other.kg[gas]! / other.amount)
      change[gas]! -= kgPerS
      change[4 + gas]! += kgPerS
    }
    return change
  }
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Two to six rooms, each lower in pressure than the one before. */
const stations = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.record({
    volumesM3: fc.array(between(20, 200), { minLength: count, maxLength: count }),
    startPa: fc.constant(Array.from({ length: count }, (_, i) => 100_000 - 14_000 * i)),
    valves: fc
      .array(between(1e-4, 2e-3), { minLength: count, maxLength: count })
      .map((sizes) =>
        sizes.map((size, i): [number, number, number] => [i, i === count - 1 ? OUTSIDE : i + 1, size]),
      ),
    gaps: fc
      .array(between(1e-5, 1e-3), { minLength: count, maxLength: count })
      .map((sizes) => sizes.map((size, i): [number, number, number] => [i, i === 0 ? OUTSIDE : 0, size])),
    oxygenKgPerS: between(0, 1e-4),
    scrubbedM3PerS: between(0, 0.05),
    mixedM3PerS: between(0, 0.05),
  }),
)

test('an independent integration of the same station by a library solver agrees to 1e-6', () => {
  fc.assert(
    fc.property(stations, between(10, 1500), (given: Case, seconds) => {
      const { volumesM3, valves, gaps } = given
      const start = airAt(volumesM3, given.startPa)
      let closest = 0
      const meet = (ratio: number) => (closest = Math.max(closest, ratio))
      const solver = new Solver(volumesM3.length * GASES.length)
      solver.absoluteTolerance = solver.relativeTolerance = 1e-10
      const { y } = solver.solve(slope(given, meet), 0, start.rooms.flat(), seconds)
      // Above it a valve is laminar, which is a law of ours.
      fc.pre(closest < 0.999)
      const ours = network(volumesM3, {
        temperatures: (s, into) => volumesM3.forEach((_, i) => (into[i] = temperatureK(i, s))),
        passages: [
          ...valves.map(([a, b, size]) => passage([a, b], 'orifice', size)),
          ...gaps.map(([a, b, size]) => passage([a, b], 'crack', size)),
        ],
        mixing: [{ rooms: [0, 1], flowM3PerS: given.mixedM3PerS }],
        feeds: [{ room: 0, gas: 'oxygen', kgPerS: -given.oxygenKgPerS, account: 'crew' }],
        scrubbers: [
          { room: 1, gas: 'carbon-dioxide', flowM3PerS: given.scrubbedM3PerS, account: 'scrubber' },
        ],
      })
      const end = integrationOf(ours)(start, seconds).rooms.flat()
      for (const [i, kg] of y.entries()) expect(Math.abs(end[i]! / kg - 1)).toBeLessThan(1e-6)
    }),
  )
})
