import { passesAir } from '../../../station/graph'
import { toSi } from '../../../units/units'
import { gasIndex, mixture } from '../../air/gases'
import { type Air, integrationOf } from '../../air/integrate'
import {
  type Feed,
  type Mixing,
  type Network,
  networkOf,
  OUTSIDE,
  type Passage,
  type Ramp,
  steady,
} from '../../air/network'
import type { FlowLaw } from '../../air/flow'
import { sizeM3PerS } from '../../truth/size'
import { equalisationOf, FANS, OUTSIDE_NAME, type Truth, USUAL_HATCH } from '../../truth/truth'
import type { Plant, Setup } from '../state'
import { temperaturesOf, type Temperatures } from './temperatures'

/** The rooms of a setup: what does not change with its plant. */
interface Rooms {
  ids: readonly string[]
  indexOf: ReadonlyMap<string, number>
  volumesM3: readonly number[]
  temperatures: Temperatures
}

export interface Working {
  network: Network
  integrate: (air: Air, untilS: number) => Air
  /** The passage of each open hatch. */
  hatches: ReadonlyMap<string, number>
  seenAtS: number
  seenK: Float64Array
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
    made = {
      ids,
      indexOf: new Map(ids.map((id, i) => [id, i])),
      volumesM3,
      temperatures: temperaturesOf(setup),
    }
    rooms.set(setup, made)
  }
  return made
}

/** The air network of a plant; kept as long as the plant is. */
export function workingOf(setup: Setup, plant: Plant): Working {
  let made = workings.get(plant)
  if (!made) workings.set(plant, (made = working(setup, plant)))
  return made
}

/** Temperature in K of each compartment, in the order of the graph. The last answer is kept: many ask at once. */
export function temperaturesK(setup: Setup, plant: Plant, atS: number): Readonly<Float64Array> {
  const known = workingOf(setup, plant)
  if (known.seenAtS !== atS) {
    known.network.temperatures(atS, known.seenK)
    known.seenAtS = atS
  }
  return known.seenK
}

function working(setup: Setup, plant: Plant): Working {
  const { volumesM3, temperatures } = roomsOf(setup)
  const { list, hatches } = passagesOf(setup, plant)
  const outsideK = toSi('temperature', setup.truth.climate.temperature)
  const network = networkOf({
    volumesM3,
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
    outside: { pa: toSi('pressure', setup.truth.outside), k: outsideK, air: outsideAir(outsideK) },
  })
  return {
    network,
    hatches,
    integrate: integrationOf(network),
    seenAtS: NaN,
    seenK: new Float64Array(volumesM3.length),
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
    if (size.from > 0 || size.to > 0) put(compartment, OUTSIDE_NAME, law, size, `leak ${id}`)
  }
  return { list, hatches }
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

/** What a tank still holds, in kg. */
export function tankKg({ id, kg, gas }: Truth['tanks'][number], { booked }: Air): number {
  return kg + (booked[tankAccount(id)]?.[gasIndex(gas)] ?? 0)
}
