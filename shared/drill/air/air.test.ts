import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterSeepage } from '../../leak/physics/flow'
import { CABIN_K, GAS_CONSTANT, REFERENCE_PA } from '../../leak/physics/physics'
import { CONSTANTS, GASES } from './gases'
import { leapsOf } from './leap'
import { type Network, OUTSIDE } from './network'
import { airAt, integrationOf, network, passage, pressuresPa, sumOf } from './rehearsal'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const volume = between(4, 500)
const START_PA = 99_000

/** The same to a part in 10⁶. */
const expectSame = (a: number, b: number) => expect(Math.abs(a / b - 1)).toBeLessThan(1e-6)

/** An orifice is stated for dry air; this is how much faster the lighter air of a cabin leaves by it. */
const [cabinAir] = airAt([1], [START_PA]).rooms
const constant =
  cabinAir!.reduce((sum, kg, gas) => sum + kg * CONSTANTS[gas]!, 0) / cabinAir!.reduce((a, b) => a + b)
const FASTER = Math.sqrt(constant / GAS_CONSTANT.air)

function after(given: Network, startPa: readonly number[], seconds: number): number[] {
  return pressuresPa(given, integrationOf(given)(airAt(given.volumesM3, startPa), seconds))
}

describe('the air agrees with the closed form of', () => {
  test('a hole into space: p·e^(−St/V)', () => {
    fc.assert(
      fc.property(volume, between(1e-3, 0.3), between(0.01, 8), (m3, size, folds) => {
        const seconds = (folds * m3) / (size * FASTER)
        const given = network([m3], { passages: [passage([0, OUTSIDE], 'orifice', size)] })
        expectSame(after(given, [START_PA], seconds)[0]!, START_PA * Math.exp(-folds))
      }),
    )
  })

  test('a hole through which air flows slower than sound', () => {
    // With r = p_out/p and sin θ = √(1 − r^(2/7)): t = √7·V·φ/S·Δ[tan θ + ⅔·tan³θ + ⅕·tan⁵θ] at γ = 1.4.
    const integral = (ratio: number) => {
      const tan = Math.tan(Math.asin(Math.sqrt(1 - ratio ** (2 / 7))))
      return tan + (2 / 3) * tan ** 3 + tan ** 5 / 5
    }
    const choked = Math.sqrt(1.4) * (2 / 2.4) ** 3
    fc.assert(
      fc.property(volume, between(0.54, 0.9), between(0.1, 0.99), (m3, ratio, share) => {
        const size = 0.01
        const endRatio = ratio + (0.998 - ratio) * share
        const perS = (size * FASTER) / (m3 * choked)
        const seconds = (Math.sqrt(7) * (integral(ratio) - integral(endRatio))) / perS
        const outside = { ...network([1]).outside, pa: START_PA * ratio }
        const given = network([m3], { outside, passages: [passage([0, OUTSIDE], 'orifice', size)] })
        expectSame(after(given, [START_PA], seconds)[0]!, outside.pa / endRatio)
      }),
    )
  })

  test('a crack into space: p/(1 + S·p·t/(V·p_ref))', () => {
    fc.assert(
      fc.property(volume, between(1e-5, 0.3), between(1, 20_000), (m3, size, seconds) => {
        const given = network([m3], { passages: [passage([0, OUTSIDE], 'crack', size)] })
        const end = START_PA / (1 + (size * START_PA * seconds) / (m3 * REFERENCE_PA))
        expectSame(after(given, [START_PA], seconds)[0]!, end)
      }),
    )
  })

  test('a pump that empties an airlock into the next room', () => {
    const given = network([4.5, 30], { passages: [passage([0, 1], 'pump', 0.01)] })
    const [lock, next] = after(given, [START_PA, START_PA], 600)
    expectSame(lock!, START_PA * Math.exp(-6 / 4.5))
    expectSame(next!, START_PA + ((START_PA - lock!) * 4.5) / 30)
  })

  test('two volumes behind a hatch that does not seal', () => {
    fc.assert(
      fc.property(
        volume,
        volume,
        between(1e4, 1e5),
        between(1e-5, 0.1),
        between(1, 20_000),
        (a, b, pa, size, s) => {
          const given = network([a, b], { passages: [passage([0, 1], 'crack', size)] })
          const volumes = [
            { pressurePa: START_PA, volumeM3: a },
            { pressurePa: pa, volumeM3: b },
          ] as const
          const [first, second] = afterSeepage(volumes, size, s)
          const end = after(given, [START_PA, pa], s)
          expectSame(end[0]!, first)
          expectSame(end[1]!, second)
        },
      ),
    )
  })

  test('two volumes that an equalisation valve joins, while its flow is choked', () => {
    const given = network([75, 4.6], { passages: [passage([0, 1], 'orifice', 0.004)] })
    const [big, small] = after(given, [START_PA, 100], 400)
    const expected = START_PA * Math.exp((-0.004 * FASTER * 400) / 75)
    expect(small! / big!).toBeLessThan(0.5)
    expectSame(big!, expected)
    expectSame(small!, 100 + ((START_PA - expected) * 75) / 4.6)
  })

  test('an opened hatch: one pressure, weighted by volume, within seconds', () => {
    fc.assert(
      fc.property(volume, volume, between(0, START_PA), (a, b, pa) => {
        const given = network([a, b], { passages: [passage([1, 0], 'orifice', 80)] })
        for (const end of after(given, [START_PA, pa], 60)) expectSame(end, (a * START_PA + b * pa) / (a + b))
      }),
    )
  })

  test('a hole in rooms with open hatches: one volume, the sum of all', () => {
    const given = network([75, 8, 60], {
      passages: [
        passage([0, 1], 'orifice', 100),
        passage([1, 2], 'orifice', 100),
        passage([2, OUTSIDE], 'orifice', 0.01),
      ],
    })
    const expected = START_PA * Math.exp((-0.01 * FASTER * 3600) / 143)
    const kg = integrationOf(given)(airAt(given.volumesM3, [START_PA, START_PA, START_PA]), 3600).rooms
    // All but the trifle that drives the air through the hatches.
    for (const pa of pressuresPa(given, { rooms: kg })) expect(pa / expected).toBeCloseTo(1, 5)
  })

  test('a scrubber: m·e^(−Qt/V), and fans that mix two rooms', () => {
    const scrubber = { room: 0, gas: 'carbon-dioxide' as const, flowM3PerS: 0.02, account: 'scrubber' }
    const mixed = network([60, 20], {
      mixing: [{ rooms: [0, 1], flowM3PerS: 0.05 }],
      scrubbers: [],
    })
    const one = network([60], { scrubbers: [scrubber] })
    const start = airAt([60], [START_PA])
    const end = integrationOf(one)(start, 3000)
    expectSame(end.rooms[0]![2]!, start.rooms[0]![2]! * Math.exp(-1))
    expectSame(end.booked['scrubber']![2]!, start.rooms[0]![2]! * (1 - Math.exp(-1)))
    const dirty = airAt([60, 20], [START_PA, START_PA])
    const rooms = [dirty.rooms[0]!, [0, (START_PA * 20) / (GAS_CONSTANT.nitrogen * CABIN_K), 0, 0]]
    const later = integrationOf(mixed)({ ...dirty, rooms }, 400)
    const share = (60 * (1 - Math.exp(-0.05 * 400 * (1 / 60 + 1 / 20)))) / 80
    expectSame(later.rooms[1]![0]!, ((rooms[0]![0]! * 20) / 60) * share)
    expect(pressuresPa(mixed, later)[1]! / START_PA).toBeCloseTo(1, 9)
  })
})

