import { z } from 'zod'

/**
 * Every unit that a person or a file may use, as [factor, offset] to SI: si = value × factor + offset.
 * Sources: NIST SP 811 (conventional millimetre of mercury 133.322 387 415 Pa, psi, pound, cubic foot).
 */
const UNITS = {
  pressure: {
    mmHg: [133.322387415, 0],
    psi: [6894.757293168, 0],
    kPa: [1000, 0],
    hPa: [100, 0],
    mbar: [100, 0],
    Pa: [1, 0],
  },
  temperature: { degC: [1, 273.15], K: [1, 0], degF: [5 / 9, (459.67 * 5) / 9] },
  volume: { m3: [1, 0], L: [0.001, 0], ft3: [0.028316846592, 0] },
  mass: { kg: [1, 0], lb: [0.45359237, 0] },
  time: { s: [1, 0], min: [60, 0], h: [3600, 0], day: [86400, 0] },
} as const satisfies Record<string, Record<string, readonly [number, number]>>

export type Dimension = keyof typeof UNITS
export type UnitOf<D extends Dimension> = keyof (typeof UNITS)[D] & string
export type PressureUnit = UnitOf<'pressure'>

/** A value as it was read or typed, with the unit it was read in. */
export interface Quantity<D extends Dimension> {
  value: number
  unit: UnitOf<D>
}

export function unitsOf<D extends Dimension>(dimension: D): UnitOf<D>[] {
  return Object.keys(UNITS[dimension]) as UnitOf<D>[]
}

/** Absolute value in SI (Pa, K, m³, kg, s). */
export function toSi<D extends Dimension>(dimension: D, quantity: Quantity<D>): number {
  const [factor, offset] = conversion(dimension, quantity.unit)
  return quantity.value * factor + offset
}

/** Absolute value in `unit` from SI. */
export function fromSi<D extends Dimension>(dimension: D, si: number, unit: UnitOf<D>): number {
  const [factor, offset] = conversion(dimension, unit)
  return (si - offset) / factor
}

/** A difference (a sigma, a step, a rate's numerator) in SI: the offset of a temperature scale does not apply. */
export function differenceToSi<D extends Dimension>(dimension: D, quantity: Quantity<D>): number {
  return quantity.value * conversion(dimension, quantity.unit)[0]
}

/** A difference in `unit` from SI. */
export function differenceFromSi<D extends Dimension>(dimension: D, si: number, unit: UnitOf<D>): number {
  return si / conversion(dimension, unit)[0]
}

function conversion(dimension: Dimension, unit: string): readonly [number, number] {
  const found = (UNITS[dimension] as Record<string, readonly [number, number]>)[unit]
  if (!found) throw new RangeError(`unknown ${dimension} unit: ${unit}`)
  return found
}

/** zod schema of a quantity of one dimension; the unit is part of the value. */
export function quantity<D extends Dimension>(dimension: D) {
  return z.strictObject({ value: z.number(), unit: z.enum(unitsOf(dimension)) }) as unknown as z.ZodType<
    Quantity<D>
  >
}
