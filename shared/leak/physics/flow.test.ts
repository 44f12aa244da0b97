import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterSeepage,
  diameterOfSizeM,
  leakChange,
  leakMassRate,
  leakSizeM3PerS,
  mixedPa,
  pressureAfter,
  seepage,
} from './flow'
import { holeDiameterM, REFERENCE_PA } from './physics'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const pressure = between(1e3, 1.2e5)
const volume = between(1, 1000)
/** S in m³/s, from a kilogram a day to a hole of some centimetres. */
const size = between(1e-5, 0.3)
const seconds = between(0, 3600)
const law = fc.constantFrom('orifice' as const, 'crack' as const)

/** The same within a part in 10⁹. */
const same = (a: number, b: number) =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))

describe('pressure of a volume that leaks', () => {
  test('through an orifice falls as p·e^(−St/V)', () => {
    fc.assert(
      fc.property(pressure, volume, between(1e-5, 2e-3), seconds, (pa, m3, s, t) => {
        same(pressureAfter(pa, leakChange('orifice', s, m3), t), pa * Math.exp((-s * t) / m3))
      }),
    )
  })

  test('through a crack falls as p/(1 + S·p·t/(V·p_ref))', () => {
    fc.assert(
      fc.property(pressure, volume, size, seconds, (pa, m3, s, t) => {
        same(pressureAfter(pa, leakChange('crack', s, m3), t), pa / (1 + (s * pa * t) / (m3 * REFERENCE_PA)))
      }),
    )
  })

  test('with an inflow alone grows evenly, out as well as in', () => {
    fc.assert(
      fc.property(pressure, between(-0.2, 5), seconds, (pa, inflow, t) => {
        same(pressureAfter(pa, { orificePerS: 0, crackPerPaS: 0, inflowPaPerS: inflow }, t), pa + inflow * t)
      }),
    )
  })

  test('does not depend on the steps in which the time is cut', () => {
    const change = fc.record({
      orificePerS: between(0, 1e-3),
      crackPerPaS: between(0, 1e-8),
      inflowPaPerS: between(-1, 1),
    })
    fc.assert(
      fc.property(pressure, change, between(0, 600), between(0, 600), (pa, how, s, t) => {
        same(pressureAfter(pressureAfter(pa, how, s), how, t), pressureAfter(pa, how, s + t))
      }),
    )
  })
})

describe('air between two volumes', () => {
  const room = fc.record({ pressurePa: pressure, volumeM3: volume })

  test('seeping keeps what there is, and ends at the pressure of open hatches', () => {
    fc.assert(
      fc.property(room, room, size, between(0, 1e6), (a, b, s, t) => {
        const mean = mixedPa([a, b])
        const amount = (pa: number[]) => pa[0]! * a.volumeM3 + pa[1]! * b.volumeM3
        const later = afterSeepage([a, b], s, t)
        same(amount(later) / amount([a.pressurePa, b.pressurePa]), 1)
        const gap = Math.abs(a.pressurePa - b.pressurePa)
        expect(Math.abs(later[0] - later[1])).toBeLessThanOrEqual(gap * (1 + 1e-9))
        for (const pa of afterSeepage([a, b], 1, 1e9)) expect(pa / mean).toBeCloseTo(1, 6)
      }),
    )
  })

  test('seeping begins with the flow of the law, and to vacuum it is a crack', () => {
    fc.assert(
      fc.property(room, room, size, (a, b, s) => {
        const dt = 1e-3
        const moved = ((a.pressurePa - afterSeepage([a, b], s, dt)[0]) * a.volumeM3) / dt
        const scale = seepage(s, Math.max(a.pressurePa, b.pressurePa), 0)
        expect((moved - seepage(s, a.pressurePa, b.pressurePa)) / scale).toBeCloseTo(0, 2)
        same(seepage(s, a.pressurePa, 0), leakMassRate('crack', s, a.pressurePa) * 287.05 * 295.15)
      }),
    )
  })
})

describe('size of a leak', () => {
  test('and its mass rate say the same', () => {
    fc.assert(
      fc.property(law, size, pressure, (kind, s, pa) => {
        same(leakSizeM3PerS(kind, leakMassRate(kind, s, pa), pa) / s, 1)
      }),
    )
  })

  test('of an orifice is that of its hole', () => {
    fc.assert(
      fc.property(size, pressure, (s, pa) => {
        same(diameterOfSizeM(s), holeDiameterM(leakMassRate('orifice', s, pa), pa))
      }),
    )
  })

  test('that takes a station of 919 m³ from 745 to 490 mmHg in an hour, taken as linear, is a hole of an inch', () => {
    expect(diameterOfSizeM((919 / 3600) * (255 / 745)) / 0.0254).toBeCloseTo(0.93, 1)
  })
})
