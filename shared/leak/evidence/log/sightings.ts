import type { SessionEvent } from '../../../session/event'
import { type Graph, segmentsOf } from '../../../station/graph'
import { toMs } from '../../../time/time'

/**
 * How much more probable each sighting is where the leak is than elsewhere (likelihood ratio). Ours: a hole
 * that was seen settles it unless pressure says otherwise; an ear at one place or a pull at a hatch is a vote.
 */
const FOUND = 1_000
const CONFIRMED = 10_000
const VOTES: Record<SessionEvent<'noise-note'>['data']['method'], number> = {
  ultrasonic: 10,
  'flow-sensor': 10,
  'hatch-pull': 10,
  other: 3,
}

/**
 * Weights of the compartments in which somebody saw, heard or felt the leak since `sinceMs`; a compartment
 * that is not named has 1. A vote at a hatch counts for every compartment on the side it points to.
 */
export function sightingsIn(
  graph: Graph,
  ordered: readonly SessionEvent[],
  sinceMs: number,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const vote = (compartments: readonly string[], ratio: number) => {
    for (const id of compartments) {
      if (graph.compartments.has(id)) weights.set(id, (weights.get(id) ?? 1) * ratio)
    }
  }
  const sites = new Map<string, number>()
  for (const event of ordered.filter(({ at }) => toMs(at) > sinceMs)) {
    if (event.kind === 'leak-site') {
      sites.set(event.data.compartment, event.data.state === 'confirmed' ? CONFIRMED : FOUND)
    } else if (event.kind === 'noise-note') {
      const { method, compartment, hatch, towards } = event.data
      const side = hatch !== undefined && towards !== undefined ? sideOf(graph, hatch, towards) : []
      vote(side.length > 0 ? side : [towards ?? compartment ?? ''], VOTES[method])
    }
  }
  for (const [id, ratio] of sites) vote([id], ratio)
  return new Map([...weights].map(([id, weight]) => [id, Math.min(weight, CONFIRMED)]))
}

/** Everything that a hatch parts from the other side, on the side of `towards`. */
function sideOf(graph: Graph, hatch: string, towards: string): readonly string[] {
  if (!graph.hatches.has(hatch)) return []
  return (
    segmentsOf(graph, (id) => (id === hatch ? 'closed' : 'open')).find((set) => set.includes(towards)) ?? []
  )
}
