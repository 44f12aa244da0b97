/**
 * Gaussian elimination for rooms joined by passages. The pattern of such a matrix is the graph of the rooms, and a
 * station is nearly a tree: eliminated from its ends inwards it needs a few operations a room instead of a cube.
 * No pivots are sought: the matrices are column diagonally dominant. Source: minimum degree ordering (Markowitz).
 */
export interface Elimination {
  rooms: number
  /** The room eliminated at each step, and the rooms still there that it is joined to by then. */
  order: readonly { room: number; later: readonly number[] }[]
}

export function eliminationOf(rooms: number, pairs: Iterable<readonly [number, number]>): Elimination {
  const joined = Array.from({ length: rooms }, () => new Set<number>())
  const join = (a: number, b: number) => {
    if (a === b) return
    joined[a]!.add(b)
    joined[b]!.add(a)
  }
  for (const [a, b] of pairs) join(a, b)
  const left = new Set(joined.keys())
  const order: { room: number; later: readonly number[] }[] = []
  while (left.size > 0) {
    const room = [...left].reduce((a, b) => (joined[b]!.size < joined[a]!.size ? b : a))
    const later = [...joined[room]!]
    left.delete(room)
    for (const a of later) {
      joined[a]!.delete(room)
      for (const b of later) join(a, b)
    }
    order.push({ room, later })
  }
  return { rooms, order }
}

/** Turns `matrix` (rows one after the other) into its factors, in place. */
export function factorise({ rooms, order }: Elimination, matrix: Float64Array): void {
  for (let step = 0; step < order.length; step++) {
    const { room, later } = order[step]!
    const row = room * rooms
    const pivot = matrix[row + room]!
    for (let a = 0; a < later.length; a++) {
      const other = later[a]! * rooms
      const factor = (matrix[other + room]! /= pivot)
      for (let b = 0; b < later.length; b++) matrix[other + later[b]!]! -= factor * matrix[row + later[b]!]!
    }
  }
}

/**
 * Solves with the factors of `factorise` for `columns` right sides at once, in place: `values` holds them room after
 * room.
 */
export function solve(
  { rooms, order }: Elimination,
  factors: Float64Array,
  values: Float64Array,
  columns: number,
): void {
  for (let step = 0; step < order.length; step++) {
    const { room, later } = order[step]!
    for (let a = 0; a < later.length; a++) {
      const factor = factors[later[a]! * rooms + room]!
      for (let c = 0; c < columns; c++)
        values[later[a]! * columns + c]! -= factor * values[room * columns + c]!
    }
  }
  for (let step = order.length - 1; step >= 0; step--) {
    const { room, later } = order[step]!
    const pivot = factors[room * rooms + room]!
    for (let c = 0; c < columns; c++) {
      let value = values[room * columns + c]!
      for (let a = 0; a < later.length; a++) {
        value -= factors[room * rooms + later[a]!]! * values[later[a]! * columns + c]!
      }
      values[room * columns + c] = value / pivot
    }
  }
}
