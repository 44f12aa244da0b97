/**
 * Eigenvalues of a small symmetric matrix and its eigenvectors as columns (Jacobi's rotations, cyclic). `matrix` is
 * not changed.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): {
  values: Float64Array
  vectors: Float64Array[]
} {
  const size = matrix.length
  const a = matrix.map((row) => row.slice())
  const vectors = a.map((_, i) => Float64Array.from(a, (_row, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0
    let diagonal = 0
    for (let p = 0; p < size; p++) {
      diagonal += a[p]![p]! ** 2
      for (let q = 0; q < p; q++) off += a[p]![q]! ** 2
    }
    if (off <= 1e-30 * diagonal) break
    for (let p = 1; p < size; p++) for (let q = 0; q < p; q++) rotate(a, vectors, p, q)
  }
  return { values: Float64Array.from(a, (row, i) => row[i]!), vectors }
}

const SWEEPS = 30

/** Turns the axes p and q so that their common element becomes zero. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const apq = a[p]![q]!
  if (apq === 0) return
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (const row of a) turn(row, p, q, c, s)
  const [rowP, rowQ] = [a[p]!, a[q]!]
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [rowP[k]!, rowQ[k]!]
    rowP[k] = c * x - s * y
    rowQ[k] = s * x + c * y
  }
  for (const row of vectors) turn(row, p, q, c, s)
}

function turn(row: Float64Array, p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p]!, row[q]!]
  row[p] = c * x - s * y
  row[q] = s * x + c * y
}
