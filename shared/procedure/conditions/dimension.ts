import { toSi, unitsOf } from '../../units/units'

/** Exponents of pressure, time and mass: Pa/s is [1, −1, 0]. */
export type Exponents = readonly [pressure: number, time: number, mass: number]

/** What a value of the session is measured in; the screens choose the unit by it. */
export type Dimension = 'pressure' | 'pressure-rate' | 'time' | 'mass-rate' | 'probability' | 'count'

export const EXPONENTS: Record<Dimension, Exponents> = {
  pressure: [1, 0, 0],
  'pressure-rate': [1, -1, 0],
  time: [0, 1, 0],
  'mass-rate': [0, -1, 1],
  probability: [0, 0, 0],
  count: [0, 0, 0],
}

export const PLAIN: Exponents = [0, 0, 0]

const SPOKEN: readonly (readonly [Exponents, string])[] = [
  [PLAIN, 'a plain number'],
  [EXPONENTS.pressure, 'a pressure'],
  [EXPONENTS['pressure-rate'], 'a pressure rate'],
  [EXPONENTS.time, 'a time'],
  [[0, 0, 1], 'a mass'],
  [EXPONENTS['mass-rate'], 'a mass rate'],
]

export function sameExponents(a: Exponents, b: Exponents): boolean {
  return a.every((exponent, i) => exponent === b[i])
}

/** The exponents of a product (`sign` 1) or a quotient (`sign` −1). */
export function timesExponents(a: Exponents, b: Exponents, sign: 1 | -1): Exponents {
  return [a[0] + sign * b[0], a[1] + sign * b[1], a[2] + sign * b[2]]
}

/** "a pressure", or the unit of what has no name. */
export function spoken(exponents: Exponents): string {
  const named = SPOKEN.find(([known]) => sameExponents(known, exponents))
  if (named) return named[1]
  const parts = exponents.flatMap((exponent, i) => (exponent ? [`${['Pa', 's', 'kg'][i]}^${exponent}`] : []))
  return `a value in ${parts.join('·')}`
}

interface Unit {
  /** SI per unit. */
  factor: number
  exponents: Exponents
}

/** The units that a condition may name, as constants: "30 * min". */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...unitsOf('time').map((unit) => {
    return [unit, { factor: toSi('time', { value: 1, unit }), exponents: EXPONENTS.time }] as const
  }),
  ...unitsOf('pressure').map((unit) => {
    return [unit, { factor: toSi('pressure', { value: 1, unit }), exponents: EXPONENTS.pressure }] as const
  }),
  ['kg', { factor: 1, exponents: [0, 0, 1] }] as const,
  ['percent', { factor: 0.01, exponents: PLAIN }] as const,
])
