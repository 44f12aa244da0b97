import { type Graph, passesAir } from '../../../station/graph'
import type { Deed } from '../../deed'
import { type Decision, truthAt, type TruthSample, type Violation } from '../debrief'
import { cutOffAt, segmentsAt } from './exposure'

interface Course {
  graph: Graph
  truth: readonly TruthSample[]
  lastedS: number
}

/** Who was cut off from every crew vehicle by something the crew did, from when on and for how long. */
export function cutOffs({ graph, truth, lastedS }: Course, deeds: readonly Deed[]): Violation[] {
  const byCrew = new Set(deeds.flatMap(({ by, atS }) => (by === 'crew' ? [atS] : [])))
  const violations: Violation[] = []
  /** Since when each person is cut off, and whether by the crew. */
  const since = new Map<string, { atS: number; counts: boolean }>()
  const end = (what: string, untilS: number) => {
    const { atS, counts } = since.get(what)!
    since.delete(what)
    if (counts) violations.push({ rule: 'cut-off', what, atS, forS: untilS - atS })
  }
  for (const sample of truth) {
    const now = cutOffAt(graph, sample)
    for (const who of [...since.keys()].filter((one) => !now.includes(one))) end(who, sample.atS)
    for (const who of now) {
      if (!since.has(who)) since.set(who, { atS: sample.atS, counts: byCrew.has(sample.atS) })
    }
  }
  for (const who of since.keys()) end(who, lastedS)
  return violations.toSorted((a, b) => a.atS - b.atS)
}

/**
 * Hatches of sound crew vehicles that the crew closed with nobody inside, though neither the leak engine nor the book
 * said so, until each was open again.
 */
export function vehiclesLeft({ graph, truth, lastedS }: Course, decisions: readonly Decision[]): Violation[] {
  return decisions
    .filter(({ byTheBook }) => !byTheBook)
    .flatMap(({ moved, advised }) =>
      moved.flatMap(({ hatch, state, atS }): Violation[] => {
        const vehicle = vehicleBehind(graph, hatch)
        if (vehicle === undefined || passesAir(state) || advised?.hatches.includes(hatch)) return []
        const then = truthAt({ truth }, atS)
        const inside = segmentsAt(graph, then).find((set) => set.includes(vehicle))!
        const manned = Object.values(then.people).some((place) => inside.includes(place))
        const leaks = then.leaks.some(({ compartment }) => inside.includes(compartment))
        if (manned || leaks || passesAir(then.hatches[hatch]!)) return []
        const opened = truth.find((sample) => sample.atS > then.atS && passesAir(sample.hatches[hatch]!))
        return [{ rule: 'vehicle-left', what: hatch, atS, forS: (opened?.atS ?? lastedS) - then.atS }]
      }),
    )
}

/** The crew vehicle whose own hatch it is. */
function vehicleBehind(graph: Graph, hatch: string): string | undefined {
  return graph.hatches.get(hatch)?.between.find((id) => graph.compartments.get(id)!.kind === 'crew-vehicle')
}
