import type { Graph } from '../../../station/graph'
import { fault, type ProcedureFault, type Subject } from './placed'

/** The hatches and compartments that steps name are those of the station, where one is given. */

export function rightStation({ procedure: { stations }, graph }: Subject): ProcedureFault[] {
  if (!graph || !stations || stations.includes(graph.station.id)) return []
  return [
    fault(
      'stations',
      'other-station',
      stations.join(', '),
      `"${graph.station.id}", the station it is checked with`,
    ),
  ]
}

export function hatches({ procedure: { stations }, steps, graph }: Subject): ProcedureFault[] {
  if (!graph || isForAnother(stations, graph.station.id)) return []
  return steps.flatMap(({ step, path }) =>
    step.kind === 'hatch' || step.kind === 'valve'
      ? missing(step.hatches, `${path}.hatches`, (id) => {
          return graph.hatches.has(id)
            ? undefined
            : { code: 'unknown-hatch', expected: hatchExpected(graph, id) }
        })
      : [],
  )
}

export function compartments({ procedure: { stations }, steps, graph }: Subject): ProcedureFault[] {
  if (!graph || isForAnother(stations, graph.station.id)) return []
  return steps.flatMap(({ step, path }) =>
    step.kind === 'record'
      ? missing(step.places, `${path}.places`, (id) =>
          graph.compartments.has(id)
            ? undefined
            : { code: 'unknown-compartment', expected: 'a compartment of this station' },
        )
      : [],
  )
}

function isForAnother(stations: readonly string[] | undefined, id: string): boolean {
  return stations !== undefined && !stations.includes(id)
}

/** The right id where two compartments were only named the other way round. */
export function hatchExpected(graph: Graph, id: string): string {
  const turned = id.split('/').toReversed().join('/')
  return graph.hatches.has(turned) ? `"${turned}"` : 'a hatch of this station'
}

/** A word instead of a list is looked up in any station. */
function missing(
  ids: readonly string[] | string,
  path: string,
  wrongWith: (id: string) => { code: string; expected: string } | undefined,
): ProcedureFault[] {
  if (typeof ids === 'string') return []
  return ids.flatMap((id, i) => {
    const wrong = wrongWith(id)
    return wrong ? [fault(`${path}[${i}]`, wrong.code, `"${id}"`, wrong.expected)] : []
  })
}
