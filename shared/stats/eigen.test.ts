import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { symmetricEigen } from './eigen'

test('the eigenvectors are orthonormal and make the matrix again', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true })
  const matrices = fc
    .integer({ min: 1, max: 8 })
    .chain((n) => fc.array(fc.array(number, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }))
  fc.assert(
    fc.property(matrices, (rows) => {
      const matrix = rows.map((row, i) =>
        Float64Array.from(row, (_, j) => rows[Math.max(i, j)]![Math.min(i, j)]!),
      )
      const { values, vectors } = symmetricEigen(matrix)
      for (const [i, row] of matrix.entries()) {
        for (const [j, value] of row.entries()) {
          const sum = (of: (k: number) => number) => values.reduce((total, _, k) => total + of(k), 0)
          expect(sum((k) => vectors[i]![k]! * values[k]! * vectors[j]![k]!)).toBeCloseTo(value, 8)
          expect(sum((k) => vectors[k]![i]! * vectors[k]![j]!)).toBeCloseTo(i === j ? 1 : 0, 8)
        }
      }
    }),
  )
})
