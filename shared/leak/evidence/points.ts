import { atTemperature, CABIN_K } from '../physics/physics'
import type { Reading } from './readings'
import type { SegmentPeriod } from './segments'

/** One or several merged readings of one instrument in one period, brought to one temperature. */
export interface Point {
  /** Seconds since the period's first reading that counts. */
  s: number
  instrument: string
  /** Pressure in Pa at the period's common temperature. */
  pressurePa: number
  temperatureK: number
  /** The temperature was not read but assumed. */
  assumedK: boolean
  /** Random error of the pressure, variance in Pa². */
  variancePa2: number
  timeVarianceS2: number
  /** Pressure in Pa that each known flow has made since the first reading. */
  flowsPa: number[]
}

/** Which corrections the pressures get; `none` gives the pressures as they were read. */
export type Correction = 'none' | 'temperature' | 'all'

/** Random error of a thermometer and of its place in the cabin, one standard deviation. Ours. */
const THERMOMETER_K = 0.1

/** Points a fit gets at most (a dense fit costs their third power), and bins an instrument gets at least. */
const MOST_POINTS = 48
const LEAST_BINS = 4

/**
 * The readings of a period that count for a rate, as points in order of time: those with a known time, after
 * `sinceMs`, each with its pressure at the period's mean temperature. Many readings are merged into bins of
 * equal time for each instrument: the mean of a short stretch lies on the curve, so the rate keeps its value.
 */
export function pointsOf(
  period: SegmentPeriod,
  sinceMs: number,
  flowsPa: (fromMs: number, toMs: number, temperatureK: number) => number[],
  correction: Correction = 'all',
): { points: Point[]; firstMs: number } {
  const readings = period.readings.filter((r) => r.timeSigmaS < Infinity && r.atMs >= sinceMs)
  const first = readings[0]
  if (!first) return { points: [], firstMs: period.fromMs }
  const commonK = meanOf(readings.flatMap((r) => r.temperatureK ?? [])) ?? CABIN_K
  const points = readings.map((reading) => pointOf(reading, first.atMs, commonK, correction, flowsPa))
  return { points: merge(points).toSorted(byTime), firstMs: first.atMs }
}

function pointOf(
  reading: Reading,
  firstMs: number,
  commonK: number,
  correction: Correction,
  flowsPa: (fromMs: number, toMs: number, temperatureK: number) => number[],
): Point {
  const { temperatureK = commonK, pressurePa, sigmaPa, resolutionPa } = reading
  const corrected = correction !== 'none'
  return {
    s: (reading.atMs - firstMs) / 1000,
    instrument: reading.instrument,
    pressurePa: corrected ? atTemperature(pressurePa, temperatureK, commonK) : pressurePa,
    temperatureK: commonK,
    assumedK: corrected && reading.temperatureK === undefined,
    variancePa2:
      sigmaPa ** 2 +
      resolutionPa ** 2 / 12 +
      (corrected && reading.temperatureK !== undefined ? (pressurePa * THERMOMETER_K) / temperatureK : 0) **
        2,
    timeVarianceS2: reading.timeSigmaS ** 2,
    flowsPa: correction === 'all' ? flowsPa(firstMs, reading.atMs, commonK) : [],
  }
}

function merge(points: Point[]): Point[] {
  if (points.length <= MOST_POINTS) return points
  const span = points.at(-1)!.s || 1
  const instruments = new Set(points.map((p) => p.instrument)).size
  const bins = Math.max(LEAST_BINS, Math.floor(MOST_POINTS / instruments))
  const binOf = (p: Point) => Math.min(bins - 1, Math.floor((p.s / span) * bins))
  const groups = Map.groupBy(points, (p) => `${binOf(p)} ${p.assumedK} ${p.instrument}`)
  return [...groups.values()].map(meanPoint)
}

/** Mean of readings of one instrument. Rounding to whole steps averages out only as far as noise moves it. */
function meanPoint(points: Point[]): Point {
  const n = points.length
  const mean = (of: (p: Point) => number) => points.reduce((sum, p) => sum + of(p), 0) / n
  return {
    ...points[0]!,
    s: mean((p) => p.s),
    pressurePa: mean((p) => p.pressurePa),
    variancePa2: mean((p) => p.variancePa2) / n,
    timeVarianceS2: mean((p) => p.timeVarianceS2),
    flowsPa: points[0]!.flowsPa.map((_, i) => mean((p) => p.flowsPa[i]!)),
  }
}

/** A full order, so that readings of the same instant may come in any order. */
function byTime(a: Point, b: Point): number {
  return a.s - b.s || a.instrument.localeCompare(b.instrument) || a.pressurePa - b.pressurePa
}

function meanOf(values: number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b, 0) / values.length
}
