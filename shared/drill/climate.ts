import { CABIN_K } from '../leak/physics/physics'
import type { Random } from '../stats/random'

/** Temperature in K of a compartment at a time. */
export type Climate = (compartment: string, atS: number) => number

/** The same temperature everywhere and always. */
export const STEADY: Climate = () => CABIN_K

const WAVES = 6
/** Cabins warm and cool over hours: shortest and longest period in s. Ours. */
const PERIOD_S = { low: 3 * 3600, high: 24 * 3600 }

/**
 * Temperatures that wander smoothly: each compartment by `ownK`, all together by `commonK`, one standard
 * deviation about 22 °C. Sums of waves, so that any moment is exact and no step has to be taken to reach it.
 */
export function wandering(ownK: number, commonK: number, random: Random): Climate {
  const common = wanderOf(commonK, random.fork('common'))
  const own = new Map<string, (atS: number) => number>()
  return (compartment, atS) => {
    let wander = own.get(compartment)
    if (!wander) own.set(compartment, (wander = wanderOf(ownK, random.fork(compartment))))
    return CABIN_K + common(atS) + wander(atS)
  }
}

function wanderOf(sigmaK: number, random: Random): (atS: number) => number {
  const amplitude = sigmaK * Math.sqrt(2 / WAVES)
  const waves = Array.from({ length: WAVES }, () => ({
    perS: (2 * Math.PI) / random.logUniform(PERIOD_S.low, PERIOD_S.high),
    phase: random.uniform(0, 2 * Math.PI),
  }))
  return (atS) => amplitude * waves.reduce((sum, { perS, phase }) => sum + Math.sin(perS * atS + phase), 0)
}
