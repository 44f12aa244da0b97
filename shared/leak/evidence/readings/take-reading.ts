import type { SessionEvent } from '../../../session/event'
import { REFERENCE_PA } from '../../physics/physics'
import { type Evidence, type Gauge, indexOf, type Part } from '../evidence'
import { addComponent } from '../filter'
import { flowPressurePa } from '../log/flows'
import { type Reading, readingOf } from './readings'
import { remark, remarkOnce } from '../log/remarks'
import { takeLevel } from './take-level'
import { takeTemperature, warmthOf } from './temperatures'
import { track } from './tracks'
import { fits, meanOf, type Waiting } from './waiting'

/** Step of a dial, in standard deviations of its noise, from which rounding is no noise but an interval. Ours. */
const COARSE = 2

/**
 * Takes in one reading of an instrument. Readings close together wait for each other: see `Waiting`.
 */
export function takeReading(evidence: Evidence, event: SessionEvent<'reading'>, ms: number): void {
  const reading = readingOf(evidence, event)
  if (!reading) return remark(evidence, 'impossible-reading', event)
  const gauge = gaugeOf(evidence, reading)
  if (gauge.lastMs === ms && evidence.waiting.some((one) => isSame(one.reading, reading)))
    return remark(evidence, 'doubled', event)
  if (reading.assumedInstrument) remarkOnce(evidence, 'assumed-instrument', reading.instrument, event)
  if (reading.temperatureK === undefined) remarkOnce(evidence, 'no-temperature', reading.compartment, event)
  const part = evidence.partOf.get(reading.compartment)!
  if (reading.timeSigmaS === Infinity) {
    remarkOnce(evidence, 'no-time', reading.compartment, event)
    return track(part.period, reading, undefined)
  }
  const seconds = (ms - gauge.lastMs) / 1000
  gauge.everyS = gauge.readings > 1 ? 0.8 * gauge.everyS + 0.2 * seconds : seconds
  gauge.lastMs = ms
  gauge.readings++
  gauge.places.add(reading.compartment)
  evidence.readings++
  const waiting = waitingOf(event, reading)
  if (!fits(evidence.waiting, waiting)) takeWaiting(evidence)
  takeTemperature(evidence, reading)
  evidence.waiting.push(waiting)
  track(part.period, reading, linesOf(evidence, reading, part))
}

/**
 * Lets the readings that wait into the filter, those of one instrument in one place as their mean: over a few
 * seconds and a few mmHg pressure is a straight line, and its mean lies on it.
 */
export function takeWaiting(evidence: Evidence): void {
  if (evidence.waiting.length === 0) return
  const groups = Map.groupBy(evidence.waiting, ({ key }) => key)
  evidence.waiting = []
  const means = [...groups].map(([key, group]) => ({ key, mean: meanOf(group) }))
  // Of one instant the names settle the order, so that the order of the entries does not matter.
  means.sort((a, b) => a.mean.ms - b.mean.ms || (a.key < b.key ? -1 : 1))
  for (const { mean } of means) takeLevel(evidence, mean)
}

/** The gauge in the filter; a new one has the bias that its declaration allows. */
function gaugeOf(
  evidence: Evidence,
  { instrument, biasSigmaPa, sigmaPa, resolutionPa, atMs }: Reading,
): Gauge {
  const known = evidence.gauges.get(instrument)
  if (known) return known
  const index = 1 + evidence.gauges.size
  addComponent(evidence.filter, index, biasSigmaPa ** 2)
  for (const part of evidence.parts) part.index++
  const gauge: Gauge = {
    index,
    drift: indexOf(evidence, { kind: 'drift', instrument }),
    lastMs: atMs,
    weighedMs: atMs,
    readings: 0,
    everyS: 0,
    sigmaPa: Math.hypot(sigmaPa, resolutionPa / Math.sqrt(12)),
    places: new Set(),
    outliers: 0,
  }
  evidence.gauges.set(instrument, gauge)
  return gauge
}

function isSame(a: Reading, b: Reading): boolean {
  return (
    a.instrument === b.instrument &&
    a.atMs === b.atMs &&
    a.compartment === b.compartment &&
    a.pressurePa === b.pressurePa
  )
}

function waitingOf(event: SessionEvent<'reading'>, reading: Reading): Waiting {
  const { pressurePa, temperatureK, sigmaPa, resolutionPa, compartment, instrument } = reading
  const slope = REFERENCE_PA / pressurePa
  const coarse = resolutionPa > COARSE * sigmaPa
  const rounding = coarse ? 0 : resolutionPa ** 2 / 12
  return {
    key: `${instrument} ${compartment} ${temperatureK === undefined} ${coarse ? pressurePa : ''}`,
    event,
    reading,
    ms: reading.atMs,
    logPa: REFERENCE_PA * Math.log(pressurePa / REFERENCE_PA),
    slope,
    variance: slope ** 2 * (sigmaPa ** 2 + rounding),
    halfStep: coarse ? (slope * resolutionPa) / 2 : 0,
  }
}

/** The values of a reading for the straight lines of its period: see `Line`. */
function linesOf(evidence: Evidence, reading: Reading, { period, segment }: Part) {
  const fromMs = period.firstMs ?? reading.atMs
  const brought = (oxygen: boolean) =>
    evidence.flows
      .filter(({ gas, cause }) => (gas === 'oxygen' || cause === 'crew') === oxygen)
      .reduce((sum, flow) => sum + flowPressurePa(evidence.graph, flow, segment, fromMs, reading.atMs), 0) /
    reading.pressurePa
  const [oxygen, flows] = [brought(true), brought(false)]
  const { ratio } = warmthOf(evidence, segment.compartments, reading.atMs)
  const corrected = Math.log((reading.pressurePa * ratio) / REFERENCE_PA)
  return {
    orifice: corrected - oxygen - flows,
    crack: -Math.exp(-corrected) * (1 + oxygen + flows),
    temperature: Math.log(reading.pressurePa / REFERENCE_PA) - corrected,
    oxygen,
    flows,
  }
}
