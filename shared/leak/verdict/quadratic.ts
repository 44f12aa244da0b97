import { cholesky, logDeterminant, whiten } from '../../stats/cholesky'
import type { Graph } from '../../station/graph'
import { nuisances } from '../evidence/amplitudes'
import type { Cause } from '../evidence/causes'
import type { Evidence } from '../evidence/evidence'
import { gramOf } from '../evidence/filter'
import type { Segment } from '../evidence/segments'
import type { Law } from '../report'

/**
 * The log-likelihood ratio against no leak of the amplitudes a of the causes that a verdict asks about, by one law:
 * bᵀa − ½·aᵀGa, with all that does not matter by itself integrated out.
 */
export interface Quadratic {
  law: Law
  causes: Cause[]
  /** Full symmetric matrix. */
  gram: Float64Array[]
  b: Float64Array
  /** Covariance of the relative errors of 1/V between the causes that are leaks; zero for others. */
  volumes: Float64Array[]
}

/** Errors of volume: one half is the same for all compartments, the other half each one's own. Ours. */
const SHARED = 0.5

/** What volume errors matter less than this to a likelihood is left out. */
const NEGLIGIBLE = 1e-3

export function quadraticOf(evidence: Evidence, law: Law): Quadratic {
  const { filter, causes, epoch } = evidence
  const asked = causes.flatMap((cause, index) => {
    const wanted =
      cause.kind === 'leak'
        ? cause.law === law && cause.epoch === epoch
        : cause.kind === 'drift' || (cause.kind === 'passage' && !cause.open)
    return wanted && gramOf(filter, index, index) > 0 ? [index] : []
  })
  const others = nuisances(evidence)
  const lower = cholesky(
    others.map(({ index, sigma }, i) =>
      Float64Array.from(others, (other, j) =>
        j > i ? 0 : gramOf(filter, index, other.index) + (i === j ? sigma ** -2 : 0),
      ),
    ),
  )!
  const right = whiten(
    lower,
    others.map(({ index, mean, sigma }) => filter.b[index]! + mean / sigma ** 2),
  )
  const columns = asked.map((k) =>
    whiten(
      lower,
      others.map(({ index }) => gramOf(filter, index, k)),
    ),
  )
  const askedCauses = asked.map((k) => causes[k]!)
  return {
    law,
    causes: askedCauses,
    gram: asked.map((k, i) =>
      Float64Array.from(asked, (l, j) => gramOf(filter, k, l) - dot(columns[i]!, columns[j]!)),
    ),
    b: Float64Array.from(asked, (k, i) => filter.b[k]! - dot(columns[i]!, right)),
    volumes: askedCauses.map((one) =>
      Float64Array.from(askedCauses, (other) =>
        one.kind === 'leak' && other.kind === 'leak'
          ? volumeCovariance(evidence.graph, one.segment, other.segment)
          : 0,
      ),
    ),
  }
}

/** Covariance of the relative volume errors of two segments. A band is the middle 95 % of a normal one. */
function volumeCovariance(graph: Graph, one: Segment, other: Segment): number {
  const error = (id: string) => {
    const { volumeHighM3, volumeLowM3 } = graph.compartments.get(id)!
    return (volumeHighM3 - volumeLowM3) / 3.92
  }
  const sum = (ids: readonly string[], power: number) =>
    ids.reduce((total, id) => total + error(id) ** power, 0)
  const both = one.compartments.filter((id) => other.compartments.includes(id))
  const shared = sum(one.compartments, 1) * sum(other.compartments, 1)
  return (SHARED * shared + (1 - SHARED) * sum(both, 2)) / (one.volumeM3 * other.volumeM3)
}

/**
 * ln of the likelihood ratio if the causes `of` have these amplitudes, leaks with the errors of their volumes
 * integrated out: with y the gain and C·Cᵀ the covariance of the errors, ½·yᵀ(I + CᵀMC)⁻¹y − ½·ln det(I + CᵀMC).
 */
export function logRatio(q: Quadratic, of: readonly number[], amplitudes: ArrayLike<number>): number {
  let value = 0
  const slopes = of.map((k, i) => {
    const pull = of.reduce((sum, l, j) => sum + q.gram[k]![l]! * amplitudes[j]!, 0)
    value += amplitudes[i]! * (q.b[k]! - pull / 2)
    return amplitudes[i]! * (q.b[k]! - pull)
  })
  const loose = of.flatMap((k, i) =>
    amplitudes[i]! ** 2 * q.gram[k]![k]! * q.volumes[k]![k]! > NEGLIGIBLE ? [i] : [],
  )
  if (loose.length === 0) return value
  const root = cholesky(
    loose.map((i, row) => {
      const covariance = q.volumes[of[i]!]!
      return Float64Array.from(loose, (j, column) => covariance[of[j]!]! * (row === column ? 1 + 1e-6 : 1))
    }),
  )
  if (!root) return value
  // I + CᵀMC and Cᵀy, C the lower triangle `root`.
  const m = loose.map((i) => loose.map((j) => amplitudes[i]! * amplitudes[j]! * q.gram[of[i]!]![of[j]!]!))
  const mc = m.map((row) =>
    loose.map((_, c) => row.reduce((sum, value_, k) => sum + (k >= c ? value_ * root[k]![c]! : 0), 0)),
  )
  const inner = loose.map((_, r) =>
    Float64Array.from(loose, (_unused, c) => {
      let sum = r === c ? 1 : 0
      for (let k = r; k < loose.length; k++) sum += root[k]![r]! * mc[k]![c]!
      return sum
    }),
  )
  const lower = cholesky(inner)
  if (!lower) return value
  const y = loose.map((_, r) => {
    let sum = 0
    for (let k = r; k < loose.length; k++) sum += root[k]![r]! * slopes[loose[k]!]!
    return sum
  })
  const white = whiten(lower, y)
  return value + dot(white, white) / 2 - logDeterminant(lower) / 2
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
