import { added, CONSTANTS, GASES, type Masses, NOTHING } from './gases'
import { type Network, OUTSIDE } from './network'
import { substepOf } from './substep'

/** The air of a station at a moment: what is in each room, and what was booked to each account until then. */
export interface Air {
  atS: number
  rooms: readonly Masses[]
  /** Net kilograms that left the rooms: positive for what a leak took, negative for what a tank gave. */
  booked: Readonly<Record<string, Masses>>
  /** Length of the step that the integration would try next. */
  stepS: number
}

const N = GASES.length

/** Largest error of one step, as a share of each gas in a room. */
const TOLERANCE = 1e-8
/** A gas that is less than this share of the air counts as that much. */
const TRACE = 1e-3
/** A room that is nearly empty counts as if it held so much for each m³, in J/K: 300 Pa. */
const EMPTY_PER_M3 = 1
const COLUMNS = 7
/** Shortest and longest step in s; the shortest is taken whatever its error is. */
const STEP_S = { shortest: 1e-3, longest: 300 }
/** How the next step follows from the row that was exact enough: short tables could have gone further. */
const GROWTH = [1, 4, 3, 2, 1.2, 1, 0.8]
/** So much smaller an error becomes from row to row at least, or the step is given up. Ours. */
const CONVERGENCE = 20

/** The integration of one network; the function that it gives is pure: it holds nothing but space to work in. */
export function integrationOf(network: Network): (air: Air, untilS: number) => Air {
  const rooms = network.volumesM3.length
  const { passages, feeds, scrubbers } = network
  const outlets = passages.filter(({ rooms: [, second] }) => second === OUTSIDE)
  const accounts = [...new Set([...outlets, ...feeds, ...scrubbers].map(({ account }) => account))]
  const length = (rooms + accounts.length) * N
  const { step } = substepOf(network, accounts)
  const vector = () => new Float64Array(length)
  const table = Array.from({ length: COLUMNS }, vector)
  const start = vector()

  /**
   * Aitken and Neville's extrapolation of steps of seconds/1, /2, /3 …: after each row `table[0]` holds the value of
   * the highest order and `table[1]` the one below it. Gives the row that was exact enough, or undefined.
   * Source: Deuflhard's SEULEX, Hairer and Wanner, Solving ODEs II, IV.9, with the harmonic sequence.
   */
  const extrapolate = (atS: number, seconds: number): number | undefined => {
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
      const error = errorOf(table[0]!, table[1]!)
      if (error <= 1) return row
      // Written so that what is no number is given up.
      if (!(error <= CONVERGENCE ** (COLUMNS - 1 - row))) return undefined
    }
    return undefined
  }

  /** The largest error in units of what is allowed. */
  const errorOf = (best: Float64Array, next: Float64Array): number => {
    let worst = 0
    for (let room = 0; room < rooms; room++) {
      let amount = EMPTY_PER_M3 * network.volumesM3[room]!
      for (let gas = 0; gas < N; gas++) amount += Math.abs(best[room * N + gas]!) * CONSTANTS[gas]!
      for (let gas = 0; gas < N; gas++) {
        const i = room * N + gas
        const allowed = TOLERANCE * Math.max(Math.abs(best[i]!), (TRACE * amount) / CONSTANTS[gas]!)
        worst = Math.max(worst, Math.abs(best[i]! - next[i]!) / allowed)
      }
    }
    return worst
  }

  return (air, untilS) => {
    start.fill(0)
    air.rooms.forEach((kg, room) => start.set(kg, room * N))
    let { atS, stepS } = air
    let isRetry = false
    while (atS < untilS) {
      const isLast = untilS - atS <= stepS * 1.01
      const seconds = isLast ? untilS - atS : stepS
      const row = extrapolate(atS, seconds)
      if (row === undefined && seconds > STEP_S.shortest) {
        stepS = Math.max(STEP_S.shortest, seconds / 3)
        isRetry = true
        continue
      }
      start.set(table[0]!)
      atS = isLast ? untilS : atS + seconds
      const next = seconds * (isRetry ? 1 : GROWTH[row ?? 0]!)
      isRetry = false
      // A step cut short by what happened says nothing against a longer one.
      stepS = Math.min(STEP_S.longest, isLast ? Math.max(next, stepS) : next)
    }
    const massesAt = (i: number) => GASES.map((_, gas) => start[i * N + gas]!)
    const booked = { ...air.booked }
    for (const [i, account] of accounts.entries()) {
      booked[account] = added(booked[account] ?? NOTHING, massesAt(rooms + i))
    }
    return { atS, stepS, booked, rooms: air.rooms.map((_, room) => massesAt(room)) }
  }
}
