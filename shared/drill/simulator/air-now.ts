import { CONSTANTS, GASES, type Masses, NOTHING } from '../air/gases'
import type { Air, Leap } from '../air/leap'
import { leakAccount, type Rooms, roomsOf, tankKg, workingOf } from './plant/network'
import { MINUTE_S } from './plant/temperatures'
import type { Plant, Setup, State } from './state'

const N = GASES.length

/** The stretch over which nothing bends the air. It depends on where it begins alone, never on who looks. */
const leaps = new WeakMap<Air, { plant: Plant; leap: Leap }>()

function leapOf({ setup, plant, air }: State): Leap {
  const known = leaps.get(air)
  if (known?.plant === plant) return known.leap
  const leap = workingOf(setup, plant).leap(air, bendS(setup, plant, air))
  leaps.set(air, { plant, leap })
  return leap
}

/** What is known beforehand to bend the air: the climate at every minute, a leak that grows, a tank that is empty. */
function bendS(setup: Setup, plant: Plant, air: Air): number {
  const { atS } = air
  let next = (Math.floor(atS / MINUTE_S) + 1) * MINUTE_S
  for (const id in plant.leaks) {
    const { fromS, toS } = plant.leaks[id]!.hole
    if (fromS > atS) next = Math.min(next, fromS)
    else if (toS > atS) next = Math.min(next, toS)
  }
  for (const tank of setup.truth.tanks) {
    if (plant.on[tank.id]) next = Math.min(next, atS + Math.max(0, tankKg(tank, air)) / tank.kgPerS)
  }
  return next
}

/** The end of the stretch over which the air is known; now, where a tank is empty already. */
export function bentS(state: State): number {
  const { setup, plant, air } = state
  return bendS(setup, plant, air) > air.atS ? leapOf(state).untilS : air.atS
}

/** The air that a state goes on from at a moment: that of the last bend until the next one is reached. */
export function airReached(state: State, atS: number): Air {
  if (atS === state.air.atS) return state.air
  const leap = leapOf(state)
  return atS < leap.untilS ? state.air : leap.airAt(atS)
}

/** The air at this moment. It does not go into the state; see `State.air`. */
export function airNow(state: State): Air {
  return state.nowS > state.air.atS ? leapOf(state).airAt(state.nowS) : state.air
}

/** What all gauges meet at one moment; rooms in the order of `rooms.ids`. */
export interface Moment {
  setup: Setup
  plant: Plant
  rooms: Rooms
  atS: number
  /** Kilograms of each gas, room after room. */
  masses: Float64Array
  kelvins: Float64Array
  pressuresPa: Float64Array
}

/** The station at this moment. */
export function momentOf(state: State): Moment {
  return momentsOf(state)(state.nowS)
}

/** The station at any moment before something bends its air. Each is good until the next one is asked for. */
export function momentsOf(state: State): (atS: number) => Moment {
  const { setup, plant, air } = state
  const { temperatures } = workingOf(setup, plant).network
  const rooms = roomsOf(setup)
  const count = rooms.ids.length
  const masses = new Float64Array(count * N)
  const [kelvins, pressuresPa] = [new Float64Array(count), new Float64Array(count)]
  const moment: Moment = { setup, plant, rooms, atS: 0, masses, kelvins, pressuresPa }
  return (atS) => {
    moment.atS = atS
    if (atS > air.atS) leapOf(state).fill(atS, masses)
    else for (const [room, kg] of air.rooms.entries()) masses.set(kg, room * N)
    temperatures(atS, kelvins)
    for (let room = 0; room < count; room++) {
      let amount = 0
      for (let gas = 0; gas < N; gas++) amount += masses[room * N + gas]! * CONSTANTS[gas]!
      pressuresPa[room] = (amount * kelvins[room]!) / rooms.volumesM3[room]!
    }
    return moment
  }
}

/** Pressure in Pa of one gas in a room: m·R·T/V. */
export function partialPa({ rooms, masses, kelvins }: Moment, room: number, gas: number): number {
  return (masses[room * N + gas]! * CONSTANTS[gas]! * kelvins[room]!) / rooms.volumesM3[room]!
}

/** Pressure in Pa of a compartment; no number where there is no such compartment. */
export function pressurePa({ rooms, pressuresPa }: Moment, compartment: string): number {
  const room = rooms.indexOf.get(compartment)
  return room === undefined ? NaN : pressuresPa[room]!
}

/** The air of one compartment. */
export interface CompartmentAir {
  kg: Masses
  pressurePa: number
  temperatureK: number
  /** Of each gas, in the order of `GASES`. */
  partialPa: readonly number[]
}

/** The air of every compartment at this moment. */
export function compartments(state: State): Map<string, CompartmentAir> {
  const moment = momentOf(state)
  const { rooms, masses, kelvins, pressuresPa } = moment
  return new Map(
    rooms.ids.map((id, room) => [
      id,
      {
        kg: Array.from(masses.subarray(room * N, (room + 1) * N)),
        pressurePa: pressuresPa[room]!,
        temperatureK: kelvins[room]!,
        partialPa: GASES.map((_, gas) => partialPa(moment, room, gas)),
      },
    ]),
  )
}

/** Flow in kg/s through every open hatch at this moment, from its first compartment to its second. */
export function hatchFlows(state: State): Map<string, number> {
  return flowsAt(momentOf(state), 'hatches')
}

/** What every leak takes at this moment, in kg/s; those that are shut or patched tight are not in it. */
export function leakFlows(state: State): Map<string, number> {
  return flowsAt(momentOf(state), 'leaks')
}

export function flowsAt(
  { setup, plant, atS, masses }: Moment,
  through: 'hatches' | 'leaks',
): Map<string, number> {
  const working = workingOf(setup, plant)
  const flows = working.flowsKgPerS(masses, atS)
  return new Map([...working[through]].map(([id, passage]) => [id, flows[passage]!]))
}

/** Kilograms of each gas in the rooms and in the books: it never changes. */
export function accountedKg(state: State): number[] {
  const { rooms, booked } = airNow(state)
  const all = [...rooms, ...Object.values(booked)]
  return GASES.map((_, gas) => all.reduce((sum, kg) => sum + kg[gas]!, 0))
}

/** Kilograms that leaks have taken since the beginning. */
export function lostKg(state: State): number {
  const { booked } = airNow(state)
  const accounts = Object.keys(state.plant.leaks).map((id) => booked[leakAccount(id)] ?? NOTHING)
  return accounts.flat().reduce((sum, kg) => sum + kg, 0)
}
