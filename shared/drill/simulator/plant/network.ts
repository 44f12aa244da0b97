import { passesAir } from '../../../station/graph'
import { toSi } from '../../../units/units'
import { gasIndex, mixture } from '../../air/gases'
import { type Elimination, eliminationOf } from '../../air/elimination'
import { type Air, type Leap, leapsOf } from '../../air/leap'
import {
  type Drift,
  type Feed,
  type Mixing,
  type Network,
  OUTSIDE,
  type Passage,
  type Ramp,
  steady,
} from '../../air/network'
import { substepOf } from '../../air/substep'
import type { FlowLaw } from '../../air/flow'
import { sizeM3PerS } from '../../truth/size'
import { equalisationOf, FANS, OUTSIDE_NAME, type Truth, USUAL_HATCH } from '../../truth/truth'
import type { Plant, Setup } from '../state'
import { driftOf } from './drift'
import { temperaturesOf, type Temperatures } from './temperatures'

/** The rooms of a setup: what does not change with its plant. */
export interface Rooms {
  ids: readonly string[]
  indexOf: ReadonlyMap<string, number>
  volumesM3: readonly number[]
  temperatures: Temperatures
  drift: Drift | undefined
  elimination: Elimination
}

/** What works on the air of a plant. */
export interface Working {
  network: Network
  leap: (air: Air, bendS: number) => Leap
  flowsKgPerS: (masses: Float64Array, atS: number) => number[]
  /** The passage of each open hatch, and of each leak through which something flows. */
  hatches: ReadonlyMap<string, number>
  leaks: ReadonlyMap<string, number>
}

const rooms = new WeakMap<Setup, Rooms>()
const workings = new WeakMap<Plant, Working>()

export function roomsOf(setup: Setup): Rooms {
  let made = rooms.get(setup)
  if (!made) {
    const ids = [...setup.graph.compartments.keys()]
    const volumesM3 = ids.map(
      (id) => setup.truth.compartments[id]?.volumeM3 ?? setup.graph.compartments.get(id)!.volumeM3,
    )
    const indexOf = new Map(ids.map((id, i) => [id, i]))
    made = {
      ids,
      indexOf,
      volumesM3,
      temperatures: temperaturesOf(setup),
      drift: driftOf(setup),
      elimination: eliminationOf(ids.length, pairsOf(setup, indexOf)),
    }
    rooms.set(setup, made)
  }
  return made
}

/** All that may ever be joined, open or not. */
function pairsOf({ graph, truth }: Setup, indexOf: ReadonlyMap<string, number>): [number, number][] {
  const pair = (a: string, b: string): [number, number] => [
    indexOf.get(a) ?? OUTSIDE,
    indexOf.get(b) ?? OUTSIDE,
  ]
  return [
    ...[...graph.hatches.values(), ...truth.valves].map(({ between: [a, b] }) => pair(a, b)),
    ...truth.pumps.map(({ from, to }) => pair(from, to)),
  ]
}

/** What works on the air of a plant; kept as long as the plant is. */
export function workingOf(setup: Setup, plant: Plant): Working {
  let made = workings.get(plant)
  if (!made) workings.set(plant, (made = working(setup, plant)))
  return made
}

function working(setup: Setup, plant: Plant): Working {
  const { volumesM3, temperatures, drift, elimination } = roomsOf(setup)
  const { list, hatches, leaks } = passagesOf(setup, plant)
  const outsideK = toSi('temperature', setup.truth.climate.temperature)
  const network: Network = {
    volumesM3,
    elimination,
    temperatures: temperatures(plant),
    passages: list,
    mixing: mixingOf(setup, plant),
    feeds: feedsOf(setup, plant),
    scrubbers: setup.truth.scrubbers
      .filter(({ id }) => plant.on[id])
      .map(({ id, compartment, gas, flowM3PerS }) => ({
        room: roomOf(setup, compartment),
        gas,
        flowM3PerS,
        account: `scrubber ${id}`,
      })),
    drift,
    outside: { pa: toSi('pressure', setup.truth.outside), k: outsideK, air: outsideAir(outsideK) },
  }
  return {
    network,
    leap: leapsOf(network),
    flowsKgPerS: substepOf(network, []).flowsKgPerS,
    hatches,
    leaks,
  }
}

