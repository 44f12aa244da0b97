import { shapeFaults, type StationFault } from '../station/check'
import type { Graph } from '../station/graph'
import { procedureSchema, type Procedure } from './procedure'

export type ProcedureCheck = { ok: true; procedure: Procedure } | { ok: false; faults: StationFault[] }

/** Is `value` (parsed JSON) a procedure? Returns it with defaults filled in, or every fault. Never throws. */
export function checkProcedure(value: unknown): ProcedureCheck {
  const parsed = procedureSchema.safeParse(value)
  return parsed.success
    ? { ok: true, procedure: parsed.data }
    : { ok: false, faults: shapeFaults(parsed.error, value) }
}

/** The hatches and compartments that a procedure names and the station does not have. */
export function procedureFaults(procedure: Procedure, graph: Graph): StationFault[] {
  return procedure.steps.flatMap((step, i) => [
    ...(step.kind === 'hatch' ? missing(step.hatches, graph.hatches, `steps[${i}].hatches`, 'hatch') : []),
    ...(step.kind === 'record'
      ? missing(step.places, graph.compartments, `steps[${i}].places`, 'compartment')
      : []),
  ])
}

/** A word instead of a list is looked up in any station. */
function missing(ids: string[] | string, known: ReadonlyMap<string, unknown>, path: string, what: string) {
  if (!Array.isArray(ids)) return []
  return ids.flatMap((id, k): StationFault[] =>
    known.has(id)
      ? []
      : [
          {
            path: `${path}[${k}]`,
            code: `unknown-${what}`,
            message: `found "${id}"; expected a ${what} of this station`,
          },
        ],
  )
}
