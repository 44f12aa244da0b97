import { bundledStation } from '../../station/bundled'
import { type Graph, graphOf, segmentsOf, volumeM3 } from '../../station/graph'
import type { Situation } from './situation'

/** Situations for the tests of the planner. */

const RAPID_M3_PER_S = 0.107
const CABIN_PA = 99_325
const DIGITAL = { sigmaPa: 13.3, everyS: 1 }

export const iss = graphOf(bundledStation('iss-2020-10')!)

/** A situation with a leak somewhere among `suspects`, each as likely; sensors in every compartment. */
export function situationOf(
  graph: Graph,
  given: Partial<Situation> & { suspects?: readonly string[] } = {},
): Situation {
  const ids = [...graph.compartments.keys()]
  const { suspects = ids, ...rest } = given
  const hatches = rest.hatches ?? new Map([...graph.hatches.values()].map((h) => [h.id, h.state]))
  const share = (set: readonly string[]) => set.filter((id) => suspects.includes(id)).length / suspects.length
  const now = segmentsOf(graph, (id) => hatches.get(id) ?? 'closed').map((compartments) => ({
    compartments,
    volumeM3: volumeM3(graph, compartments),
    leaking: share(compartments),
    pressurePa: CABIN_PA,
    rated: true,
    firstReadMs: 0,
    lastReadMs: 0,
  }))
  return {
    graph,
    atMs: 0,
    hatches,
    crew: new Map(),
    verdict: { kind: 'undetermined', compartments: [], probability: 1 },
    posterior: { none: 0, leak: new Map(ids.map((id) => [id, share([id])])) },
    now: now.toSorted((a, b) => b.leaking - a.leaking),
    flowM3PerS: RAPID_M3_PER_S,
    sensors: new Map(ids.map((id) => [id, DIGITAL])),
    gaugeSigmaPa: 133,
    effort: 300,
    ...rest,
  }
}
