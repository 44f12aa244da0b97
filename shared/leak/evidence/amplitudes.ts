import { cholesky, unwhiten, whiten } from '../../stats/cholesky'
import type { Law } from '../report'
import type { Evidence } from './evidence'
import { type Filter, gramOf } from './filter'
import { SETTLING_PA_PER_S } from './parts'

/** Amplitudes of causes as a normal distribution: means, and the Cholesky factor of its information. */
export interface Amplitudes {
  indexes: number[]
  mean: Float64Array
  lower: Float64Array[]
  /** Standard deviations. */
  sigmas: () => Float64Array
  /** Readings that had been counted. */
  readings: number
}

/** A cause with what is known of its amplitude beforehand: a normal distribution. */
export interface Prior {
  index: number
  mean: number
  sigma: number
}

/** A leak that takes more than a cubic metre each second (10⁵ kg/day) leaves no time for a search. */
const LARGEST_M3_PER_S = 1

/** How old, as a part of what it was made from, a guess may be before it is made anew. */
const STALE = 1.25

/**
 * Causes whose amplitudes do not matter by themselves, with their priors: flows as they were entered, temperatures that
 * settle, what leaked before the present epoch, passages that stand open.
 */
export function nuisances({ causes, epoch, filter }: Evidence): Prior[] {
  return causes.flatMap((cause, index): Prior[] => {
    if (!(gramOf(filter, index, index) > 0)) return []
    if (cause.kind === 'flow') return [{ index, mean: 1, sigma: cause.relativeSigma }]
    if (cause.kind === 'settling')
      return [{ index, mean: 0, sigma: SETTLING_PA_PER_S * Math.sqrt(cause.segment.unevenness) }]
    const free = { index, mean: 0, sigma: LARGEST_M3_PER_S }
    if (cause.kind === 'leak' && cause.law === 'orifice' && cause.epoch < epoch) return [free]
    return cause.kind === 'passage' && cause.open ? [free] : []
  })
}

/**
 * The likeliest amplitudes if every segment may lose or gain air at a rate of its own, by one law. A guess that
 * is not `fresh` may be a few readings old.
 */
export function likeliest(evidence: Evidence, law: Law, fresh: boolean): Amplitudes {
  const { guess, readings } = evidence
  if (!fresh && guess && readings <= STALE * guess.readings) return guess
  const leaks = evidence.causes.flatMap((cause, index): Prior[] =>
    cause.kind === 'leak' && cause.law === law && cause.epoch === evidence.epoch
      ? [{ index, mean: 0, sigma: LARGEST_M3_PER_S }]
      : [],
  )
  const amplitudes = { ...amplitudesOf(evidence, [...leaks, ...nuisances(evidence)]), readings }
  if (law === 'orifice') evidence.guess = amplitudes
  return amplitudes
}

function amplitudesOf({ filter }: Evidence, priors: readonly Prior[]) {
  const { lower, right } = knowledgeOf(filter, priors)
  return {
    indexes: priors.map(({ index }) => index),
    mean: unwhiten(lower, right),
    lower,
    sigmas: () =>
      Float64Array.from(priors, (_, i) => {
        const unit = new Float64Array(priors.length)
        unit[i] = 1
        return Math.sqrt(whiten(lower, unit).reduce((sum, value) => sum + value * value, 0))
      }),
  }
}

/** Relative widening that makes a matrix of information positive definite whatever was rounded. */
const ROUNDING = 1e-9

/**
 * What readings and priors together say of some amplitudes: L with L·Lᵀ = G + Λ⁻¹, and L⁻¹·(b + Λ⁻¹μ). Where readings
 * are so fine and so far apart that the priors drown in the rounding of G, its diagonal is raised by a billionth.
 */
export function knowledgeOf(
  filter: Filter,
  priors: readonly Prior[],
): { lower: Float64Array[]; right: Float64Array } {
  const information = (raised: number) =>
    priors.map(({ index, sigma }, i) =>
      Float64Array.from(priors, (other, j) => {
        if (j > i) return 0
        const gram = gramOf(filter, index, other.index)
        return i === j ? gram * (1 + raised) + sigma ** -2 : gram
      }),
    )
  const lower = cholesky(information(0)) ?? cholesky(information(ROUNDING))!
  const right = priors.map(({ index, mean, sigma }) => filter.b[index]! + mean / sigma ** 2)
  return { lower, right: whiten(lower, right) }
}

/** Expected value of Σ amplitude·`shift`. */
export function valueOf({ indexes, mean }: Amplitudes, shift: Float64Array): number {
  let sum = 0
  for (let i = 0; i < indexes.length; i++) sum += mean[i]! * (shift[indexes[i]!] ?? 0)
  return sum
}

/** Its variance. */
export function spreadOf({ indexes, lower }: Amplitudes, shift: Float64Array): number {
  const white = whiten(
    lower,
    indexes.map((index) => shift[index] ?? 0),
  )
  return white.reduce((sum, value) => sum + value * value, 0)
}
