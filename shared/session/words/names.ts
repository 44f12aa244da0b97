import { procedureById } from '../../procedure/bundled'
import type { Procedure } from '../../procedure/language/procedure'
import type { Run } from '../../procedure/run/guidance'
import { partsOf, stepKey } from '../../procedure/run/history'
import type { Visit } from '../../procedure/run/visit'
import type { Graph } from '../../station/graph'

/** What the ids in a log's entries mean. */
export interface Names {
  graph: Graph
  /** The step that the entry `seq` names by this key, in whatever round; undefined where nobody knows it. */
  step(key: string, seq: number): Visit | undefined
  /** The procedure started by the entry `run`. */
  procedure(run: number): Procedure | undefined
}

export function namesFor(graph: Graph, runs: readonly Run[]): Names {
  const procedures = new Map(runs.map(({ id, procedure }) => [id, procedure]))
  const starts = [...procedures.keys()].toSorted((a, b) => b - a)
  const visits = new Map(
    runs.flatMap(({ id, visits }) =>
      visits.flatMap((visit) => [[visit.key, visit] as const, [stepKey(id, visit.path), visit] as const]),
    ),
  )
  return {
    graph,
    step(key, seq) {
      const { run = starts.find((start) => start < seq) ?? 0, visit } = partsOf(key)
      return visits.get(stepKey(run, visit)) ?? visits.get(stepKey(run, visit.replace(/#\d+$/, '')))
    },
    procedure: (run) => procedures.get(run),
  }
}

/** A procedure that is only named. */
export function titleOf(id: string): Procedure['title'] {
  return procedureById(id)?.title ?? { en: id, ru: id }
}
