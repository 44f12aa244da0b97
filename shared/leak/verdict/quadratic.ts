import { symmetricEigen } from '../../stats/eigen'
import { cholesky, logDeterminant, whiten } from '../../stats/cholesky'
import type { Graph } from '../../station/graph'
import { knowledgeOf, nuisances } from '../evidence/amplitudes'
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

/** The quadratics of both laws. What does not matter by itself is the same for both. */
export function quadraticsOf(evidence: Evidence): Quadratic[] {
  const { filter } = evidence
  const others = nuisances(evidence)
  const { lower, right } = knowledgeOf(filter, others)
  const column = (k: number) =>
    whiten(
      lower,
      others.map(({ index }) => gramOf(filter, index, k)),
    )
  return (['orifice', 'crack'] as const).map((law) => {
    const asked = askedOf(evidence, law)
    const columns = asked.map(column)
    const causes = asked.map((k) => evidence.causes[k]!)
    return {
      law,
      causes,
      gram: symmetric(
        asked.length,
        (i, j) => gramOf(filter, asked[i]!, asked[j]!) - dot(columns[i]!, columns[j]!),
      ),
      b: Float64Array.from(asked, (k, i) => filter.b[k]! - dot(columns[i]!, right)),
      volumes: symmetric(asked.length, (i, j) => {
        const [one, other] = [causes[i]!, causes[j]!]
        if (one.kind !== 'leak' || other.kind !== 'leak') return 0
        return volumeCovariance(evidence.graph, one.segment, other.segment)
      }),
    }
  })
}

/** The causes that a verdict asks about: leaks since the present epoch began, gauges that drift, seals. */
function askedOf({ causes, epoch, filter }: Evidence, law: Law): number[] {
  return causes.flatMap((cause, index) => {
    const wanted =
      cause.kind === 'leak'
        ? cause.law === law && cause.epoch === epoch
        : cause.kind === 'drift' || (cause.kind === 'passage' && !cause.open)
    return wanted && gramOf(filter, index, index) > 0 ? [index] : []
  })
}

function symmetric(size: number, of: (i: number, j: number) => number): Float64Array[] {
  const rows = Array.from({ length: size }, () => new Float64Array(size))
  for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) rows[i]![j] = rows[j]![i] = of(i, j)
  return rows
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
  const root = rootOf(
    q,
    loose.map((i) => of[i]!),
  )
  if (!root) return value
  const curved = loose.map((i) =>
    Float64Array.from(loose, (j) => amplitudes[i]! * amplitudes[j]! * q.gram[of[i]!]![of[j]!]!),
  )
  const lower = cholesky(
    within(root, curved).map((row, i) => row.map((element, j) => element + (i === j ? 1 : 0))),
  )
  if (!lower) return value
  const white = whiten(
    lower,
    transposedTimes(
      root,
      loose.map((i) => slopes[i]!),
    ),
  )
  return value + dot(white, white) / 2 - logDeterminant(lower) / 2
}

/**
 * The same for leaks that all have one size: a function of that size. The errors of the volumes are turned to axes
 * along which they do not mix, so that each size costs only their number.
 */
export function logRatioAlong(q: Quadratic, of: readonly number[]): (amplitude: number) => number {
  const pulls = of.map((k) => of.reduce((sum, l) => sum + q.gram[k]![l]!, 0))
  const gain = of.reduce((sum, k) => sum + q.b[k]!, 0)
  const information = pulls.reduce((a, b) => a + b, 0)
  const even = (s: number) => s * gain - (s * s * information) / 2
  const root = rootOf(q, of)
  if (!root) return even
  const { values, vectors } = symmetricEigen(
    within(
      root,
      of.map((k) => Float64Array.from(of, (l) => q.gram[k]![l]!)),
    ),
  )
  const turned = (column: readonly number[]) => transposedTimes(vectors, transposedTimes(root, column))
  const gains = turned(of.map((k) => q.b[k]!))
  const curves = turned(pulls)
  return (s) => {
    let value = even(s)
    for (let e = 0; e < values.length; e++) {
      const spread = 1 + s * s * Math.max(0, values[e]!)
      const slope = s * gains[e]! - s * s * curves[e]!
      value += (slope * slope) / spread / 2 - Math.log(spread) / 2
    }
    return value
  }
}

/** C with C·Cᵀ the covariance of the volume errors of these causes; undefined where there are none. */
function rootOf({ volumes }: Quadratic, of: readonly number[]): Float64Array[] | undefined {
  return cholesky(
    of.map((k, i) => Float64Array.from(of, (l, j) => volumes[k]![l]! * (i === j ? 1 + 1e-6 : 1))),
  )
}

/** Cᵀ·M·C for a lower triangle C. */
function within(root: readonly Float64Array[], matrix: readonly Float64Array[]): Float64Array[] {
  const half = matrix.map((row) => transposedTimes(root, row))
  return root.map((_, i) => {
    const column = half.map((row) => row[i]!)
    return transposedTimes(root, column)
  })
}

/** Cᵀ·column. */
function transposedTimes(rows: readonly Float64Array[], column: ArrayLike<number>): Float64Array {
  const product = new Float64Array(rows.length)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    for (let c = 0; c < rows.length; c++) product[c]! += row[c]! * column[k]!
  }
  return product
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
