import { CABIN_K, GAS_CONSTANT, REFERENCE_PA } from '../physics/physics'

/** What is held probable of a leak before any reading. */

/** Probability beforehand that nothing leaks, without and with a depressurisation alarm. Ours. */
export const NO_LEAK_PRIOR = { quiet: 0.5, alarm: 0.1 }

/** Mass rates at the reference pressure between which the logarithm of a leak's size is evenly likely. */
const SMALLEST_KG_PER_DAY = 0.05
const LARGEST_KG_PER_DAY = 1e5

/**
 * A depressurisation alarm is raised by a leak that can be noticed: from 20 kg/day on (0.6 mmHg/h in 916 m³), but for
 * one in twenty. Ours; no rate of such an alarm is published.
 */
const NOTICED_KG_PER_DAY = 20
const UNNOTICED = 0.05

/** ln of the smallest size in m³/s, and of the range of sizes. */
export const LN_RANGE = Math.log(LARGEST_KG_PER_DAY / SMALLEST_KG_PER_DAY)
const LN_UNNOTICED = Math.log(NOTICED_KG_PER_DAY / SMALLEST_KG_PER_DAY)
export const LN_SMALLEST = Math.log(
  ((SMALLEST_KG_PER_DAY / 86_400) * GAS_CONSTANT.air * CABIN_K) / REFERENCE_PA,
)

/** Prior density of ln S. */
export function densityOf(lnFlow: number, alarm: boolean): number {
  if (!alarm) return 1 / LN_RANGE
  return lnFlow < LN_SMALLEST + LN_UNNOTICED
    ? UNNOTICED / LN_UNNOTICED
    : (1 - UNNOTICED) / (LN_RANGE - LN_UNNOTICED)
}
