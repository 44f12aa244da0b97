import { afterSeepage, leakChange, pressureAfter } from '../leak/physics/flow'
import { atTemperature, GAS_CONSTANT, type Gas, massKg } from '../leak/physics/physics'
import type { Law } from '../leak/report'
import { type Graph, passesAir, segmentsOf } from '../station/graph'
import type { HatchState } from '../station/station'
import type { Random } from '../stats/random'
import type { Climate } from './climate'

/** A hole: its size S is the cabin volume in m³/s that it takes at the reference pressure. */
export interface Leak {
  compartment: string
  law: Law
  flowM3PerS: number
}

/** Gas that comes in (negative: goes out) all the time. */
export interface Flow {
  /** A compartment, or 'whole': everywhere in proportion to volume. */
  compartment: string
  gas: Gas
  kgPerS: number
}

/** What is true of a station, whether anybody knows it or not. */
export interface World {
  graph: Graph
  pressurePa: number
  leaks: readonly Leak[]
  flows: readonly Flow[]
  /** Size in m³/s of the gap of each closed hatch that does not seal. */
  gapsM3PerS: ReadonlyMap<string, number>
  /** True volume in m³ of a compartment: the stated one may be wrong. */
  volumeM3: (compartment: string) => number
  climate: Climate
  /** Random walk of pressure that nothing accounts for, in Pa/√s: of each compartment, and of all together. */
  drift: { ownPa: number; commonPa: number }
}

/** The air of a station in time. */
export interface Cabin {
  /** Lets time pass until `atS`. */
  advance(atS: number): void
  setHatch(hatch: string, state: HatchState): void
  hatch(hatch: string): HatchState
  segments(): readonly (readonly string[])[]
  pressurePa(compartment: string): number
  temperatureK(compartment: string): number
  /** Air that is there, and air that the leaks have taken, in kg. */
  massKg(): number
  lostKg(): number
}

/** Longest step in s: temperature, drift and seepage are taken as constant within one. */
const STEP_S = 60
/** The same while a hatch seeps, which makes the pressures of two segments depend on each other. */
const SEEPING_STEP_S = 10

/** The cabin at time 0, one pressure everywhere. Drift draws from `random`, everything else is exact. */
export function cabinOf(world: World, random: Random): Cabin {
  const { graph, climate, drift } = world
  const ids = [...graph.compartments.keys()]
  const indexOf = new Map(ids.map((id, i) => [id, i]))
  const volumes = ids.map(world.volumeM3)
  const wholeM3 = volumes.reduce((a, b) => a + b, 0)
  const hatches = new Map<string, HatchState>([...graph.hatches.values()].map((h) => [h.id, h.state]))
  const temperatures = ids.map((id) => climate(id, 0))
  const pressures = ids.map(() => world.pressurePa)
  let segments: number[][] = []
  let nowS = 0
  let lostKg = 0

  const stateOf = (id: string) => hatches.get(id) ?? 'closed'
  const sum = (set: readonly number[], of: (i: number) => number) => set.reduce((s, i) => s + of(i), 0)
  /** Amount of air of a compartment, pV/T: kilograms times the gas constant. */
  const amount = (i: number) => (pressures[i]! * volumes[i]!) / temperatures[i]!
  const room = (set: readonly number[]) => sum(set, (i) => volumes[i]! / temperatures[i]!)
  const setPressure = (set: readonly number[], pa: number) => {
    for (const i of set) pressures[i] = Math.max(0, pa)
  }
  const equalise = (set: readonly number[]) => setPressure(set, sum(set, amount) / room(set))
  const rearrange = () => {
    segments = segmentsOf(graph, stateOf).map((set) => set.map((id) => indexOf.get(id)!))
    segments.forEach(equalise)
  }
  rearrange()

  const leaks = world.leaks.map((leak) => ({ ...leak, at: indexOf.get(leak.compartment)! }))
  /** Gas into each compartment as an amount a second. */
  const inflows = ids.map((id, i) =>
    world.flows.reduce(
      (total, { compartment, gas, kgPerS }) =>
        total + share(compartment, id, volumes[i]! / wholeM3) * kgPerS * GAS_CONSTANT[gas],
      0,
    ),
  )

  const leakAndFlow = (set: readonly number[], seconds: number) => {
    const capacity = room(set)
    const change = { orificePerS: 0, crackPerPaS: 0, inflowPaPerS: sum(set, (i) => inflows[i]!) / capacity }
    for (const leak of leaks) {
      if (!set.includes(leak.at)) continue
      const own = leakChange(leak.law, leak.flowM3PerS, capacity * temperatures[leak.at]!)
      change.orificePerS += own.orificePerS
      change.crackPerPaS += own.crackPerPaS
    }
    const before = pressures[set[0]!]!
    const after = Math.max(0, pressureAfter(before, change, seconds))
    setPressure(set, after)
    lostKg += ((before + change.inflowPaPerS * seconds - after) * capacity) / GAS_CONSTANT.air
  }

  const segmentAt = (compartment: string) => {
    const set = segments.find((indices) => indices.includes(indexOf.get(compartment)!))!
    return { set, volumeM3: sum(set, (i) => volumes[i]!), pressurePa: pressures[set[0]!]! }
  }
  const seep = (seconds: number) => {
    for (const [id, flowM3PerS] of world.gapsM3PerS) {
      if (passesAir(stateOf(id))) continue
      const [a, b] = graph.hatches.get(id)!.between
      const [one, other] = [segmentAt(a), segmentAt(b)]
      if (one.set === other.set) continue
      const [onePa, otherPa] = afterSeepage([one, other], flowM3PerS, seconds)
      setPressure(one.set, onePa)
      setPressure(other.set, otherPa)
    }
  }

  /** What no entry explains, and the temperature: a compartment's own change, evened out through open hatches. */
  const wander = (seconds: number) => {
    const root = Math.sqrt(seconds)
    const common = drift.commonPa * root * random.normal()
    for (const [i, id] of ids.entries()) {
      const before = temperatures[i]!
      temperatures[i] = climate(id, nowS)
      const warmed = atTemperature(pressures[i]!, before, temperatures[i])
      pressures[i] = Math.max(0, warmed + common + drift.ownPa * root * random.normal())
    }
    segments.forEach(equalise)
  }

  const stepS = world.gapsM3PerS.size > 0 ? SEEPING_STEP_S : STEP_S
  return {
    advance: (atS) => {
      while (nowS < atS) {
        const seconds = Math.min(stepS, atS - nowS)
        for (const set of segments) leakAndFlow(set, seconds)
        seep(seconds)
        nowS += seconds
        wander(seconds)
      }
    },
    setHatch: (id, state) => {
      hatches.set(id, state)
      rearrange()
    },
    hatch: stateOf,
    segments: () => segments.map((set) => set.map((i) => ids[i]!)),
    pressurePa: (id) => pressures[indexOf.get(id)!]!,
    temperatureK: (id) => temperatures[indexOf.get(id)!]!,
    massKg: () => ids.reduce((kg, _, i) => kg + massKg(pressures[i]!, volumes[i]!, temperatures[i]), 0),
    lostKg: () => lostKg,
  }
}

function share(where: string, compartment: string, ofWhole: number): number {
  return where === 'whole' ? ofWhole : Number(where === compartment)
}
