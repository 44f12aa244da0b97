import { toSi } from '../../units/units'
import type { ReserveTime } from '../report'

/**
 * Seconds until `pressurePa`, now falling by `lossPaPerS` (positive), reaches `floorPa`, by three laws:
 * linear (p − pL)/r, the shortest and the one to act on; choked orifice (p/r)·ln(p/pL); long narrow crack,
 * dp/dt ∝ p², (p/r)·(p/pL − 1). Zero at or below the floor; undefined where pressure does not fall, because
 * then there is no such time. Source: integrals of the three laws.
 */
export function reserveTime(
  pressurePa: number,
  lossPaPerS: number,
  floorPa: number,
): ReserveTime | undefined {
  if (!(lossPaPerS > 0) || !(floorPa > 0)) return undefined
  const above = Math.max(1, pressurePa / floorPa)
  const wholeS = pressurePa / lossPaPerS
  return {
    floorPa,
    linear: Math.max(0, pressurePa - floorPa) / lossPaPerS,
    orifice: wholeS * Math.log(above),
    crack: wholeS * (above - 1),
  }
}

/**
 * Seconds that a test hatch may stay closed so that it can still be opened against the difference: half the
 * time in which pressure drops 1 mmHg (published rule). Infinity where pressure does not fall.
 */
export function testHatchS(lossPaPerS: number): number {
  return lossPaPerS > 0 ? toSi('pressure', { value: 0.5, unit: 'mmHg' }) / lossPaPerS : Infinity
}
