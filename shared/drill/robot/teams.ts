import { duration, wayTo } from '../crew'
import type { Scenario } from '../scenario/scenario'
import type { Graph } from '../../station/graph'

/** More than two teams the planner does not know. */
const TEAMS = 2

/**
 * Who goes with whom. Whoever carries a gauge leads, then whoever stands somewhere else, at most two; the others go to
 * the nearer of them.
 */
export function teamsOf({ truth: { people, instruments } }: Scenario, graph: Graph): string[][] {
  const carriers = instruments.flatMap(({ at }) => ('person' in at ? [at.person] : []))
  const placeOf = new Map(people.map(({ id, compartment }) => [id, compartment]))
  const elsewhere = people.filter(
    ({ compartment }, i) => people.findIndex((one) => one.compartment === compartment) === i,
  )
  const ranked = [...carriers, ...[...elsewhere, ...people].map(({ id }) => id)]
  const leads = [...new Set(ranked)].slice(0, TEAMS)
  const far = (who: string, lead: string) => {
    const way = wayTo(graph, (id) => graph.hatches.get(id)!.state, placeOf.get(who)!, placeOf.get(lead)!)
    return way ? duration(way) : Infinity
  }
  const teams = leads.map((lead) => [lead])
  for (const { id } of people) {
    if (leads.includes(id)) continue
    const nearest = teams.toSorted((a, b) => far(id, a[0]!) - far(id, b[0]!) || a.length - b.length)[0]!
    nearest.push(id)
  }
  return teams
}
