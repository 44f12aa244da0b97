import type { Graph } from '../../station/graph'
import { combine, fitRate, LAWS, type RateFit, straightened } from './fit'
import { type Flow, flowPressuresIn } from './flows'
import { REFERENCE_PA } from '../physics/physics'
import { type Correction, type Point, pointsOf } from './points'
import type { Law, Period } from '../report'
import type { Segment, SegmentPeriod } from './segments'

/** What the readings of one segment say about its rate. */
export interface SegmentRate {
  segment: Segment
  /** Undefined where the segment has no two readings of one instrument at known, different times. */
  fits?: Record<Law, RateFit>
  curves: Map<SegmentPeriod, Curve>
}

/** The fitted curve of a period (see `Period`) and the time of its first reading that counts. */
export interface Curve {
  firstMs: number
  fit: NonNullable<Period['fit']>
  knownPaPerS: number
}

/**
 * The rate of a segment under both laws, one rate over all its periods, from the readings since `sinceMs`.
 * A coupled period gives none. Where readings scatter more than their errors allow under either law, all
 * errors are widened until they fit (Birge ratio), so that a misread gauge makes a rate uncertain, not wrong.
 */
export function rateOf(
  graph: Graph,
  segment: Segment,
  flows: readonly Flow[],
  sinceMs: number,
  correction: Correction = 'all',
): SegmentRate {
  const { acting, pressuresPa } = flowPressuresIn(graph, flows, segment.compartments)
  const sigmas = correction === 'all' ? acting.map((flow) => flow.relativeSigma) : []
  const periods = segment.periods
    .filter((period) => !period.coupled)
    .map((period) => ({ period, ...pointsOf(period, sinceMs, pressuresPa, correction) }))
    .filter(({ points }) => points.length > 1)
  const sets = periods.map(({ points }) => points)
  const orifice = fitLaw(sets, sigmas, 'orifice')
  const crack = fitLaw(sets, sigmas, 'crack')
  if (!orifice || !crack) return { segment, curves: new Map() }
  const widen = Math.max(1, Math.min(scatter(orifice), scatter(crack)))
  const curves = periods.map(({ period, points, firstMs }): [SegmentPeriod, Curve] => [
    period,
    {
      firstMs,
      fit: { orifice: curveOf(points, 'orifice', orifice.rate), crack: curveOf(points, 'crack', crack.rate) },
      knownPaPerS: knownRate(points.at(-1)!),
    },
  ])
  return {
    segment,
    fits: { orifice: widened(orifice, widen), crack: widened(crack, widen) },
    curves: new Map(curves),
  }
}

/** Mean rate of the known flows from the first reading to the last point. */
function knownRate({ s, flowsPa }: Point): number {
  return s > 0 ? flowsPa.reduce((a, b) => a + b, 0) / s : 0
}

/** Standard deviation of a fit's rate in 1/s. */
export function rateSigma(fit: RateFit): number {
  return 1 / Math.sqrt(fit.information)
}

/** Repeated only where times are uncertain: their effect depends on the rate that is looked for. */
function fitLaw(sets: Point[][], sigmas: readonly number[], law: Law): RateFit | undefined {
  const passes = sets.some((points) => points.some((p) => p.timeVarianceS2 > 0)) ? 4 : 1
  let fit: RateFit | undefined
  for (let pass = 0; pass < passes; pass++) {
    const guess = fit?.rate ?? 0
    fit = combine(sets.flatMap((points) => fitRate(points, sigmas, law, guess) ?? []))
  }
  return fit
}

function scatter({ misfit, freedom }: RateFit): number {
  return freedom > 0 ? misfit / freedom : 1
}

function widened(fit: RateFit, factor: number): RateFit {
  return { ...fit, information: fit.information / factor, misfit: fit.misfit / factor }
}

/** Curve through a period's points with a given κ: p₀ at the first reading, k as `Period.fit` defines it. */
function curveOf(points: readonly Point[], law: Law, rate: number) {
  const weights = points.map((p) => 1 / p.variancePa2)
  const total = weights.reduce((a, b) => a + b, 0)
  const x = straightened(points, law)
  const level = x.reduce((sum, xi, i) => sum + weights[i]! * (xi + rate * points[i]!.s), 0) / total
  return { pressure0Pa: LAWS[law].pa(level), k: law === 'orifice' ? rate : rate / REFERENCE_PA }
}
