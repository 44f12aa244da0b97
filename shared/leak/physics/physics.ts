/** The physics of a cabin that loses air. SI throughout; each formula names its source. */

/** Specific gas constants in J/(kg·K): universal constant 8.314 463 over the molar mass (CODATA, IUPAC). */
export const GAS_CONSTANT = {
  air: 287.05,
  oxygen: 259.84,
  nitrogen: 296.8,
  'carbon-dioxide': 188.92,
} as const
export type Gas = keyof typeof GAS_CONSTANT

/** Cabin temperature assumed where none was read: 22 °C. */
export const CABIN_K = 295.15

/**
 * Pressure at which the size of a leak is stated, in Pa (one standard atmosphere). A crack loses less than an
 * orifice of the same size below it and more above it.
 */
export const REFERENCE_PA = 101_325

/** Choked mass flow coefficient of a diatomic gas, γ = 1.4: √γ·(2/(γ+1))^((γ+1)/(2(γ−1))) = 0.6847. */
const CHOKED = Math.sqrt(1.4) * (2 / 2.4) ** 3

/** Largest 95 % half-width of a normal distribution in standard deviations. */
export const Z95 = 1.96

/**
 * Rate constant of a choked orifice in m/s: φ·√(R·T), 199.3 at 22 °C. A hole of area A and discharge
 * coefficient Cd takes S = Cd·A·K of cabin volume a second, whatever the pressure (isentropic choked flow).
 */
export function orificeSpeed(temperatureK = CABIN_K): number {
  return CHOKED * Math.sqrt(GAS_CONSTANT.air * temperatureK)
}

/** Mass in kg of the gas that makes `pressurePa` in `volumeM3`: m = pV/RT. */
export function massKg(
  pressurePa: number,
  volumeM3: number,
  temperatureK = CABIN_K,
  gas: Gas = 'air',
): number {
  return (pressurePa * volumeM3) / (GAS_CONSTANT[gas] * temperatureK)
}

/** Pressure in Pa that `kg` of a gas make in `volumeM3`: p = mRT/V. */
export function pressureOfMassPa(
  kg: number,
  volumeM3: number,
  temperatureK = CABIN_K,
  gas: Gas = 'air',
): number {
  return (kg * GAS_CONSTANT[gas] * temperatureK) / volumeM3
}

/** Mass rate in kg/s of a choked hole at `pressurePa`: ṁ = Cd·A·p·φ/√(RT). */
export function orificeMassRate(areaM2: number, pressurePa: number, temperatureK = CABIN_K, cd = 1): number {
  return massKg(pressurePa, cd * areaM2 * orificeSpeed(temperatureK), temperatureK)
}

/** Diameter in m of the round hole that loses `kgPerS` at `pressurePa`; with Cd = 1 the smallest such hole. */
export function holeDiameterM(kgPerS: number, pressurePa: number, temperatureK = CABIN_K, cd = 1): number {
  const areaM2 = kgPerS / orificeMassRate(1, pressurePa, temperatureK, cd)
  return Math.sqrt((4 * Math.max(0, areaM2)) / Math.PI)
}

/** Pressure that the same gas would have at `toK`: constant mass and volume, dp/p = dT/T. */
export function atTemperature(pressurePa: number, fromK: number, toK: number): number {
  return (pressurePa * toK) / fromK
}

/**
 * Mean pressure that stands for ∫p·dt between two pressures of a segment that loses air. For a crack,
 * dp/dt = −k·p², it is exact: p₁p₂·ln(p₁/p₂)/(p₁ − p₂).
 */
export function crackMeanPa(fromPa: number, toPa: number): number {
  const fall = (fromPa - toPa) / fromPa
  if (Math.abs(fall) < 1e-4) return (fromPa + toPa) / 2
  return (toPa * Math.log(fromPa / toPa)) / fall
}

/** Force in N on a hatch of `areaM2`: 67 N a mmHg on a round one of 0.8 m, 215 N on a square one of 1.27 m. */
export function hatchForceN(differencePa: number, areaM2: number): number {
  return differencePa * areaM2
}
