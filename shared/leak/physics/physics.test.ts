import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toSi } from '../../units/units'
import {
  atTemperature,
  CABIN_K,
  hatchForceN,
  holeDiameterM,
  massKg,
  orificeMassRate,
  orificeSpeed,
  pressureOfMassPa,
} from './physics'
import { reserveTime, testHatchS } from './reserve'

const mmHg = (value: number) => toSi('pressure', { value, unit: 'mmHg' })
const psi = (value: number) => toSi('pressure', { value, unit: 'psi' })

describe('physics of a leak, against published and closed-form figures', () => {
  test('the rate constant of a choked orifice is 199.3 m/s at 22 °C', () => {
    expect(orificeSpeed()).toBeCloseTo(199.3, 1)
  })

  test('1 mmHg in 916 m³ at 22 °C is 1.44 kg of air, and 40.5 kg of nitrogen make 29 mmHg', () => {
    expect(massKg(mmHg(1), 916)).toBeCloseTo(1.44, 2)
    expect(pressureOfMassPa(40.5, 916, CABIN_K, 'nitrogen') / mmHg(1)).toBeCloseTo(29, 0)
  })

  test('a 1-inch hole takes 916 m³ from 14.7 psi to the crew-health limit of 10.2 psi in 0.92 h at Cd 1', () => {
    const areaM2 = (Math.PI / 4) * 0.0254 ** 2
    const lossPaPerS = pressureOfMassPa(orificeMassRate(areaM2, psi(14.7)), 916)
    expect(reserveTime(psi(14.7), lossPaPerS, psi(10.2))!.orifice / 3600).toBeCloseTo(0.92, 2)
  })

  test('the same hole takes it from 745 to 490 mmHg in 1.06 h', () => {
    const areaM2 = (Math.PI / 4) * 0.0254 ** 2
    const lossPaPerS = pressureOfMassPa(orificeMassRate(areaM2, mmHg(745)), 916)
    expect(reserveTime(mmHg(745), lossPaPerS, mmHg(490))!.orifice / 3600).toBeCloseTo(1.06, 2)
  })

  test('at 740 mmHg one kelvin is 2.5 mmHg', () => {
    expect((atTemperature(mmHg(740), 295.15, 296.15) - mmHg(740)) / mmHg(1)).toBeCloseTo(2.5, 1)
  })

  test('1 mmHg pushes 67 N on a round hatch of 0.8 m and 215 N on a square one of 1.27 m', () => {
    expect(hatchForceN(mmHg(1), Math.PI * 0.4 ** 2)).toBeCloseTo(67, 0)
    expect(hatchForceN(mmHg(1), 1.27 ** 2)).toBeCloseTo(215, 0)
  })

  test('the hole of a mass rate loses that mass rate', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-7, max: 10, noNaN: true }),
        fc.double({ min: 1e4, max: 2e5, noNaN: true }),
        (kgPerS, pa) => {
          const areaM2 = (Math.PI / 4) * holeDiameterM(kgPerS, pa) ** 2
          expect(orificeMassRate(areaM2, pa) / kgPerS).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})

describe('reserve time', () => {
  test('linear is shorter than orifice, orifice shorter than crack', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.001, max: 3, noNaN: true }),
        fc.double({ min: 1e-4, max: 1e3, noNaN: true }),
        (above, loss) => {
          const time = reserveTime(65_000 * above, loss, 65_000)!
          expect(time.linear).toBeLessThan(time.orifice)
          expect(time.orifice).toBeLessThan(time.crack)
        },
      ),
    )
  })

  test('is zero below the floor and does not exist where pressure holds', () => {
    expect(reserveTime(60_000, 1, 65_000)).toMatchObject({ linear: 0, orifice: 0, crack: 0 })
    expect(reserveTime(90_000, 0, 65_000)).toBeUndefined()
    expect(reserveTime(90_000, -1, 65_000)).toBeUndefined()
  })

  test('a test hatch stays closed no longer than half a millimetre takes', () => {
    expect(testHatchS(mmHg(1) / 60)).toBeCloseTo(30, 6)
  })
})
