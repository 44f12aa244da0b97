import { CONSTANTS, GASES } from './gases'
import type { Network } from './network'
import { substepOf } from './substep'

const N = GASES.length

/** Largest error of one step, as a share of each gas in a room. */
const TOLERANCE = 1e-8
const COLUMNS = 7
/** Shortest step in s; it is taken whatever its error is. */
const SHORTEST_S = 1e-3
/** How the next step follows from the row that was exact enough: short tables could have gone further. */
const GROWTH = [1, 4, 3, 2, 1.2, 1, 0.8]
/** So much smaller an error becomes from row to row at least, or the step is given up. Ours. */
const CONVERGENCE = 20

/**
 * Takes masses, as `substepOf` holds them, from one time to another in place, each step exact to 1e-8.
 * Source: Deuflhard's SEULEX, Hairer and Wanner, Solving ODEs II, IV.9, with the harmonic sequence.
 */
export function extrapolationOf(network: Network, accounts: readonly string[]) {
  const length = (network.volumesM3.length + accounts.length) * N
  const { step } = substepOf(network, accounts)
  const difference = differenceIn(network)
  const table = Array.from({ length: COLUMNS }, () => new Float64Array(length))

  /**
   * Aitken and Neville's extrapolation of steps of seconds/1, /2, /3 …: after each row `table[0]` holds the value of
   * the highest order and `table[1]` the one below it. Gives the row that was exact enough, or undefined.
   */
  const extrapolate = (start: Float64Array, atS: number, seconds: number): number | undefined => {
    for (let row = 0; row < COLUMNS; row++) {
      let value = table[row]!
      value.set(start)
      const part = seconds / (row + 1)
      for (let i = 0; i <= row; i++) step(value, atS + i * part, part)
      // From the newest column back: the row before is overwritten where it is no longer needed.
      for (let column = 1; column <= row; column++) {
        const before = table[row - column]!
        const divisor = (row + 1) / (row + 1 - column) - 1
        for (let i = 0; i < length; i++) before[i] = value[i]! + (value[i]! - before[i]!) / divisor
        value = before
      }
      if (row === 0) continue
      const error = difference(table[0]!, table[1]!) / TOLERANCE
      if (error <= 1) return row
      // Written so that what is no number is given up.
      if (!(error <= CONVERGENCE ** (COLUMNS - 1 - row))) return undefined
    }
    return undefined
  }

  return (values: Float64Array, fromS: number, untilS: number): void => {
    let atS = fromS
    let stepS = untilS - fromS
    let isRetry = false
    while (atS < untilS) {
      const isLast = untilS - atS <= stepS * 1.01
      const seconds = isLast ? untilS - atS : stepS
      const row = extrapolate(values, atS, seconds)
      if (row === undefined && stepS > SHORTEST_S) {
        stepS = Math.max(SHORTEST_S, seconds / 3)
        isRetry = true
        continue
      }
      values.set(table[0]!)
      atS = isLast ? untilS : atS + seconds
      stepS = Math.max(SHORTEST_S, seconds * (isRetry ? 1 : GROWTH[row ?? 0]!))
      isRetry = false
    }
  }
}

/** A gas that is less than this share of the air counts as that much. */
const TRACE = 1e-3
/** A room that is nearly empty counts as if it held so much for each m³, in J/K: 300 Pa. */
const EMPTY_PER_M3 = 1

/** The largest difference between two states of the rooms, as a share of what the first of them holds of a gas. */
export function differenceIn({ volumesM3 }: Network): (of: Float64Array, from: Float64Array) => number {
  return (of, from) => {
    let worst = 0
    for (let room = 0; room < volumesM3.length; room++) {
      let amount = EMPTY_PER_M3 * volumesM3[room]!
      for (let gas = 0; gas < N; gas++) amount += Math.abs(of[room * N + gas]!) * CONSTANTS[gas]!
      for (let gas = 0; gas < N; gas++) {
        const i = room * N + gas
        const scale = Math.max(Math.abs(of[i]!), (TRACE * amount) / CONSTANTS[gas]!)
        worst = Math.max(worst, Math.abs(of[i]! - from[i]!) / scale)
      }
    }
    return worst
  }
}
