import type { DataOf, SessionEvent } from '../../session/event'
import { type Graph, volumeM3 } from '../../station/graph'
import { toMs } from '../../time/time'
import { toSi } from '../../units/units'
import { CABIN_K, type Gas, pressureOfMassPa, Z95 } from '../physics/physics'

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

/** The known flows of a log. A mass without an end came at once; a rate without an end still runs. */
export function flowsIn(graph: Graph, events: readonly SessionEvent[]): Flow[] {
  return events.flatMap((event) => {
    if (event.kind !== 'gas-flow') return []
    const { compartment, gas, cause, mass, rate, plusMinus } = event.data
    if (compartment !== 'whole' && !graph.compartments.has(compartment)) return []
    const value = mass?.value ?? rate?.value ?? 0
    if (value === 0) return []
    const band = plusMinus === undefined ? UNSTATED_BAND : plusMinus / Math.abs(value)
    return [{ gas, cause, where: compartment, relativeSigma: band / Z95, kgBy: massBy(event.data) }]
  })
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
 * Pressure in Pa that each flow has made in a segment since `sinceMs`. A flow in a compartment goes to the
 * segment that holds it; a flow in the whole station raises every segment alike, so that its volume is the
 * station's.
 */
export function flowPressuresIn(graph: Graph, flows: readonly Flow[], compartments: readonly string[]) {
  const stationM3 = volumeM3(graph, [...graph.compartments.keys()])
  const segmentM3 = volumeM3(graph, compartments)
  const acting = flows.filter((flow) => flow.where === 'whole' || compartments.includes(flow.where))
  return {
    acting,
    pressuresPa: (sinceMs: number, atMs: number, temperatureK = CABIN_K): number[] =>
      acting.map(({ where, gas, kgBy }) =>
        pressureOfMassPa(
          kgBy(atMs) - kgBy(sinceMs),
          where === 'whole' ? stationM3 : segmentM3,
          temperatureK,
          gas,
        ),
      ),
  }
}