/** Air at sea level, as the outside of a mock-up on the ground is taken to be. */
function outsideAir(k: number) {
  return mixture(101_325, { oxygenPa: 21_200, carbonDioxidePa: 42, waterPa: 1000 }, 1, k)
}

function roomOf(setup: Setup, compartment: string): number {
  return compartment === OUTSIDE_NAME ? OUTSIDE : roomsOf(setup).indexOf.get(compartment)!
}

function passagesOf(setup: Setup, plant: Plant) {
  const { graph, truth } = setup
  const list: Passage[] = []
  const hatches = new Map<string, number>()
  const leaks = new Map<string, number>()
  const put = (a: string, b: string, law: FlowLaw, size: Ramp, account: string) => {
    const [first, second] = [roomOf(setup, a), roomOf(setup, b)]
    // Space is always the second room.
    list.push({ rooms: first === OUTSIDE ? [second, first] : [first, second], law, size, account })
  }
  for (const { id, between } of graph.hatches.values()) {
    const { diameterMm, equalisationHole } = truth.hatches[id] ?? USUAL_HATCH
    const { state, gapM3PerS } = plant.hatches[id]!
    if (passesAir(state)) {
      hatches.set(id, list.length)
      put(...between, 'orifice', steady(sizeM3PerS('orifice', { holeMm: diameterMm })), id)
      continue
    }
    if (gapM3PerS > 0) put(...between, 'crack', steady(gapM3PerS), id)
    if (plant.on[equalisationOf(id)]) {
      put(...between, 'orifice', steady(sizeM3PerS('orifice', { holeMm: equalisationHole })), id)
    }
  }
  for (const { id, between, size } of truth.valves) {
    if (plant.on[id]) put(...between, 'orifice', steady(sizeM3PerS('orifice', size)), `valve ${id}`)
  }
  for (const { id, from, to, flowM3PerS } of truth.pumps) {
    if (plant.on[id]) put(from, to, 'pump', steady(flowM3PerS), `pump ${id}`)
  }
  for (const [id, { compartment, law, hole, held }] of Object.entries(plant.leaks)) {
    const size = { ...hole, from: hole.from * (1 - held), to: hole.to * (1 - held) }
    if (size.from === 0 && size.to === 0) continue
    leaks.set(id, list.length)
    put(compartment, OUTSIDE_NAME, law, size, leakAccount(id))
  }
  return { list, hatches, leaks }
}

function mixingOf(setup: Setup, plant: Plant): Mixing[] {
  const flowM3PerS = setup.truth.fansM3PerS
  if (!plant.on[FANS] || flowM3PerS === 0) return []
  return [...setup.graph.hatches.values()]
    .filter(({ id }) => passesAir(plant.hatches[id]!.state))
    .map(({ between: [a, b] }) => ({ rooms: [roomOf(setup, a), roomOf(setup, b)], flowM3PerS }))
}

function feedsOf(setup: Setup, plant: Plant): Feed[] {
  const { people, generators, tanks } = setup.truth
  const feed = (compartment: string, gas: Feed['gas'], kgPerS: number, account: string): Feed => ({
    room: roomOf(setup, compartment),
    gas,
    kgPerS,
    account,
  })
  return [
    ...people.flatMap(({ id, oxygenKgPerDay, carbonDioxideKgPerDay, waterKgPerDay }) => {
      const account = `person ${id}`
      return [
        feed(plant.places[id]!, 'oxygen', -oxygenKgPerDay / 86_400, account),
        feed(plant.places[id]!, 'carbon-dioxide', carbonDioxideKgPerDay / 86_400, account),
        feed(plant.places[id]!, 'water', waterKgPerDay / 86_400, account),
      ]
    }),
    ...generators
      .filter(({ id }) => plant.on[id])
      .map(({ id, compartment, gas, kgPerDay }) =>
        feed(compartment, gas, kgPerDay / 86_400, `generator ${id}`),
      ),
    ...tanks
      .filter(({ id }) => plant.on[id])
      .map(({ id, compartment, gas, kgPerS }) => feed(compartment, gas, kgPerS, tankAccount(id))),
  ]
}

const tankAccount = (id: string) => `tank ${id}`
export const leakAccount = (id: string): string => `leak ${id}`

/** What a tank still holds, in kg. */
export function tankKg({ id, kg, gas }: Truth['tanks'][number], { booked }: Air): number {
  return kg + (booked[tankAccount(id)]?.[gasIndex(gas)] ?? 0)
}
