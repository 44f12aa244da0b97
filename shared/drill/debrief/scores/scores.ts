import type { Kind, SessionEvent } from '../../../session/event'
import type { Graph } from '../../../station/graph'
import type { Ended } from '../rerun'
import type { Decision, Scores, TruthSample, Violation } from '../debrief'
import type { Told } from '../told'
import { accusationsIn, leakingSince } from './accusations'
import { breathedPa, exposedAt, reserveS } from './exposure'
import { isMet, type Outcome } from './objectives'

/** What the scores are worked out from. */
export interface Course {
  graph: Graph
  told: Told
  ended: Ended
  truth: readonly TruthSample[]
  decisions: readonly Decision[]
  violations: readonly Violation[]
}

export function scoresOf(course: Course): Scores {
  const { told, ended, truth, decisions, violations } = course
  const since = leakingSince(truth)
  const leakBeganAtS = least([...since.values()])
  const { right, wrong } = accusationsIn(told, since)
  const count = (kind: Kind) => told.events.filter((event) => event.kind === kind).length
  const departures = decisions.filter(
    ({ advised, asAdvised, byTheBook }) => advised && !asAdvised && !byTheBook,
  )
  const outcome: Outcome = {
    leakBeganAtS,
    ...(leakBeganAtS === undefined ? {} : isolation(course, leakBeganAtS)),
    nameS: leakBeganAtS === undefined ? undefined : namedS(told, right, [...since.keys()], leakBeganAtS),
    operations: decisions.reduce((sum, { moved }) => sum + moved.length, 0),
    lostKg: truth.at(-1)!.lostKg,
    lowestPa: least(breathedPa(truth)),
    overridden: count('step-overridden'),
    skipped: count('step-skipped'),
    failed: count('step-failed'),
    departuresFromAdvice: departures.length,
    departuresCostS: departures.reduce((sum, { costS = 0 }) => sum + costS, 0),
    wrongAccusations: wrong.length,
    violations,
    hints: told.events.filter((event) => event.kind === 'message' && event.data.hint).length,
    searchEndedAtS: searchEndedAtS(told, ended),
  }
  const objectives = ended.scenario.objectives.map((objective) => ({
    objective,
    met: isMet(objective, outcome),
  }))
  const pointsOf = (all: typeof objectives) => all.reduce((sum, { objective }) => sum + objective.points, 0)
  const { searchEndedAtS: _, ...scores } = outcome
  return {
    ...scores,
    objectives,
    points: pointsOf(objectives.filter(({ met }) => met)),
    pointsPossible: pointsOf(objectives),
  }
}

/** When the first of its procedures was over, or the drill was. */
function searchEndedAtS({ runs, state, atS }: Told, { lastedS }: Ended): number {
  const over = new Set(runs.flatMap(({ overSince }) => overSince ?? []))
  const [first] = state.log.filter(({ seq }) => over.has(seq)).map(atS)
  return Math.min(first ?? Infinity, lastedS)
}

function least(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((a, b) => Math.min(a, b)) : undefined
}

/** From when on, until the end, nobody breathed the air of a leak; and what was left of the reserve time then. */
function isolation(
  { graph, ended, truth }: Course,
  leakBeganAtS: number,
): Pick<Outcome, 'isolateS' | 'reserveAtIsolationS'> {
  const last = truth.findLastIndex((sample) => exposedAt(graph, sample).length > 0)
  const parted = truth[last + 1]
  if (!parted) return {}
  // A leak that nobody's air ever went through was parted from its beginning on.
  if (last < 0) return { isolateS: 0 }
  const volumes = ended.scenario.truth.compartments
  const volumeM3 = (id: string) => volumes[id]?.volumeM3 ?? graph.compartments.get(id)!.volumeM3
  return {
    isolateS: parted.atS - leakBeganAtS,
    reserveAtIsolationS: reserveS(graph, volumeM3, truth[last]!, parted.pressuresPa),
  }
}

/** Until every compartment that leaked had been named. */
function namedS(
  { atS }: Told,
  right: readonly SessionEvent<'leak-site'>[],
  leaked: readonly string[],
  leakBeganAtS: number,
): number | undefined {
  const named = leaked.map((id) => least(right.filter(({ data }) => data.compartment === id).map(atS)))
  const known = named.filter((s) => s !== undefined)
  return known.length < leaked.length ? undefined : Math.max(...known) - leakBeganAtS
}
