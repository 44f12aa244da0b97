import type { SessionEvent } from '../../session/event'
import { CABIN_K, REFERENCE_PA } from '../physics/physics'
import { takeTemperature, warmthOf } from './temperatures'
import { likeliest, spreadOf, valueOf } from './amplitudes'
import { type Evidence, type Gauge, indexOf, type Part } from './evidence'
import { fits, meanOf, type Waiting } from './waiting'
import { addComponent, type Measurement, predict, type Prediction, settle, update } from './filter'
import { flowPressurePa } from './flows'
import { bringUp, newEpoch, WANDERING_PA2_PER_S } from './parts'
import { type Reading, readingOf } from './readings'
import { remark, remarkOnce } from './remarks'
import { track } from './tracks'

/** Standard deviations from which a reading is not believed. */
const GATE = 5

/** What a cabin does to a gauge that no model holds, in Pa: 1 mmHg is never too much. Ours. */
const TRIFLE_PA = 133

/** Step of a dial, in standard deviations of its noise, from which rounding no longer averages out. Ours. */
const COARSE = 2

/** Readings in a row from which it is not the readings that are wrong. */
const PERSISTENT = 3

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
  const waiting = waitingOf(event, reading, stillness(gauge, reading))
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

function takeLevel(evidence: Evidence, waiting: Waiting): void {
  const { reading, logPa, slope, ms } = waiting
  const { filter } = evidence
  const part = evidence.partOf.get(reading.compartment)!
  const gauge = evidence.gauges.get(reading.instrument)!
  const { ratio, varianceK2 } = warmthOf(evidence, part.segment.compartments, ms)
  const measurement = {
    value: logPa + REFERENCE_PA * Math.log(ratio),
    components: [0, gauge.index, part.index],
    weights: [1, slope, 1],
    variance: waiting.variance + varianceK2 * (REFERENCE_PA / CABIN_K) ** 2,
  }
  if (part.settling === undefined) {
    const { segment, period } = part
    const read = segment.compartments.some((id) => evidence.temperatures.has(id))
    part.settling = indexOf(evidence, { kind: 'settling', segment, fromMs: period.fromMs, read })
  }
  filter.covariance[0]! += (WANDERING_PA2_PER_S.common * Math.max(0, ms - evidence.commonMs)) / 1000
  evidence.commonMs = Math.max(ms, evidence.commonMs)
  const before = part.pa
  bringUp(evidence, part, ms, reading.pressurePa)
  filter.error[gauge.index]![gauge.drift]! += (ms - gauge.weighedMs) / 1000
  gauge.weighedMs = ms
  if (!part.known) {
    settle(filter, part.index, measurement)
    part.known = true
    part.timeVarianceS2 = reading.timeSigmaS ** 2
  } else if (!weigh(evidence, { waiting, part, gauge, measurement })) part.pa = before
  part.lastReadMs = ms
}

interface Weighed {
  waiting: Waiting
  part: Part
  gauge: Gauge
  measurement: Measurement
}

/**
 * Gives whether a reading is believed. One that neither the filter nor any leak, flow or passage explains is not believed: it then counts so
 * little that it moves nothing by more than its own error. Where several in a row say the same, it is the belief
 * that is wrong: a gauge that went wrong gets a new bias, a segment whose pressure changed its course a new level,
 * and the leak may be another one from then on.
 */
function weigh(evidence: Evidence, weighed: Weighed): boolean {
  const { waiting, part, gauge, measurement } = weighed
  const prediction = predict(evidence.filter, measurement)
  const noise = measurement.variance + timeVariance(evidence, weighed, prediction)
  const surprise = surpriseOf(evidence, prediction, noise)
  if (surprise === 0) {
    part.outliers = part.low = gauge.outliers = 0
    update(evidence.filter, prediction, noise)
    return true
  }
  update(evidence.filter, prediction, surprise ** 2)
  part.outliers++
  gauge.outliers++
  if (surprise < 0) part.low++
  remark(evidence, 'outlier', waiting.event)
  const { covariance, n } = evidence.filter
  if (part.outliers >= PERSISTENT) {
    covariance[part.index * (n + 1)]! += surprise ** 2
    if (part.low === part.outliers) newEpoch(evidence, waiting.ms)
    part.outliers = part.low = 0
  } else if (gauge.outliers >= PERSISTENT) {
    covariance[gauge.index * (n + 1)]! += surprise ** 2
    gauge.outliers = 0
    remark(evidence, 'wrong-instrument', waiting.event)
  }
  return false
}

/** How far a reading is from what the likeliest causes explain, in Pa; 0 where it is near enough. */
function surpriseOf(evidence: Evidence, prediction: Prediction, noise: number): number {
  const { innovation, variance } = prediction
  if (Math.abs(innovation) <= Math.max(TRIFLE_PA, GATE * Math.sqrt(variance + noise))) return 0
  for (const fresh of [false, true]) {
    const guess = likeliest(evidence, 'orifice', fresh)
    const left = innovation - valueOf(guess, prediction.shift)
    const spread = Math.sqrt(variance + noise + spreadOf(guess, prediction.shift))
    if (Math.abs(left) <= Math.max(TRIFLE_PA, GATE * spread)) return 0
    if (fresh) return left
  }
  return 0
}

/** An uncertain time is an uncertain pressure where pressure changes: by the rate that is known, or seen now. */
function timeVariance(evidence: Evidence, { waiting, part }: Weighed, { innovation }: Prediction): number {
  const timeVarianceS2 = waiting.reading.timeSigmaS ** 2 + part.timeVarianceS2
  if (timeVarianceS2 === 0) return 0
  const seen = innovation / Math.max(1, (waiting.ms - (part.lastReadMs ?? waiting.ms)) / 1000)
  const shift = new Float64Array(evidence.causes.length)
  shift[part.leak.orifice] = REFERENCE_PA / part.segment.volumeM3
  const guess = likeliest(evidence, 'orifice', true)
  const known = Math.sqrt(spreadOf(guess, shift)) < Math.abs(seen)
  return (known ? valueOf(guess, shift) : seen) ** 2 * timeVarianceS2
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
    mark: '',
    still: 0,
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

/**
 * How often in a row a needle has stood at the same mark. Where the marks are far apart for its noise, standing still
 * says nothing new: the pressure is somewhere between two marks. The n-th such reading counts for 1/n² of the first,
 * so that all of them together say little more than one; only a mark that is passed says more.
 */
function stillness(gauge: Gauge, { pressurePa, compartment, sigmaPa, resolutionPa }: Reading): number {
  const mark = `${compartment} ${pressurePa}`
  gauge.still = gauge.mark === mark ? gauge.still + 1 : 1
  gauge.mark = mark
  return resolutionPa > COARSE * sigmaPa ? gauge.still : 1
}

function waitingOf(event: SessionEvent<'reading'>, reading: Reading, still: number): Waiting {
  const { pressurePa, temperatureK, sigmaPa, resolutionPa, compartment, instrument } = reading
  const slope = REFERENCE_PA / pressurePa
  return {
    key: `${instrument} ${compartment} ${temperatureK === undefined}`,
    event,
    reading,
    ms: reading.atMs,
    logPa: REFERENCE_PA * Math.log(pressurePa / REFERENCE_PA),
    slope,
    variance: slope ** 2 * (sigmaPa ** 2 + resolutionPa ** 2 / 12) * still ** 2,
  }
}

/** The values of a reading for the straight lines of its period. */
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
