import type { Evidence, Part } from '../evidence/evidence'
import { flowPressurePa } from '../evidence/log/flows'
import { SETTLING_PA_PER_S } from '../evidence/parts'
import type { Recent } from '../evidence/readings/recent'
import type { Segment } from '../evidence/segments'
import { REFERENCE_PA } from '../physics/physics'
import { reserveTime } from '../physics/reserve'
import type { ReserveTime } from '../report'
import type { SegmentRate } from './rates'

/** Pressure fell to the last reading of a place by more than all readings together explain. */
export interface SuddenFall {
  compartment: string
  instrument: string
  seq: number
  /** Is the last reading taken for a wrong one? */
  wild: boolean
  lossPaPerS: number
  /** How long the air lasts if the last reading is right. */
  reserve: ReserveTime
}

/** Standard errors of the difference of two readings from which its fall counts by itself. Ours. */
const SEEN = 3

/** The same from which, where one fall was seen, another one that ends with it may be the steeper part of it. Ours. */
const TAKEN = 2

/** A cabin that cools may fall as fast, in Pa/s: what is no faster is not sudden. */
const WARMTH_PA_PER_S = 2.5 * SETTLING_PA_PER_S

/** Readings beside which the last one is set: a fall of a few mmHg each time is seen over some of them. */
const BESIDE = 3

/** Readings closer together make no rate. */
const LEAST_APART_MS = 1000

/**
 * A leak that begins or grows shows first in the last few readings, long before it moves the rate of all of them: one
 * of them may even be taken for a slip of the hand. Until more is known, nobody may be told that there is more time than
 * they leave. The fall that leaves the least; undefined where none is sudden. `flowM3PerS` is the size of the leak as
 * far as it is known: it explains a fall where no rate is known yet.
 */
export function suddenFall(
  evidence: Evidence,
  rates: readonly SegmentRate[],
  flowM3PerS: number | undefined,
  atMs: number,
): SuddenFall | undefined {
  const explainedIn = (segment: Segment) => {
    const fits = rates.find((rate) => rate.segment.key === segment.key)?.fits
    return REFERENCE_PA * Math.max(0, fits ? fits.orifice.rate : (flowM3PerS ?? 0) / segment.volumeM3)
  }
  return evidence.parts
    .flatMap((part) => fallOf(evidence, part, explainedIn, atMs) ?? [])
    .toSorted((a, b) => a.reserve.linear - b.reserve.linear)[0]
}

/**
 * The steepest fall to the last reading of a part from one of those before it. A hatch that is closed takes nothing back:
 * the fall then counts where its reading was taken, as a loss out of what is left there.
 */
function fallOf(
  evidence: Evidence,
  { recent, segment }: Part,
  explainedIn: (segment: Segment) => number,
  atMs: number,
): SuddenFall | undefined {
  const last = recent.at(-1)
  if (!last || !segment.compartments.includes(last.waiting.reading.compartment)) return undefined
  if (isReadSince(evidence, last)) return undefined
  const falls = believedBefore(recent, last)
    .map((before) => fallBetween(evidence, before, last, explainedIn(last.segment)))
    .filter(({ excessPaPerS }) => excessPaPerS > WARMTH_PA_PER_S)
  if (!falls.some(({ clear }) => clear > SEEN)) return undefined
  const { reading, event, ms } = last.waiting
  const steepest = Math.max(...falls.flatMap((fall) => (fall.clear > TAKEN ? [fall.lossPaPerS] : [])))
  const lossPaPerS = (steepest * last.segment.volumeM3) / segment.volumeM3
  const nowPa = Math.max(0, reading.pressurePa - (lossPaPerS * Math.max(0, atMs - ms)) / 1000)
  const reserve = reserveTime(nowPa, lossPaPerS, evidence.graph.limitsPa.floor)
  const { compartment, instrument } = reading
  return (
    reserve && { compartment, instrument, seq: event.seq, wild: last.surprisePa !== 0, lossPaPerS, reserve }
  )
}

/** Was anything read since that was one volume with it? That tells as well whether the reading was right. */
function isReadSince({ parts }: Evidence, { segment, waiting: { ms } }: Recent): boolean {
  return parts.some(
    (part) =>
      part.segment.compartments.some((id) => segment.compartments.includes(id)) &&
      (part.recent.at(-1)?.waiting.ms ?? -Infinity) > ms,
  )
}

/** Readings that may be set beside the last one: a wild one says nothing of what came after it. */
function believedBefore(recent: readonly Recent[], { waiting: { ms } }: Recent): Recent[] {
  return recent
    .filter(({ waiting, surprisePa }) => surprisePa === 0 && ms - waiting.ms >= LEAST_APART_MS)
    .slice(-BESIDE)
}

/**
 * Loss between two readings beyond what the known flows made, by how much it exceeds what is explained, and
 * how many standard errors that is.
 */
function fallBetween({ graph, flows }: Evidence, before: Recent, last: Recent, explainedPaPerS: number) {
  const [fromMs, untilMs] = [before.waiting.ms, last.waiting.ms]
  const broughtPa = flows.reduce(
    (sum, flow) => sum + flowPressurePa(graph, flow, last.segment, fromMs, untilMs),
    0,
  )
  const seconds = (untilMs - fromMs) / 1000
  const fallPaPerS = (before.levelPa - last.levelPa + broughtPa) / seconds
  const excessPaPerS = fallPaPerS - explainedPaPerS
  const meanPa = (before.waiting.reading.pressurePa + last.waiting.reading.pressurePa) / 2
  const lossPaPerS = (fallPaPerS * meanPa) / REFERENCE_PA
  return { lossPaPerS, excessPaPerS, clear: (excessPaPerS * seconds) / differenceSigmaPa(before, last) }
}

/** Standard deviation of the difference of two readings; two gauges may each be wrong in all of theirs. */
function differenceSigmaPa({ waiting: a }: Recent, { waiting: b }: Recent): number {
  const bias =
    a.reading.instrument === b.reading.instrument
      ? 0
      : a.reading.biasSigmaPa ** 2 + b.reading.biasSigmaPa ** 2
  const rounding = (a.halfStep ** 2 + b.halfStep ** 2) / 3
  return Math.sqrt(a.variance + b.variance + rounding + bias)
}
