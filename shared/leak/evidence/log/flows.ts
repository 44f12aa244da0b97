import type { DataOf, SessionEvent } from '../../../session/event'
import { type Graph, volumeM3 } from '../../../station/graph'
import { toMs } from '../../../time/time'
import { toSi } from '../../../units/units'
import { CABIN_K, type Gas, pressureOfMassPa, Z95 } from '../../physics/physics'

/** A known flow of gas into the cabin (negative: out of it). */
export interface Flow {
  gas: Gas
  cause: DataOf<'gas-flow'>['cause']
  /** A compartment, or 'whole': everywhere in proportion to volume. */
  where: string
  /** Standard deviation of the flow as a fraction of it. */
  relativeSigma: number
  /** Mass in kg that had come in by a time since the flow began. */
  kgBy: (atMs: number) => number
}

/** Half-width of the 95 % band of a flow entered without one, as a fraction. Ours. */
const UNSTATED_BAND = 0.2

/** No flow is known better than this, one standard deviation. Ours. */
const LEAST_BAND = 0.005

/**
 * The known flow that an event enters; undefined where it has no amount or no place. A mass without an end came
 * at once; a rate without an end still runs.
 */
export function flowOf(graph: Graph, { data }: SessionEvent<'gas-flow'>): Flow | undefined {
  const { compartment, gas, cause, mass, rate, plusMinus } = data
  if (compartment !== 'whole' && !graph.compartments.has(compartment)) return undefined
  const value = mass?.value ?? rate?.value ?? 0
  if (value === 0) return undefined
  const band = plusMinus === undefined ? UNSTATED_BAND : plusMinus / Math.abs(value)
  const relativeSigma = Math.max(LEAST_BAND, band / Z95)
  return { gas, cause, where: compartment, relativeSigma, kgBy: massBy(data) }
}

function massBy({ mass, rate, from, to }: DataOf<'gas-flow'>): (atMs: number) => number {
  const fromMs = toMs(from)
  const toMs_ = to === undefined ? Infinity : toMs(to)
  if (mass) {
    const kg = toSi('mass', mass)
    const part = (atMs: number) => (to === undefined ? 1 : Math.min(1, (atMs - fromMs) / (toMs_ - fromMs)))
    return (atMs) => (atMs < fromMs ? 0 : kg * (toMs_ > fromMs ? part(atMs) : 1))
  }
  if (!rate) return () => 0
  const kgPerS =
    toSi('mass', { value: rate.value, unit: rate.unit }) / toSi('time', { value: 1, unit: rate.per })
  return (atMs) => (kgPerS * Math.max(0, Math.min(atMs, toMs_) - fromMs)) / 1000
}

/**
 * Pressure in Pa that a flow makes in a segment between two times. A flow in a compartment goes to the segment
 * that holds it; a flow in the whole station raises every segment alike, so that its volume is the station's.
 */
export function flowPressurePa(
  graph: Graph,
  flow: Flow,
  segment: { compartments: readonly string[]; volumeM3: number },
  fromMs: number,
  untilMs: number,
): number {
  const everywhere = flow.where === 'whole'
  if (!everywhere && !segment.compartments.includes(flow.where)) return 0
  const inM3 = everywhere ? volumeM3(graph, [...graph.compartments.keys()]) : segment.volumeM3
  return pressureOfMassPa(flow.kgBy(untilMs) - flow.kgBy(fromMs), inM3, CABIN_K, flow.gas)
}
