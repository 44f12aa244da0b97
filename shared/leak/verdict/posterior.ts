import { logSum } from '../../stats/logarithms'
import type { Evidence } from '../evidence/evidence'
import type { Law } from '../report'
import { logRatioAlong, type Quadratic, quadraticsOf } from './quadratic'
import { besides, type Besides } from './besides'
import { densityOf, LN_RANGE, LN_SMALLEST, NO_LEAK_PRIOR } from './prior'

/**
 * Where is the leak? Hypotheses: none, or one leak in exactly one compartment, by one law; each alone or with one
 * thing besides (see `besides.ts`). The size of the leak, S in m³/s, is integrated over its prior.
 */
export interface Posterior {
  none: number
  /** Probability that the leak, the larger one of two, is in a compartment, for every compartment. */
  leak: ReadonlyMap<string, number>
  /** Sizes that a leak in a compartment may have, with their relative weights. */
  sizes: (compartment: string) => Size[]
  /** Probabilities of what may be besides. */
  besides: readonly { cause: Besides; probability: number }[]
}

export interface Size {
  law: Law
  /** m³/s of cabin volume at the reference pressure. */
  flowM3PerS: number
  weight: number
}

/**
 * Chance that something is at work that no hypothesis holds: the readings then say nothing. Keeps any verdict from
 * more certainty than a crew should have in one instrument and one model. Ours.
 */
const MISTAKEN = 1e-3

/** Either law of outflow is as likely. */
const LAWS = 2

/** Compartments that were always together: the same causes act on all of them. */
export interface Place {
  quadratic: Quadratic
  compartments: string[]
  /** Causes: a leak in each segment that held them. */
  causes: number[]
  nodes: Node[]
  /** ln of the evidence for a leak in one of them, its prior probability not counted. */
  lnEvidence: number
}

interface Node {
  lnFlow: number
  lnWeight: number
}

/**
 * Probabilities are positive, finite and sum to 1 whatever the readings; without any they are the prior.
 * `sightings` weigh compartments in which the leak was seen or heard (see `sightings.ts`).
 */
export function posteriorOf(
  evidence: Evidence,
  sightings: ReadonlyMap<string, number> = new Map(),
  alarm = false,
): Posterior {
  const { graph } = evidence
  const places = quadraticsOf(evidence).flatMap((quadratic) => placesOf(evidence, quadratic, alarm))
  const noLeak = NO_LEAK_PRIOR[alarm ? 'alarm' : 'quiet']
  const lnEach = Math.log((1 - noLeak) / LAWS / graph.compartments.size)
  const lnPrior = (id: string) => lnEach + Math.log(sightings.get(id) ?? 1)
  const lnPlace = (place: Place) => logSum(place.compartments.map(lnPrior))

  const combined = besides(places, lnPlace, Math.log(noLeak))
  const lnNone = logSum([Math.log(noLeak), ...combined.none.map(({ ln }) => ln)])
  const lnPlaces = places.map((place, i) =>
    logSum([lnPlace(place) + place.lnEvidence, ...(combined.leak[i] ?? []).map(({ ln }) => ln)]),
  )
  const lnTotal = logSum([lnNone, ...lnPlaces])
  const share = (place: Place, id: string) => lnPrior(id) - lnPlace(place)

  const leak = new Map([...graph.compartments.keys()].map((id) => [id, 0]))
  const sizes = new Map<string, Size[]>()
  for (const [i, place] of places.entries()) {
    const probability = Math.exp(lnPlaces[i]! - lnTotal)
    for (const id of place.compartments) {
      const own = probability * Math.exp(share(place, id))
      leak.set(id, leak.get(id)! + own)
      const weighted = place.nodes.map(({ lnFlow, lnWeight }) => ({
        law: place.quadratic.law,
        flowM3PerS: Math.exp(lnFlow),
        weight: own * Math.exp(lnWeight - place.lnEvidence),
      }))
      sizes.set(id, [...(sizes.get(id) ?? []), ...weighted])
    }
  }
  const all = [...combined.none, ...combined.leak.flat()]
  const tempered = (probability: number, prior: number) => (1 - MISTAKEN) * probability + MISTAKEN * prior
  const each = (1 - noLeak) / graph.compartments.size
  return {
    none: tempered(Math.exp(lnNone - lnTotal), noLeak),
    leak: new Map([...leak].map(([id, probability]) => [id, tempered(probability, each)])),
    sizes: (id) => sizes.get(id) ?? [],
    besides: all.map(({ cause, ln }) => ({ cause, probability: Math.exp(ln - lnTotal) })),
  }
}

function placesOf(evidence: Evidence, quadratic: Quadratic, alarm: boolean): Place[] {
  const groups = new Map<string, { compartments: string[]; causes: number[] }>()
  for (const id of evidence.graph.compartments.keys()) {
    const causes = quadratic.causes.flatMap((cause, i) =>
      cause.kind === 'leak' && cause.segment.compartments.includes(id) ? [i] : [],
    )
    const key = causes.join(' ')
    const group = groups.get(key) ?? { compartments: [], causes }
    groups.set(key, group)
    group.compartments.push(id)
  }
  return [...groups.values()].map(({ compartments, causes }) => {
    const nodes = nodesOf(quadratic, causes, alarm)
    return {
      quadratic,
      compartments,
      causes,
      nodes,
      lnEvidence: logSum(nodes.map(({ lnWeight }) => lnWeight)),
    }
  })
}

/** Weighted values of ln S: trapezoids over even steps of ln S, made finer where the readings point. */
function nodesOf(quadratic: Quadratic, causes: readonly number[], alarm: boolean): Node[] {
  const lnRatio = logRatioAlong(quadratic, causes)
  const grid = lnFlowGrid(quadratic, causes)
  return Array.from(grid, (lnFlow, i) => {
    const width = ((grid[i + 1] ?? lnFlow) - (grid[i - 1] ?? lnFlow)) / 2
    return { lnFlow, lnWeight: Math.log(width * densityOf(lnFlow, alarm)) + lnRatio(Math.exp(lnFlow)) }
  })
}

const EVEN_STEPS = 60
const FINE_STEPS = 40
const FINE_SIGMAS = 6
const EVEN = Float64Array.from(
  { length: EVEN_STEPS + 1 },
  (_, i) => LN_SMALLEST + (i / EVEN_STEPS) * LN_RANGE,
)

function lnFlowGrid({ gram, b, volumes }: Quadratic, causes: readonly number[]): Float64Array {
  let information = 0
  let gain = 0
  for (const k of causes) {
    gain += b[k]!
    for (const l of causes) information += gram[k]![l]!
  }
  if (!(information > 0)) return EVEN
  const flow = gain / information
  const volumeSigma = Math.sqrt(Math.max(0, ...causes.map((k) => volumes[k]![k]!)))
  const sigma = Math.hypot(information ** -0.5, flow * volumeSigma)
  const fine = Array.from({ length: FINE_STEPS + 1 }, (_, i) =>
    Math.log(Math.max(Number.MIN_VALUE, flow + sigma * FINE_SIGMAS * ((2 * i) / FINE_STEPS - 1))),
  )
  const inRange = (x: number) => x > LN_SMALLEST && x < LN_SMALLEST + LN_RANGE
  return Float64Array.from([...EVEN, ...fine.filter(inRange)]).sort()
}
