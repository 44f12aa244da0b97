import { truncatedNormal } from '../../../stats/truncated'
import { REFERENCE_PA } from '../../physics/physics'
import { likeliest, spreadOf, valueOf } from '../amplitudes'
import type { Evidence, Part } from '../evidence'
import { type Measurement, predict, type Prediction, update } from '../filter'
import type { Waiting } from './waiting'

/** Standard deviations from which a reading is not believed. */
export const GATE = 5

/** What a cabin does to a gauge that no model holds, in Pa: 1 mmHg is never too much. Ours. */
const TRIFLE_PA = 133

/** A reading with what it is about. */
export interface Weighed {
  waiting: Waiting
  part: Part
  measurement: Measurement
}

/**
 * Lets a reading into the filter with the weight it deserves; gives by how much it surprises, in Pa: 0 where it is
 * believed. One that neither the filter nor any leak, flow or passage explains is not: it counts so little that it moves
 * nothing by more than its own error, until it is known whether the reading is wrong or the belief (see `course.ts`).
 */
export function weigh(evidence: Evidence, weighed: Weighed): number {
  const { waiting, measurement } = weighed
  const prediction = predict(evidence.filter, measurement)
  const noise = measurement.variance + timeVariance(evidence, weighed, prediction)
  const surprise = surpriseOf(evidence, prediction, noise, waiting.halfStep)
  if (surprise === 0) {
    if (waiting.halfStep > 0) takeInterval(evidence, prediction, noise, waiting.halfStep)
    else update(evidence.filter, prediction, noise)
    return 0
  }
  update(evidence.filter, prediction, surprise ** 2)
  return surprise
}

/**
 * A mark of a coarse dial says no more than that the pressure is within half a step of it. About the likeliest
 * pressure the interval's likelihood is matched by a normal one with the same mean and variance (assumed density
 * filtering): a needle that stands still where it was expected says nothing, one that has passed a mark says where.
 */
function takeInterval(evidence: Evidence, prediction: Prediction, noise: number, halfStep: number): void {
  const guess = likeliest(evidence, 'orifice', true)
  const expected = valueOf(guess, prediction.shift) - prediction.innovation
  const spread = prediction.variance + noise + spreadOf(guess, prediction.shift)
  const seen = truncatedNormal(expected, spread, halfStep)
  const learnt = 1 / seen.variance - 1 / spread
  if (!(learnt * spread > LEAST_LEARNT)) return
  const width = 1 / learnt
  const value = expected + ((seen.mean - expected) * (spread + width)) / spread
  update(evidence.filter, { ...prediction, innovation: prediction.innovation + value }, noise + width)
}

/** Gain of information, as a part of what was known, that is worth counting. */
const LEAST_LEARNT = 1e-9

/** How far a reading is from what the likeliest causes explain, in Pa; 0 where it is near enough. */
function surpriseOf(evidence: Evidence, prediction: Prediction, noise: number, halfStep: number): number {
  const { innovation, variance } = prediction
  if (Math.abs(innovation) <= halfStep + Math.max(TRIFLE_PA, GATE * Math.sqrt(variance + noise))) return 0
  for (const fresh of [false, true]) {
    const guess = likeliest(evidence, 'orifice', fresh)
    const left = innovation - valueOf(guess, prediction.shift)
    const spread = Math.sqrt(variance + noise + spreadOf(guess, prediction.shift))
    if (Math.abs(left) <= halfStep + Math.max(TRIFLE_PA, GATE * spread)) return 0
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
