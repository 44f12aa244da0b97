import { differenceIn, extrapolationOf } from './extrapolation'
import { added, GASES, type Masses, NOTHING } from './gases'
import { type Network, OUTSIDE } from './network'

/** The air of a station at a moment: what is in each room, and what was booked to each account until then. */
export interface Air {
  atS: number
  rooms: readonly Masses[]
  /** Net kilograms that left the rooms: positive for what a leak took, negative for what a tank gave. */
  booked: Readonly<Record<string, Masses>>
  /** Length of the leap that would be tried next. */
  stepS: number
}

/** A stretch of time over which the air is known at every moment. */
export interface Leap {
  untilS: number
  /** Fills in the masses in kg of each gas, room after room, at a moment of it: to 1e-6, and none is lost. */
  fill: (atS: number, into: Float64Array) => void
  airAt: (atS: number) => Air
}

const N = GASES.length

/** A leap is integrated in so many equal parts; the polynomial through its five knots tells what is between them. */
const PARTS = 4
/** Product of the distances of each knot to the others, in parts: the divisors of Lagrange's polynomials. */
const DIVISORS = [24, -6, 4, -6, 24]
/**
 * How far the last knot may be from what the other four foretell, as a share of a gas in a room. What lies between
 * the knots is far nearer to the truth: to 1e-8 where the air changes smoothly, to 1e-6 where a hatch was opened. Ours.
 */
const ROUGHNESS = 3e-6
/** Shortest and longest leap in s; the shortest is taken however rough it is. */
const LEAP_S = { shortest: 4e-4, longest: 600 }

/** The leaps of one network: from the air at a moment, no further than `bendS`, at which something begins or ends. */
export function leapsOf(network: Network): (air: Air, bendS: number) => Leap {
  const { volumesM3, passages, feeds, scrubbers, drift } = network
  const outlets = passages.filter(({ rooms: [, second] }) => second === OUTSIDE)
  const booking = [...outlets, ...feeds, ...scrubbers, ...(drift ? [drift] : [])]
  const accounts = [...new Set(booking.map(({ account }) => account))]
  const rooms = volumesM3.length
  const length = (rooms + accounts.length) * N
  const cross = extrapolationOf(network, accounts)
  const difference = differenceIn(network)
  const foretold = new Float64Array(length)

  const roughnessOf = ([a, b, c, d, last]: readonly Float64Array[]): number => {
    for (let i = 0; i < length; i++) foretold[i] = 4 * (b![i]! + d![i]!) - 6 * c![i]! - a![i]!
    return difference(last!, foretold) / ROUGHNESS
  }

  const massesIn = (values: Float64Array, i: number): Masses => GASES.map((_, gas) => values[i * N + gas]!)

  return (air, bendS) => {
    const { atS: fromS, booked } = air
    const knots = Array.from({ length: PARTS + 1 }, () => new Float64Array(length))
    for (let room = 0; room < rooms; room++) knots[0]!.set(air.rooms[room]!, room * N)
    for (let triedS = air.stepS; ;) {
      const isCut = bendS - fromS <= triedS * 1.01
      const seconds = isCut ? bendS - fromS : triedS
      const untilS = isCut ? bendS : fromS + seconds
      const timeOf = (knot: number) => (knot === PARTS ? untilS : fromS + (seconds * knot) / PARTS)
      for (let part = 0; part < PARTS; part++) {
        knots[part + 1]!.set(knots[part]!)
        cross(knots[part + 1]!, timeOf(part), timeOf(part + 1))
      }
      const roughness = roughnessOf(knots)
      // The fourth difference grows as the fourth power of the length.
      const fitsS = seconds * Math.min(4, 0.9 * roughness ** -0.25)
      if (roughness > 1 && triedS > LEAP_S.shortest) {
        triedS = Math.max(LEAP_S.shortest, seconds / 10, fitsS)
        continue
      }
      // A leap cut short by what happened says nothing against a longer one.
      const nextS = isCut ? Math.max(fitsS, triedS) : fitsS
      const stepS = Math.min(LEAP_S.longest, Math.max(LEAP_S.shortest, nextS))
      const fill = (atS: number, into: Float64Array) =>
        interpolate(knots, (PARTS * (atS - fromS)) / (untilS - fromS), into)
      const airAt = (atS: number): Air => {
        const values = new Float64Array(length)
        fill(atS, values)
        const now = { ...booked }
        for (const [i, account] of accounts.entries())
          now[account] = added(now[account] ?? NOTHING, massesIn(values, rooms + i))
        return { atS, stepS, booked: now, rooms: air.rooms.map((_, room) => massesIn(values, room)) }
      }
      return { untilS, fill, airAt }
    }
  }
}

/** The polynomial through the knots at `at`, counted in parts. Its weights add up to one, so mass is conserved. */
function interpolate(knots: readonly Float64Array[], at: number, into: Float64Array): void {
  into.fill(0)
  for (let knot = 0; knot <= PARTS; knot++) {
    let weight = 1
    for (let other = 0; other <= PARTS; other++) if (other !== knot) weight *= at - other
    weight /= DIVISORS[knot]!
    const values = knots[knot]!
    for (let i = 0; i < into.length; i++) into[i]! += weight * values[i]!
  }
}
