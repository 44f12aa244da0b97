import type { Text } from '../i18n/text'
import { toSi } from '../units/units'
import type { HatchState, Instrument, Station } from './station'

/** A station ready for work: vehicles are compartments, volumes are m³, everything is found by its id. */
export interface Graph {
  station: Station
  compartments: ReadonlyMap<string, Compartment>
  hatches: ReadonlyMap<string, Hatch>
  instruments: ReadonlyMap<string, Instrument>
  /** Pressure limits in Pa. */
  limitsPa: Record<keyof Station['limits'], number>
}

export interface Compartment {
  id: string
  name: Text
  label: string
  kind: 'compartment' | 'crew-vehicle' | 'cargo-vehicle'
  part: 'russian' | 'us' | 'other'
  volumeM3: number
  volumeLowM3: number
  volumeHighM3: number
  /** The station does not state its volume. */
  volumeAssumed: boolean
  place?: { x: number; y: number; w: number; h: number }
  source?: Station['compartments'][number]['source']
}

export interface Hatch {
  id: string
  between: readonly [string, string]
  /** State before the first event. */
  state: HatchState
  equalisationValve: boolean
}

/** The graph of a station that `checkStation` accepted. Pure; throws nothing for a checked station. */
export function graphOf(station: Station): Graph {
  const compartments = new Map<string, Compartment>()
  const hatches = new Map<string, Hatch>()
  for (const c of station.compartments) {
    compartments.set(c.id, { ...common(c), kind: 'compartment', part: c.part ?? 'other' })
  }
  for (const h of station.hatches) {
    hatches.set(h.id, {
      id: h.id,
      between: h.between,
      state: h.state,
      equalisationValve: h.equalisationValve ?? false,
    })
  }
  for (const v of station.vehicles) {
    const part = compartments.get(v.dockedTo)?.part ?? 'other'
    compartments.set(v.id, { ...common(v), kind: `${v.kind}-vehicle`, part })
    const id = hatchId(v.dockedTo, v.id)
    hatches.set(id, { id, between: [v.dockedTo, v.id], state: v.hatch, equalisationValve: true })
  }
  const limitsPa = Object.fromEntries(
    Object.entries(station.limits).map(([key, limit]) => [key, toSi('pressure', limit)]),
  ) as Graph['limitsPa']
  return {
    station,
    compartments,
    hatches,
    instruments: new Map(station.instruments.map((i) => [i.id, i])),
    limitsPa,
  }
}

/** A hatch's id: its two compartments joined by "/". */
export function hatchId(a: string, b: string): string {
  return `${a}/${b}`
}

/** The compartment on the other side of `hatch`, seen from `compartment`. */
export function otherSide(hatch: Pick<Hatch, 'between'>, compartment: string): string {
  return hatch.between[0] === compartment ? hatch.between[1] : hatch.between[0]
}

/** The hatches of `compartment`, in the station's order. */
export function hatchesAt(graph: Graph, compartment: string): Hatch[] {
  return [...graph.hatches.values()].filter((hatch) => hatch.between.includes(compartment))
}

/** A compartment as the crew calls it: Russian elements keep their Cyrillic names in every language. */
export function labelOf(graph: Graph, compartment: string): string {
  return graph.compartments.get(compartment)?.label ?? compartment
}

/** A hatch as the crew calls it: the labels of its two compartments. */
export function hatchLabel(graph: Graph, hatch: string): string {
  const between = graph.hatches.get(hatch)?.between ?? hatch.split('/')
  return between.map((id) => labelOf(graph, id)).join('–')
}

/** Does air pass freely? A leaking closed hatch and an open valve pass too little to equalise. */
export function passesAir(state: HatchState): boolean {
  return state === 'open' || state === 'removed'
}

/**
 * Segments: the sets of compartments between which air passes freely, each in the station's order.
 * `stateOf` gives a hatch's state, so that the same function serves any moment of a log.
 */
export function segmentsOf(graph: Graph, stateOf: (hatch: string) => HatchState): string[][] {
  const segmentOf = new Map<string, string[]>()
  for (const id of graph.compartments.keys()) segmentOf.set(id, [id])
  for (const hatch of graph.hatches.values()) {
    if (!passesAir(stateOf(hatch.id))) continue
    const [a, b] = hatch.between.map((id) => segmentOf.get(id)!) as [string[], string[]]
    if (a === b) continue
    a.push(...b)
    for (const id of b) segmentOf.set(id, a)
  }
  const order = new Map([...graph.compartments.keys()].map((id, i) => [id, i]))
  return [...new Set(segmentOf.values())].map((s) => s.sort((x, y) => order.get(x)! - order.get(y)!))
}

/** How many hatches that let air pass lie on the shortest way from a compartment to each one that can be reached. */
export function hopsFrom(
  graph: Graph,
  compartment: string,
  stateOf: (hatch: string) => HatchState,
): Map<string, number> {
  const hops = new Map([[compartment, 0]])
  // A map visits what is added while it is walked through: breadth first.
  for (const [here, count] of hops) {
    for (const hatch of hatchesAt(graph, here)) {
      const next = otherSide(hatch, here)
      if (passesAir(stateOf(hatch.id)) && !hops.has(next)) hops.set(next, count + 1)
    }
  }
  return hops
}

/** Sum of the volumes of `compartments` in m³. */
export function volumeM3(graph: Graph, compartments: readonly string[]): number {
  return compartments.reduce((sum, id) => sum + (graph.compartments.get(id)?.volumeM3 ?? 0), 0)
}

/** A module of unknown volume: between a small adapter and the largest laboratory. Ours. */
const UNKNOWN_VOLUME = { value: 40, unit: 'm3', low: 4, high: 160 } as const

function common(c: Station['compartments'][number] | Station['vehicles'][number]) {
  const { value, low = value, high = value, unit } = c.volume ?? UNKNOWN_VOLUME
  const si = (volume: number) => toSi('volume', { value: volume, unit })
  return {
    id: c.id,
    name: c.name ?? { en: c.id, ru: c.id },
    label: c.label ?? c.id,
    volumeM3: si(value),
    volumeLowM3: si(low),
    volumeHighM3: si(high),
    volumeAssumed: c.volume === undefined,
    place: c.place,
    source: c.source,
  }
}
