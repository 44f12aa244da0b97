import { CABIN_K, REFERENCE_PA } from '../../physics/physics'
import { type Evidence, indexOf, type Part } from '../evidence'
import { settle } from '../filter'
import { remark } from '../log/remarks'
import { bringUp, newEpoch, WANDERING_PA2_PER_S } from '../parts'
import { type Change, changeOfCourse, PERSISTENT } from './course'
import { type Level, withRecent } from './recent'
import { warmthOf } from './temperatures'
import type { Waiting } from './waiting'
import { weigh } from './weigh'

/**
 * Takes the level that a reading shows into the filter. One that nothing explains hardly counts and is named, until
 * others tell that pressure took another course, or that its instrument went wrong and has a new bias.
 */
export function takeLevel(evidence: Evidence, waiting: Waiting): void {
  const part = evidence.partOf.get(waiting.reading.compartment)!
  const gauge = evidence.gauges.get(waiting.reading.instrument)!
  const level = levelOf(evidence, part, waiting)
  const surprisePa = letIn(evidence, part, level)
  part.recent = withRecent(part.recent, { ...level, segment: part.segment, surprisePa })
  gauge.outliers = surprisePa === 0 ? 0 : gauge.outliers + 1
  if (surprisePa === 0) return
  const change = changeOfCourse(evidence, part)
  if (change) return turn(evidence, part, change)
  remark(evidence, 'outlier', waiting.event)
  if (gauge.outliers < PERSISTENT) return
  evidence.filter.covariance[gauge.index * (evidence.filter.n + 1)]! += surprisePa ** 2
  gauge.outliers = 0
  remark(evidence, 'wrong-instrument', waiting.event)
}

function levelOf(evidence: Evidence, { segment }: Part, waiting: Waiting): Level {
  const { ratio, varianceK2 } = warmthOf(evidence, segment.compartments, waiting.ms)
  return {
    waiting,
    levelPa: waiting.logPa + REFERENCE_PA * Math.log(ratio),
    variance: waiting.variance + varianceK2 * (REFERENCE_PA / CABIN_K) ** 2,
  }
}

/**
 * The belief was wrong, not the readings: they are taken in anew as the first of another course, settle its level among
 * themselves, and are no longer named. What was lost before says nothing about the leak from then on.
 */
function turn(evidence: Evidence, part: Part, { readings, leak }: Change): void {
  const { event, ms } = readings[0]!.waiting
  const seqs = new Set(readings.map(({ waiting }) => waiting.event.seq))
  evidence.remarks = evidence.remarks.filter(({ code, seq }) => code !== 'outlier' || !seqs.has(seq))
  remark(evidence, 'new-course', event)
  if (leak) newEpoch(evidence, ms)
  part.known = false
  part.atMs = ms
  part.pa = undefined
  for (const level of readings) {
    letIn(evidence, part, level)
    evidence.gauges.get(level.waiting.reading.instrument)!.outliers = 0
  }
  part.recent = part.recent.map((one) => (readings.includes(one) ? { ...one, surprisePa: 0 } : one))
}

/** Lets a level into the filter; gives by how much it surprises, in Pa: 0 where it is believed. */
function letIn(evidence: Evidence, part: Part, { waiting, levelPa, variance }: Level): number {
  const { reading, slope, ms, halfStep } = waiting
  const { filter } = evidence
  const gauge = evidence.gauges.get(reading.instrument)!
  const components = [0, gauge.index, part.index]
  const measurement = { value: levelPa, components, weights: [1, slope, 1], variance }
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
  let surprisePa = 0
  if (part.known) {
    surprisePa = weigh(evidence, { waiting, part, measurement })
    if (surprisePa !== 0) part.pa = before
  } else {
    settle(filter, part.index, { ...measurement, variance: variance + halfStep ** 2 / 3 })
    part.known = true
    part.timeVarianceS2 = reading.timeSigmaS ** 2
  }
  part.lastReadMs = ms
  return surprisePa
}
