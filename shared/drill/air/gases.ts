import { GAS_CONSTANT } from '../../leak/physics/physics'

/** The gases of a cabin, in the order in which every list of masses holds them. */
export const GASES = ['oxygen', 'nitrogen', 'carbon-dioxide', 'water'] as const
export type CabinGas = (typeof GASES)[number]

/** Kilograms of each gas, in the order of `GASES`. */
export type Masses = readonly number[]

/** Specific gas constants in J/(kg·K), in the order of `GASES`. Water vapour: 8.314 463 over 18.015 g/mol. */
export const CONSTANTS = GASES.map((gas) => (gas === 'water' ? 461.52 : GAS_CONSTANT[gas]))

export const gasIndex = (gas: CabinGas): number => GASES.indexOf(gas)

export const NOTHING: Masses = GASES.map(() => 0)

export function added(a: Masses, b: Masses): Masses {
  return a.map((kg, gas) => kg + b[gas]!)
}

/** What the air consists of, as partial pressures in Pa; nitrogen is the rest. */
export interface Composition {
  oxygenPa: number
  carbonDioxidePa: number
  waterPa: number
}

/** Masses in kg of a mixture at `pressurePa` (Dalton's law): m = p·V/(R·T) for each gas. */
export function mixture(pressurePa: number, of: Composition, volumeM3: number, temperatureK: number): Masses {
  const nitrogenPa = pressurePa - of.oxygenPa - of.carbonDioxidePa - of.waterPa
  return [of.oxygenPa, nitrogenPa, of.carbonDioxidePa, of.waterPa].map(
    (pa, gas) => (pa * volumeM3) / (CONSTANTS[gas]! * temperatureK),
  )
}

/** Partial pressure in Pa of each gas: p = m·R·T/V. */
export function partialPa(kg: Masses, volumeM3: number, temperatureK: number): number[] {
  return kg.map((m, gas) => (m * CONSTANTS[gas]! * temperatureK) / volumeM3)
}

export function totalPa(kg: Masses, volumeM3: number, temperatureK: number): number {
  return partialPa(kg, volumeM3, temperatureK).reduce((sum, pa) => sum + pa, 0)
}
