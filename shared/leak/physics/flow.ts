import type { Law } from '../report'
import { CABIN_K, massKg, orificeSpeed, REFERENCE_PA } from './physics'

/** Air on its way: out through a leak, in from a tank, through a hatch that does not seal. SI throughout. */

/** What changes the pressure of one volume: dp/dt = inflow − orifice·p − crack·p². */
export interface PressureChange {
  /** Σ S/V of the orifices in 1/s. */
  orificePerS: number
  /** Σ S/(V·p_ref) of the cracks in 1/(Pa·s). */
  crackPerPaS: number
  /** Known gas flows in Pa/s, negative where gas is taken out. */
  inflowPaPerS: number
}

/**
 * Pressure in Pa after `seconds`, as long as air is left: with D² = a² + 4bF and τ = tanh(D·t/2)/D,
 * p(t) = (p + (2F − a·p)·τ)/(1 + (2b·p + a)·τ). Exact for any mixture of leaks of both laws and constant flows.
 * Source: solution of the Riccati equation with constant coefficients; p·e^(−at) and p/(1 + b·p·t) are its
 * two plain cases.
 */
export function pressureAfter(pressurePa: number, change: PressureChange, seconds: number): number {
  const { orificePerS: a, crackPerPaS: b, inflowPaPerS: inflow } = change
  const squared = a * a + 4 * b * inflow
  const root = Math.sqrt(Math.abs(squared))
  const half = (root * seconds) / 2
  const tau =
    half < 1e-9 ? seconds / 2 : squared > 0 ? Math.tanh(half) / root : Math.tan(Math.min(half, 1.5)) / root
  return (pressurePa + (2 * inflow - a * pressurePa) * tau) / (1 + (2 * b * pressurePa + a) * tau)
}

/** What a leak of the size S in m³/s contributes to the pressure change of a volume of `volumeM3`. */
export function leakChange(law: Law, flowM3PerS: number, volumeM3: number): PressureChange {
  const perS = flowM3PerS / volumeM3
  return {
    orificePerS: law === 'orifice' ? perS : 0,
    crackPerPaS: law === 'crack' ? perS / REFERENCE_PA : 0,
    inflowPaPerS: 0,
  }
}

/** Pressure in Pa when hatches between volumes stand open: weighted by volume (Boyle, one temperature). */
export function mixedPa(parts: readonly { pressurePa: number; volumeM3: number }[]): number {
  const volumeM3 = parts.reduce((sum, part) => sum + part.volumeM3, 0)
  return parts.reduce((sum, part) => sum + part.pressurePa * part.volumeM3, 0) / volumeM3
}

/**
 * Flow in Pa·m³/s through a closed hatch that does not seal, from the side at `fromPa` to the one at `toPa`:
 * Q = S·(p₁² − p₂²)/p_ref. Source: laminar isothermal flow of a gas through a narrow gap (Poiseuille); to
 * vacuum it is the crack of the same size S in m³/s.
 */
export function seepage(flowM3PerS: number, fromPa: number, toPa: number): number {
  return (flowM3PerS * (fromPa ** 2 - toPa ** 2)) / REFERENCE_PA
}

/**
 * Pressures in Pa of two volumes after `seconds` of `seepage` between them. The air of both stays the same, and
 * their difference d follows dd/dt = −g·d·(2p̄ + d·(V₂ − V₁)/(V₁ + V₂)), g = S·(1/V₁ + 1/V₂)/p_ref.
 * Source: integral of the law of `seepage`.
 */
export function afterSeepage(
  [first, second]: readonly [Volume, Volume],
  flowM3PerS: number,
  seconds: number,
): [number, number] {
  const volumeM3 = first.volumeM3 + second.volumeM3
  const mean = mixedPa([first, second])
  const g = (flowM3PerS * (1 / first.volumeM3 + 1 / second.volumeM3)) / REFERENCE_PA
  const change = {
    orificePerS: 2 * g * mean,
    crackPerPaS: (g * (second.volumeM3 - first.volumeM3)) / volumeM3,
    inflowPaPerS: 0,
  }
  const difference = pressureAfter(first.pressurePa - second.pressurePa, change, seconds)
  return [mean + (difference * second.volumeM3) / volumeM3, mean - (difference * first.volumeM3) / volumeM3]
}

interface Volume {
  pressurePa: number
  volumeM3: number
}

/** Mass rate in kg/s of a leak of the size S in m³/s: S·p for an orifice, S·p²/p_ref for a crack, over R·T. */
export function leakMassRate(
  law: Law,
  flowM3PerS: number,
  pressurePa: number,
  temperatureK = CABIN_K,
): number {
  return massKg(pressurePa * pressureShare(law, pressurePa), flowM3PerS, temperatureK)
}

/** Size S in m³/s of the leak that loses `kgPerS` at `pressurePa`: the inverse of `leakMassRate`. */
export function leakSizeM3PerS(law: Law, kgPerS: number, pressurePa: number, temperatureK = CABIN_K): number {
  return kgPerS / leakMassRate(law, 1, pressurePa, temperatureK)
}

/** Diameter in m of the round hole of the size S = Cd·A·φ·√(RT). */
export function diameterOfSizeM(flowM3PerS: number, temperatureK = CABIN_K, cd = 1): number {
  return Math.sqrt((4 * flowM3PerS) / (Math.PI * cd * orificeSpeed(temperatureK)))
}

function pressureShare(law: Law, pressurePa: number): number {
  return law === 'crack' ? pressurePa / REFERENCE_PA : 1
}