test('the air is known at every moment of a leap to 1e-6, as if the leap had ended there', () => {
  const given = network([75, 8, 5], {
    temperatures: (atS, into) => {
      for (let i = 0; i < into.length; i++) into[i] = CABIN_K + atS / 100 + i
    },
    passages: [
      passage([0, 1], 'orifice', 100),
      passage([1, 2], 'orifice', 0.01),
      passage([2, OUTSIDE], 'orifice', 0.02),
    ],
    mixing: [{ rooms: [0, 1], flowM3PerS: 0.06 }],
  })
  const start = airAt(given.volumesM3, [START_PA, 0.9 * START_PA, 0.2 * START_PA])
  const leap = leapsOf(given)
  const at = new Float64Array(given.volumesM3.length * GASES.length)
  let now = start
  for (let leaps = 0; now.atS < 600; leaps++) {
    const next = leap(now, 600)
    for (const share of [0.07, 0.5, 0.6, 0.93]) {
      const atS = now.atS + share * (next.untilS - now.atS)
      next.fill(atS, at)
      const there = leap(now, atS).airAt(atS).rooms.flat()
      for (const [i, kg] of there.entries()) expect(Math.abs(at[i]! / kg - 1)).toBeLessThan(1e-6)
    }
    now = next.airAt(next.untilS)
  }
})

