import { pressureOfMassPa } from '../../../leak/physics/physics'
import { reserveTime } from '../../../leak/physics/reserve'
import { type Graph, segmentsOf } from '../../../station/graph'
import type { TruthSample } from '../debrief'

const DAY_S = 86_400

/** Who breathes what: the segments of a moment, by the truth. */
export function segmentsAt(graph: Graph, { hatches }: Pick<TruthSample, 'hatches'>): string[][] {
  return segmentsOf(graph, (id) => hatches[id]!)
}

/** The segments that lose air while somebody is in them. */
export function exposedAt(graph: Graph, sample: TruthSample): string[][] {
  const people = Object.values(sample.people)
  return segmentsAt(graph, sample).filter(
    (set) =>
      people.some((place) => set.includes(place)) &&
      sample.leaks.some(({ compartment }) => set.includes(compartment)),
  )
}

/** Who has no way through open hatches to a crew vehicle; nobody where the station has none. */
export function cutOffAt(graph: Graph, sample: TruthSample): string[] {
  const isVehicle = (id: string) => graph.compartments.get(id)!.kind === 'crew-vehicle'
  const home = segmentsAt(graph, sample)
    .filter((set) => set.some(isVehicle))
    .flat()
  if (home.length === 0) return []
  return Object.entries(sample.people).flatMap(([who, place]) => (home.includes(place) ? [] : [who]))
}

/** The pressures in Pa that somebody breathed: whoever went somewhere else breathed until then where he had been. */
export function breathedPa(truth: readonly TruthSample[]): number[] {
  return truth.flatMap(({ people, pressuresPa }, i) => {
    const places = [truth[i - 1]?.people ?? {}, people].flatMap((then) => Object.values(then))
    return [...new Set(places)].map((place) => pressuresPa[place]!)
  })
}

/**
 * Seconds until the pressure about the crew would have reached the floor by the linear law, with the hatches and leaks
 * of `sample` and the `pressuresPa` of a moment soon after. Undefined where nobody's air was leaking.
 */
export function reserveS(
  graph: Graph,
  volumeM3: (compartment: string) => number,
  sample: TruthSample,
  pressuresPa: TruthSample['pressuresPa'],
): number | undefined {
  const reserves = exposedAt(graph, sample).flatMap((set) => {
    const kgPerS = sample.leaks
      .filter(({ compartment }) => set.includes(compartment))
      .reduce((sum, { kgPerDay }) => sum + kgPerDay / DAY_S, 0)
    const volume = set.reduce((sum, id) => sum + volumeM3(id), 0)
    const pa = Math.min(...set.map((id) => pressuresPa[id]!))
    return reserveTime(pa, pressureOfMassPa(kgPerS, volume), graph.limitsPa.floor)?.linear ?? []
  })
  return reserves.length > 0 ? Math.min(...reserves) : undefined
}
