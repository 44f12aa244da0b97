import type { SessionEvent } from '../../session/event'
import { type Graph, segmentsOf } from '../../station/graph'
import type { HatchState } from '../../station/station'

/** The compartment in which each crew member was last seen, of an ordered log. */
export function crewIn(graph: Graph, ordered: readonly SessionEvent[]): ReadonlyMap<string, string> {
  const crew = new Map<string, string>()
  for (const event of ordered) {
    if (event.kind !== 'crew-position' || !graph.compartments.has(event.data.compartment)) continue
    crew.set(event.data.who, event.data.compartment)
  }
  return crew
}

/**
 * Who reaches a crew vehicle through open hatches now, but no longer when `closed` are closed too? Published
 * rule: never cut a crew member off from his return vehicle.
 */
export function cutOff(
  graph: Graph,
  hatches: ReadonlyMap<string, HatchState>,
  crew: ReadonlyMap<string, string>,
  closed: readonly string[],
): string[] {
  const reaching = (stateOf: (hatch: string) => HatchState) =>
    new Set(
      segmentsOf(graph, stateOf)
        .filter((set) => set.some((id) => graph.compartments.get(id)!.kind === 'crew-vehicle'))
        .flat(),
    )
  const now = reaching((id) => hatches.get(id) ?? 'closed')
  const after = reaching((id) => (closed.includes(id) ? 'closed' : (hatches.get(id) ?? 'closed')))
  return [...crew].filter(([, place]) => now.has(place) && !after.has(place)).map(([who]) => who)
}
