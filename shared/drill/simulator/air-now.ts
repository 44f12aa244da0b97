import { type Masses, partialPa } from '../air/gases'
import type { Air } from '../air/integrate'
import { substepOf } from '../air/substep'
import { roomsOf, temperaturesK, workingOf } from './plant/network'
import type { State } from './state'

/** The air at this moment. It does not go into the state; see `State.air`. */
export function airNow({ setup, plant, air, nowS }: State): Air {
  return nowS > air.atS ? workingOf(setup, plant).integrate(air, nowS) : air
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
  const { setup, plant, nowS } = state
  const { ids, volumesM3 } = roomsOf(setup)
  const kelvins = temperaturesK(setup, plant, nowS)
  const { rooms } = airNow(state)
  return new Map(
    ids.map((id, i) => {
      const partial = partialPa(rooms[i]!, volumesM3[i]!, kelvins[i]!)
      const pressurePa = partial.reduce((sum, pa) => sum + pa, 0)
      return [id, { kg: rooms[i]!, pressurePa, temperatureK: kelvins[i]!, partialPa: partial }]
    }),
  )
}

/** Flow in kg/s through every open hatch at this moment, from its first compartment to its second. */
export function hatchFlows(state: State): Map<string, number> {
  const { network, hatches } = workingOf(state.setup, state.plant)
  const flows = substepOf(network, []).flowsKgPerS(Float64Array.from(airNow(state).rooms.flat()), state.nowS)
  return new Map([...hatches].map(([id, i]) => [id, flows[i]!]))
}