/** Less than this is nothing: some ten thousand molecules. */
const VACUUM_KG = 1e-21

describe('the masses', () => {
  /** A chain of rooms with everything that moves gas, of any size. */
  const station = fc
    .record({
      volumes: fc.array(volume, { minLength: 2, maxLength: 24 }),
      seed: fc.array(between(0, 1), { minLength: 24, maxLength: 24 }),
      outsidePa: fc.constantFrom(0, 0, 60_000),
    })
    .map(({ volumes, seed, outsidePa }) => {
      const pick = (i: number, salt: number) => (seed[i % 24]! * 7919 * (salt + 1)) % 1
      const size = (i: number, salt: number) => 10 ** (-5 + 7 * pick(i, salt))
      const pairs = volumes
        .slice(1)
        .map((_, i): [number, number] => [Math.floor(pick(i, 1) * (i + 1)), i + 1])
      return {
        pressures: volumes.map((_, i) => START_PA * pick(i, 2)),
        given: network(volumes, {
          outside: { ...network([1]).outside, pa: outsidePa },
          temperatures: (atS, into) => {
            for (let i = 0; i < into.length; i++) into[i] = CABIN_K + Math.sin(atS / 900 + i) + i / 10
          },
          passages: [
            ...pairs.map((pair, i) => passage(pair, pick(i, 3) < 0.5 ? 'orifice' : 'crack', size(i, 4))),
            passage(pairs[0]!, 'pump', size(0, 5) / 10),
            passage([0, OUTSIDE], 'orifice', size(1, 6) / 100),
            passage([1, OUTSIDE], 'crack', size(2, 7) / 100),
          ],
          mixing: pairs.slice(0, 3).map((rooms, i) => ({ rooms, flowM3PerS: size(i, 8) / 10 })),
          feeds: [
            { room: 1, gas: 'oxygen', kgPerS: -size(3, 9) / 1e4, account: 'crew' },
            { room: 0, gas: 'nitrogen', kgPerS: size(4, 10) / 100, account: 'tank' },
          ],
          scrubbers: [{ room: 1, gas: 'carbon-dioxide', flowM3PerS: size(5, 11) / 10, account: 'scrubber' }],
        }),
      }
    })

  test('are conserved to 1e-9, whatever is open, leaks, breathes and pumps', () => {
    fc.assert(
      fc.property(station, between(1, 3600), ({ pressures, given }, seconds) => {
        const start = airAt(given.volumesM3, pressures)
        const end = integrationOf(given)(start, seconds)
        const [before, booked] = [sumOf(start.rooms), sumOf(Object.values(end.booked))]
        const later = sumOf([...end.rooms, ...Object.values(end.booked)])
        for (const [gas, kg] of before.entries()) {
          const scale = Math.max(kg, Math.abs(booked[gas]!))
          expect(Math.abs(later[gas]! - kg)).toBeLessThanOrEqual(1e-9 * scale + VACUUM_KG)
        }
        for (const kg of end.rooms.flat()) expect(kg).toBeGreaterThan(-1e-6)
      }),
    )
  })
})
