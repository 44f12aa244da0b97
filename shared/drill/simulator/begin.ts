import { equalisationOf, FANS, type HatchTruth, startAir, type Truth, USUAL_HATCH } from '../truth/truth'
import { toSi } from '../../units/units'
import { steady } from '../air/network'
import { sizeM3PerS } from '../truth/size'
import { roomsOf } from './plant/network'
import type { Plant, Setup, State } from './state'

/**
 * A simulated station at time 0. `truthFaults` must find nothing in the truth. A hatch stands as the graph says; what
 * passes it when it is closed is for the truth alone to say.
 */
export function begin(setup: Setup): State {
  const { truth } = setup
  const plant = plantOf(setup)
  const { ids, volumesM3, temperatures } = roomsOf(setup)
  const kelvins = new Float64Array(ids.length)
  temperatures(plant)(0, kelvins)
  const usualPa = toSi('pressure', truth.start.pressure)
  const rooms = ids.map((id, i) => {
    const own = truth.compartments[id]?.pressure
    const share = own === undefined ? 1 : toSi('pressure', own) / usualPa
    return startAir(truth, volumesM3[i]! * share, kelvins[i]!)
  })
  return {
    setup,
    nowS: 0,
    air: { atS: 0, rooms, booked: {}, stepS: 1 },
    plant,
    people: Object.fromEntries(truth.people.map(({ id }) => [id, { tasks: [] }])),
    instruments: Object.fromEntries(
      truth.instruments.map(({ id, everyS, faults }) => [
        id,
        { taken: 0, nextS: everyS === undefined ? undefined : 0, faults, faultyFromS: 0 },
      ]),
    ),
    due: Object.fromEntries(
      truth.injects.flatMap(({ id, at }) => (at !== 'hand' && 'atS' in at ? [[id, at.atS]] : [])),
    ),
    injected: {},
    operations: 0,
  }
}

function plantOf({ graph, truth }: Setup): Plant {
  const { valves, pumps, tanks, generators, scrubbers, equipment } = truth
  const hatches = [...graph.hatches.values()]
  return {
    hatches: Object.fromEntries(
      hatches.map(({ id, state }) => {
        const { jammed, gap } = hatchTruth(truth, id)
        const gapM3PerS = sizeM3PerS('crack', gap)
        return [id, { state: state === 'closed-leaking' ? 'closed' : state, jammed, gapM3PerS }]
      }),
    ),
    leaks: Object.fromEntries(
      truth.leaks.map(({ id, compartment, law, size }) => [
        id,
        { compartment, law, hole: steady(sizeM3PerS(law, size)), held: 0 },
      ]),
    ),
    on: Object.fromEntries([
      [FANS, true],
      ...hatches.flatMap(({ id, equalisationValve }) =>
        equalisationValve ? [[equalisationOf(id), false] as const] : [],
      ),
      ...[valves, pumps, tanks, generators, scrubbers, equipment]
        .flat()
        .map(({ id, on }) => [id, on] as const),
    ]),
    warmth: {},
    places: Object.fromEntries(truth.people.map(({ id, compartment }) => [id, compartment])),
  }
}

export function hatchTruth(truth: Truth, hatch: string): HatchTruth {
  return truth.hatches[hatch] ?? USUAL_HATCH
}
