/**
 * Lower triangle L of a symmetric positive definite matrix, L·Lᵀ = `matrix` (Cholesky–Banachiewicz).
 * Undefined where the matrix is not positive definite or holds a value that is not finite.
 */
export function cholesky(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const lower: Float64Array[] = []
  for (const [i, given] of matrix.entries()) {
    const row = new Float64Array(matrix.length)
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : lower[j]!
      let rest = given[j]!
      for (let k = 0; k < j; k++) rest -= row[k]! * other[k]!
      if (j < i) row[j] = rest / other[j]!
      else if (rest > 0 && rest < Infinity) row[j] = Math.sqrt(rest)
      else return undefined
    }
    lower.push(row)
  }
  return lower
}

/** L⁻¹·`column`: turns a column with covariance L·Lᵀ into one with unit covariance. */
export function whiten(lower: readonly Float64Array[], column: ArrayLike<number>): Float64Array {
  const white = new Float64Array(lower.length)
  for (const [i, row] of lower.entries()) {
    let rest = column[i]!
    for (let k = 0; k < i; k++) rest -= row[k]! * white[k]!
    white[i] = rest / row[i]!
  }
  return white
}

/** L⁻ᵀ·`column`. */
export function unwhiten(lower: readonly Float64Array[], column: ArrayLike<number>): Float64Array {
  const solved = Float64Array.from(column)
  for (let i = lower.length - 1; i >= 0; i--) {
    solved[i]! /= lower[i]![i]!
    for (let k = 0; k < i; k++) solved[k]! -= lower[i]![k]! * solved[i]!
  }
  return solved
}

/** ln det of L·Lᵀ. */
export function logDeterminant(lower: readonly Float64Array[]): number {
  return 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i]!), 0)
}
