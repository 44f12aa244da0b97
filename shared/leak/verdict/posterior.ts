import { logAdd, logSum } from '../../stats/logarithms'
import type { Graph } from '../../station/graph'
import type { RateFit } from '../evidence/fit'
import { CABIN_K, GAS_CONSTANT, REFERENCE_PA } from '../physics/physics'
import { rateSigma, type SegmentRate } from '../evidence/rates'
import type { Law } from '../report'
import { volumeRelativeSigma } from '../evidence/segments'

/**
 * Where is the leak? Hypotheses: none, or one leak in exactly one compartment, by one law. A leak of size S
 * (m³/s) in compartment j makes κ = S/V in every segment that holds j, whenever it existed, and κ = 0 in every
 * other. Each segment's fit is a normal likelihood of its κ; S is integrated over its prior.
 */
export interface Posterior {
  none: number
  /** Probability that the leak is in a compartment, for every compartment of the station. */
  leak: ReadonlyMap<string, number>
  /** Sizes that a leak in a compartment may have; their weights sum to the leak's probability there. */
  sizes: (compartment: string) => Size[]
}

export interface Size {
  law: Law
  /** m³/s of cabin volume at the reference pressure. */
  flowM3PerS: number
  weight: number
}

/** Even odds that there is a leak at all; a leak is as likely in one compartment as in another. Ours. */
const NO_LEAK_PRIOR = 0.5

/** Mass rates at the reference pressure between which the logarithm of a leak's size is evenly likely. */
const SMALLEST_KG_PER_DAY = 0.05
const LARGEST_KG_PER_DAY = 1e5
const LN_RANGE = Math.log(LARGEST_KG_PER_DAY / SMALLEST_KG_PER_DAY)

/**
 * Chance that the rate of a segment is wrong by any amount (a gauge misread, a hatch that does not seal, a
 * flow nobody entered): bounds what one segment can prove to odds of about 10⁴. Ours.
 */
const WRONG_RATE = 1e-4

const LAW_NAMES: readonly Law[] = ['orifice', 'crack']

/**
 * Probabilities are positive, finite and sum to 1 whatever the rates; without any rate they are the prior.
 * `sightings` weigh compartments in which the leak was seen or heard (see `sightings.ts`).
 */
export function posteriorOf(
  graph: Graph,
  rates: readonly SegmentRate[],
  sightings: ReadonlyMap<string, number> = new Map(),
): Posterior {
  const data = rates.filter((rate) => rate.fits)
  const compartments = [...graph.compartments.keys()]
  const lnNone = Math.log(NO_LEAK_PRIOR / 2) + logSum(LAW_NAMES.map((law) => noLeak(data, law)))
  const lnPrior = (id: string) =>
    Math.log(((1 - NO_LEAK_PRIOR) / 2 / compartments.length) * (sightings.get(id) ?? 1))

  // Compartments that were always together have the same evidence: it is worked out once for each such set.
  const evidence = new Map<string, Node[]>()
  const keyOf = (id: string) => data.map(({ segment }) => +segment.compartments.includes(id)).join('')
  for (const id of compartments) {
    if (evidence.has(keyOf(id))) continue
    evidence.set(
      keyOf(id),
      LAW_NAMES.flatMap((law) => evidenceNodes(data, id, law)),
    )
  }
  const nodesOf = (id: string) => evidence.get(keyOf(id))!
  const lnLeaks = compartments.map((id) => lnPrior(id) + logSum(nodesOf(id).map((node) => node.lnWeight)))
  const lnTotal = logSum([lnNone, ...lnLeaks])

  const sizes = (id: string): Size[] =>
    nodesOf(id).map(({ law, lnFlow, lnWeight }) => ({
      law,
      flowM3PerS: Math.exp(lnFlow),
      weight: Math.exp(lnPrior(id) + lnWeight - lnTotal),
    }))
  return {
    none: Math.exp(lnNone - lnTotal),
    leak: new Map(compartments.map((id, i) => [id, Math.exp(lnLeaks[i]! - lnTotal)])),
    sizes,
  }
}

