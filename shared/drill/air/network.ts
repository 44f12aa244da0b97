import { type Elimination, eliminationOf } from './elimination'
import type { FlowLaw } from './flow'
import { type CabinGas, type Masses } from './gases'

/** The rooms of a station and all that moves gas in, out and between them, while nothing is switched. */
export interface Network {
  volumesM3: readonly number[]
  /** Fills in the temperature in K of each room. It is prescribed: walls hold far more heat than air. Ours. */
  temperatures: (atS: number, into: Float64Array) => void
  passages: readonly Passage[]
  mixing: readonly Mixing[]
  feeds: readonly Feed[]
  scrubbers: readonly Scrubber[]
  drift?: Drift
  outside: Outside
  /** It may know of more passages than there are now. */
  elimination: Elimination
}

/** The outside as the second room of a passage. */
export const OUTSIDE = -1

/** A hole, gap, valve or open hatch. What it passes to or from the outside is booked to its account. */
export interface Passage {
  rooms: readonly [number, number]
  law: FlowLaw
  size: Ramp
  account: string
}

/** Fans that exchange air both ways through an open hatch, so much of it each way. */
export interface Mixing {
  rooms: readonly [number, number]
  flowM3PerS: number
}

/** So much gas a second into a room (negative: out of it, as long as there is some). */
export interface Feed {
  room: number
  gas: CabinGas
  kgPerS: number
  account: string
}

/** Takes one gas out of so much air a second. */
export interface Scrubber {
  room: number
  gas: CabinGas
  flowM3PerS: number
  account: string
}

/** Air that comes and goes in every room for no known reason, of the room's own composition. */
export interface Drift {
  /** Fills in how fast the pressure of each room would rise by it, in Pa/s; steady from one bend to the next. */
  ratesPaPerS: (atS: number, into: Float64Array) => void
  account: string
}

/** Space, or the room around a mock-up on the ground. */
export interface Outside {
  pa: number
  k: number
  /** One kilogram of its air. */
  air: Masses
}

/** A size in m³/s that goes evenly from one value to another. */
export interface Ramp {
  from: number
  to: number
  fromS: number
  toS: number
}

export const steady = (size: number): Ramp => ({ from: size, to: size, fromS: 0, toS: 0 })

export function sizeAt({ from, to, fromS, toS }: Ramp, atS: number): number {
  if (atS >= toS) return to
  return atS <= fromS ? from : from + ((to - from) * (atS - fromS)) / (toS - fromS)
}

/** A network with the order of its elimination, made for it alone. */
export function networkOf(given: Omit<Network, 'elimination'>): Network {
  const pairs = [...given.passages, ...given.mixing].map(({ rooms }) => rooms)
  return { ...given, elimination: eliminationOf(given.volumesM3.length, pairs) }
}
