import type { Evidence } from './evidence'
import type { Reading } from './readings'

/** Random error of a thermometer read to 0.1 K, with its place in the cabin, one standard deviation. Ours. */
const THERMOMETER_K2 = 0.05 ** 2

/** A cabin's temperature wanders by 0.3 K in an hour: a random walk, in K²/s. Ours. */
const WANDERING_K2_PER_S = 0.3 ** 2 / 3600

/** How far a temperature may be from its last reading where it is read now and then, in K². Ours. */
const UNREAD_K2 = 0.5 ** 2

/**
 * Takes in the temperature of a reading: reference over temperature, and the variance of the temperature in K². A
 * thermometer that reports every second is smoothed over some minutes; one that is read every hour is believed.
 * Where none was ever read the ratio is 1; see `settling` in `causes.ts`.
 */
export function temperatureOf(
  { temperatures }: Evidence,
  { compartment, temperatureK, atMs }: Reading,
): { ratio: number; varianceK2: number } {
  const known = temperatures.get(compartment)
  if (temperatureK === undefined) {
    return known ? { ratio: known.referenceK / known.kelvin, varianceK2: UNREAD_K2 } : { ratio: 1, varianceK2: 0 }
  }
  if (!known) {
    temperatures.set(compartment, {
      referenceK: temperatureK,
      kelvin: temperatureK,
      varianceK2: THERMOMETER_K2,
      atMs,
    })
    return { ratio: 1, varianceK2: THERMOMETER_K2 }
  }
  const before = known.varianceK2 + (WANDERING_K2_PER_S * Math.max(0, atMs - known.atMs)) / 1000
  const gain = before / (before + THERMOMETER_K2)
  const kelvin = known.kelvin + gain * (temperatureK - known.kelvin)
  const varianceK2 = (1 - gain) * before
  temperatures.set(compartment, { referenceK: known.referenceK, kelvin, varianceK2, atMs })
  return { ratio: known.referenceK / kelvin, varianceK2 }
}