interface Node {
  law: Law
  lnFlow: number
  lnWeight: number
}

function noLeak(data: readonly SegmentRate[], law: Law): number {
  return data.reduce((sum, { fits }) => sum + logLikelihood(fits![law], 0, 0), 0)
}

/** Weighted values of ln S for a leak in `id`: trapezoids over a log grid made finer where a segment points. */
function evidenceNodes(data: readonly SegmentRate[], id: string, law: Law): Node[] {
  const inside = data.filter(({ segment }) => segment.compartments.includes(id))
  const outside = noLeak(
    data.filter((d) => !inside.includes(d)),
    law,
  )
  const grid = lnFlowGrid(inside, law)
  return grid.map((lnFlow, i) => {
    const width = ((grid[i + 1] ?? lnFlow) - (grid[i - 1] ?? lnFlow)) / 2
    const flow = Math.exp(lnFlow)
    const lnLikelihood = inside.reduce(
      (sum, { segment, fits }) =>
        sum + logLikelihood(fits![law], flow / segment.volumeM3, volumeRelativeSigma(segment)),
      outside,
    )
    return { law, lnFlow, lnWeight: Math.log(width / LN_RANGE) + lnLikelihood }
  })
}

/**
 * Log likelihood of a segment's readings for the rate κ: normal about the fitted rate, widened by the volume's
 * band, with a small even tail for a wrong rate; the same constant for every κ is left out.
 */
function logLikelihood(fit: RateFit, rate: number, volumeSigma: number): number {
  const variance = 1 / fit.information
  const wide = variance + (rate * volumeSigma) ** 2
  const normal = -((rate - fit.rate) ** 2) / (2 * wide) + Math.log(variance / wide) / 2
  const evenDensity = 1 / (2 * LN_RANGE * Math.max(Math.abs(fit.rate), Math.sqrt(variance)))
  const wrong = Math.log(evenDensity * Math.sqrt(2 * Math.PI * variance))
  return -fit.misfit / 2 + logAdd(Math.log1p(-WRONG_RATE) + normal, Math.log(WRONG_RATE) + wrong)
}

/** ln S from the smallest to the largest leak: even steps, and steps of 0.4 σ about each segment's own rate. */
function lnFlowGrid(inside: readonly SegmentRate[], law: Law): number[] {
  const low = Math.log(flowOfMassRate(SMALLEST_KG_PER_DAY))
  const even = Array.from({ length: 146 }, (_, i) => low + (i / 145) * LN_RANGE)
  const about = ({ mean, sigma }: { mean: number; sigma: number }) =>
    Array.from({ length: 31 }, (_, i) => Math.log(Math.max(mean + sigma * 0.4 * (i - 15), Number.MIN_VALUE)))
  const flows = inside.map(({ segment, fits }) => {
    const mean = fits![law].rate * segment.volumeM3
    const band = Math.max(0, mean) * volumeRelativeSigma(segment)
    return { mean, sigma: Math.hypot(rateSigma(fits![law]) * segment.volumeM3, band) }
  })
  return [...new Set([...even, ...[...flows, ...jointly(flows)].flatMap(about)])]
    .filter((x) => x >= low && x <= low + LN_RANGE)
    .sort((a, b) => a - b)
}

/** Weighted mean of several flows, where they should all meet. */
function jointly(flows: readonly { mean: number; sigma: number }[]) {
  if (flows.length < 2) return []
  const weight = flows.reduce((sum, f) => sum + f.sigma ** -2, 0)
  const mean = flows.reduce((sum, f) => sum + f.mean * f.sigma ** -2, 0) / weight
  return [{ mean, sigma: weight ** -0.5 }]
}

function flowOfMassRate(kgPerDay: number): number {
  return ((kgPerDay / 86_400) * GAS_CONSTANT.air * CABIN_K) / REFERENCE_PA
}
