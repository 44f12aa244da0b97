import type { Evidence } from '../evidence'
import type { Reading } from './readings'

/** Error of a thermometer read to 0.1 K, with its place in the cabin, one standard deviation squared. Ours. */
const THERMOMETER_K2 = 0.05 ** 2

/**
 * A thermometer that reports every second is smoothed over two minutes, because a cabin's temperature cannot jump
 * by the tenth of a kelvin that its display can; one that is read every hour is believed.
 */
const SMOOTHED_S = 120

/** A cabin's temperature wanders by 0.3 K in an hour: what a reading is worth after a while, in K²/s. Ours. */
const WANDERING_K2_PER_S = 0.3 ** 2 / 3600

/** How far a temperature may be from its last reading at most, in K². Ours. */
const UNREAD_K2 = 0.5 ** 2

/**
 * Takes in the temperature of a reading, if it has one. A thermometer that is read for the first time is taken to have
 * changed as the others of its segment have: else the segment would seem to jump where nothing did.
 */
export function takeTemperature(evidence: Evidence, { compartment, temperatureK, atMs }: Reading): void {
  if (temperatureK === undefined) return
  const { temperatures, partOf } = evidence
  const known = temperatures.get(compartment)
  const others = () => warmthOf(evidence, partOf.get(compartment)!.segment.compartments, atMs).ratio
  const referenceK = known?.referenceK ?? temperatureK * others()
  const gain = known ? 1 - Math.exp((known.atMs - atMs) / 1000 / SMOOTHED_S) : 1
  const before = known?.kelvin ?? temperatureK
  const kelvin = before + gain * (temperatureK - before)
  temperatures.set(compartment, { referenceK, kelvin, varianceK2: gain * THERMOMETER_K2, atMs })
}

/**
 * Reference over temperature of a segment, and the variance of its temperature in K²: the mean by volume over the
 * compartments whose temperature is known, for what a segment holds is p·Σ V/T. Where none was ever read the ratio
 * is 1; see `settling` in `causes.ts`.
 */
export function warmthOf(
  { temperatures, graph }: Evidence,
  compartments: readonly string[],
  atMs: number,
): { ratio: number; varianceK2: number } {
  let [volume, sum, variance] = [0, 0, 0]
  for (const id of compartments) {
    const known = temperatures.get(id)
    if (!known) continue
    const { volumeM3 } = graph.compartments.get(id)!
    const old = known.varianceK2 + (WANDERING_K2_PER_S * Math.max(0, atMs - known.atMs)) / 1000
    volume += volumeM3
    sum += (volumeM3 * known.referenceK) / known.kelvin
    variance += volumeM3 ** 2 * Math.min(old, UNREAD_K2)
  }
  return volume > 0
    ? { ratio: sum / volume, varianceK2: variance / volume ** 2 }
    : { ratio: 1, varianceK2: 0 }
}
