import { cholesky, whiten } from '../../stats/cholesky'
import { REFERENCE_PA } from '../physics/physics'
import type { Point } from './points'
import type { Law } from '../report'

/**
 * How a law straightens the fall of pressure: x(p) with dx/dt = −κ, where κ = S/V in 1/s for both laws and S
 * is the volume in m³ that the leak takes each second at the reference pressure. Orifice: dp/dt = −κp.
 * Crack: dp/dt = −κp²/P₀.
 */
export const LAWS: Record<
  Law,
  { x: (pa: number) => number; slope: (pa: number) => number; pa: (x: number) => number }
> = {
  orifice: {
    x: (pa) => Math.log(pa / REFERENCE_PA),
    slope: (pa) => 1 / pa,
    pa: (x) => REFERENCE_PA * Math.exp(Math.min(x, 20)),
  },
  crack: {
    x: (pa) => -REFERENCE_PA / pa,
    slope: (pa) => REFERENCE_PA / pa ** 2,
    pa: (x) => REFERENCE_PA / Math.max(1e-6, -x),
  },
}

/** A cabin that empties in a second has no leak but no wall; such a rate comes from a slip of the hand. */
const FASTEST_PER_S = 1

/** What a set of readings says about κ under one law: a normal likelihood. */
export interface RateFit {
  /** Best κ in 1/s, positive for a loss. */
  rate: number
  /** 1/variance of `rate`, in s². */
  information: number
  /** χ² of the readings about the best line. */
  misfit: number
  freedom: number
}

/**
 * Wandering of a cabin's pressure that no entry explains (uneven temperature, breathing, adsorption): a random
 * walk of 0.5 mmHg in a day. Ours; it makes a leak of 1 kg/day in 900 m³, known to be lost in the noise there,
 * about 1.5 standard deviations a day, and keeps long fits from being too sure.
 */
export const DRIFT_PA2_PER_S = (0.5 * 133.322) ** 2 / 86_400

/**
 * Temperature where it was not read: it wanders about its mean by 0.7 K (so that two readings far apart differ
 * by 1 K), smoothly over 3 h (Matérn 3/2 covariance): about 0.4 K/h. Ours, from the band 0.5 to 1 K.
 */
const UNREAD_K = 0.7
const UNREAD_S = 3 * 3600

/**
 * Generalised least squares of κ over the points of one period: x = level − κ·t + noise, with a level for each
 * instrument, so that what an instrument reads wrong in every reading cancels. `sigmas` are the relative
 * errors of the known flows; `rateGuess` turns uncertainty of time into uncertainty of pressure.
 * Undefined where the points hold no rate: no instrument has two readings at different times, or an entry is
 * absurd.
 */
export function fitRate(
  points: readonly Point[],
  sigmas: readonly number[],
  law: Law,
  rateGuess: number,
): RateFit | undefined {
  const lower = cholesky(covariance(points, sigmas, law, rateGuess))
  if (!lower) return undefined
  const instruments = [...new Set(points.map((p) => p.instrument))]
  const time = whiten(
    lower,
    points.map((p) => -p.s),
  )
  const x = whiten(lower, straightened(points, law))
  const scale = dot(time, time)
  const levels: Float64Array[] = []
  for (const instrument of instruments) {
    const level = whiten(
      lower,
      points.map((p) => (p.instrument === instrument ? 1 : 0)),
    )
    for (const other of levels) remove(level, other)
    remove(time, level)
    remove(x, level)
    levels.push(level)
  }
  const information = dot(time, time)
  if (!(information > scale * 1e-12) || !Number.isFinite(information)) return undefined
  const rate = dot(time, x) / information
  remove(x, time)
  const misfit = dot(x, x)
  if (!(Math.abs(rate) < FASTEST_PER_S) || !Number.isFinite(misfit)) return undefined
  return { rate, information, misfit, freedom: points.length - instruments.length - 1 }
}

/** Straightened pressures, without what the known flows brought. */
export function straightened(points: readonly Point[], law: Law): number[] {
  const brought = flowEffects(points, law)
  return points.map((p, i) => LAWS[law].x(p.pressurePa) - brought[i]!.reduce((a, b) => a + b, 0))
}

/** Fits of several periods with one rate; the spread of their rates counts as misfit. */
export function combine(fits: readonly RateFit[]): RateFit | undefined {
  const information = fits.reduce((sum, f) => sum + f.information, 0)
  if (!(information > 0)) return undefined
  const rate = fits.reduce((sum, f) => sum + f.information * f.rate, 0) / information
  return {
    rate,
    information,
    misfit: fits.reduce((sum, f) => sum + f.misfit + f.information * (f.rate - rate) ** 2, 0),
    freedom: fits.reduce((sum, f) => sum + f.freedom + 1, -1),
  }
}

function covariance(points: readonly Point[], sigmas: readonly number[], law: Law, rate: number) {
  const slopes = points.map((p) => LAWS[law].slope(p.pressurePa))
  const flows = flowEffects(points, law)
  return points.map((a, i) => {
    const row = new Float64Array(points.length)
    for (let j = 0; j <= i; j++) {
      const b = points[j]!
      const driftPa2 = DRIFT_PA2_PER_S * Math.min(a.s, b.s)
      row[j] = slopes[i]! * slopes[j]! * (driftPa2 + unreadTemperaturePa2(a, b))
      for (const [f, sigma] of sigmas.entries())
        row[j]! += sigma ** 2 * (flows[i]![f] ?? 0) * (flows[j]![f] ?? 0)
    }
    row[i]! += slopes[i]! ** 2 * a.variancePa2 + rate ** 2 * a.timeVarianceS2
    return row
  })
}

function unreadTemperaturePa2(a: Point, b: Point): number {
  if (!a.assumedK || !b.assumedK) return 0
  const far = (Math.sqrt(3) * Math.abs(a.s - b.s)) / UNREAD_S
  const relative = UNREAD_K / a.temperatureK
  return a.pressurePa * b.pressurePa * relative ** 2 * (1 + far) * Math.exp(-far)
}

/** What each flow has added to x by each point: its pressures step by step, at the pressure of each step. */
function flowEffects(points: readonly Point[], law: Law): number[][] {
  const effects: number[][] = []
  for (const [i, point] of points.entries()) {
    const before = points[i - 1]
    const slope = LAWS[law].slope((point.pressurePa + (before ?? point).pressurePa) / 2)
    effects.push(
      point.flowsPa.map((pa, f) => (effects[i - 1]?.[f] ?? 0) + (pa - (before?.flowsPa[f] ?? 0)) * slope),
    )
  }
  return effects
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (const [i, value] of a.entries()) sum += value * b[i]!
  return sum
}

/** Takes the part of `from` along `direction` away (Gram–Schmidt). */
function remove(from: Float64Array, direction: Float64Array): void {
  const length = dot(direction, direction)
  if (!(length > 0)) return
  const share = dot(from, direction) / length
  for (let i = 0; i < from.length; i++) from[i]! -= share * direction[i]!
}
