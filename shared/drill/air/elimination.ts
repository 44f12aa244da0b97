/**
 * Gaussian elimination for rooms joined by passages. The pattern of such a matrix is the graph of the rooms, and a
 * station is nearly a tree: eliminated from its ends inwards it needs a few operations a room instead of a cube.
 * No pivots are sought: the matrices are column diagonally dominant. Source: minimum degree ordering (Markowitz).
 */
export interface Elimination {
  rooms: number
  /** The room eliminated at each step. */
  order: Int32Array
  /** The rooms still there that it is joined to by then: those of step i from `from[i]` to `from[i + 1]`. */
  later: Int32Array
  from: Int32Array
}

/** The order for rooms that these pairs may join; a pair with the outside joins nothing. */
export function eliminationOf(rooms: number, pairs: Iterable<readonly [number, number]>): Elimination {
  const joined = Array.from({ length: rooms }, () => new Set<number>())
  const join = (a: number, b: number) => {
    if (a === b || a < 0 || b < 0) return
    joined[a]!.add(b)
    joined[b]!.add(a)
  }
  for (const [a, b] of pairs) join(a, b)
  const left = new Set(joined.keys())
  const order: number[] = []
  const later: number[] = []
  const from = [0]
  while (left.size > 0) {
    const room = [...left].reduce((a, b) => (joined[b]!.size < joined[a]!.size ? b : a))
    const others = [...joined[room]!]
    left.delete(room)
    for (const a of others) {
      joined[a]!.delete(room)
      for (const b of others) join(a, b)
    }
    order.push(room)
    later.push(...others)
    from.push(later.length)
  }
  return { rooms, order: Int32Array.from(order), later: Int32Array.from(later), from: Int32Array.from(from) }
}

/** Turns `matrix` (rows one after the other) into its factors, in place. */
export function factorise({ rooms, order, later, from }: Elimination, matrix: Float64Array): void {
  for (let step = 0; step < rooms; step++) {
    const room = order[step]!
    const row = room * rooms
    const pivot = matrix[row + room]!
    const end = from[step + 1]!
    for (let a = from[step]!; a < end; a++) {
      const other = later[a]! * rooms
      const factor = (matrix[other + room]! /= pivot)
      for (let b = from[step]!; b < end; b++) {
        matrix[other + later[b]!]! -= factor * matrix[row + later[b]!]!
      }
    }
  }
}

/**
 * Solves with the factors of `factorise` for `columns` right sides at once, in place: `values` holds them room after
 * room.
 */
export function solve(
  { rooms, order, later, from }: Elimination,
  factors: Float64Array,
  values: Float64Array,
  columns: number,
): void {
  for (let step = 0; step < rooms; step++) {
    const room = order[step]!
    for (let a = from[step]!; a < from[step + 1]!; a++) {
      const other = later[a]!
      const factor = factors[other * rooms + room]!
      for (let c = 0; c < columns; c++) {
        values[other * columns + c]! -= factor * values[room * columns + c]!
      }
    }
  }
  for (let step = rooms - 1; step >= 0; step--) {
    const room = order[step]!
    const pivot = factors[room * rooms + room]!
    for (let a = from[step]!; a < from[step + 1]!; a++) {
      const other = later[a]!
      const factor = factors[room * rooms + other]!
      for (let c = 0; c < columns; c++) {
        values[room * columns + c]! -= factor * values[other * columns + c]!
      }
    }
    for (let c = 0; c < columns; c++) values[room * columns + c]! /= pivot
  }
}
