import type { Procedure } from '../procedure'
import { fault, placedSteps, type ProcedureFault, type Subject } from './placed'

/** What a procedure says of others of the book. */

export function knownProcedures({ procedure, steps, known }: Subject): ProcedureFault[] {
  if (!known) return []
  const ids = new Set(known.map(({ id }) => id))
  const named = [
    ...procedure.supersedes.map((id, i) => ({ path: `supersedes[${i}]`, id })),
    ...steps.flatMap(({ step, path }) =>
      step.kind === 'call' || step.kind === 'reference'
        ? [{ path: `${path}.procedure`, id: step.procedure }]
        : [],
    ),
  ]
  return named
    .filter(({ id }) => !ids.has(id) && id !== procedure.id)
    .map(({ path, id }) => fault(path, 'unknown-procedure', `"${id}"`, 'the id of a procedure of the book'))
}

/** A procedure that runs itself, by whatever way, never comes to its end. */
export function callCycles({ procedure, steps, known = [] }: Subject): ProcedureFault[] {
  const calls = new Map(known.map((other) => [other.id, callsOf(other)]))
  calls.set(procedure.id, callsOf(procedure))
  const comesBack = (id: string) => {
    const reached = new Set([id])
    for (const one of reached) for (const next of calls.get(one) ?? []) reached.add(next)
    return reached.has(procedure.id)
  }
  return steps.flatMap(({ step, path }) =>
    step.kind === 'call' && comesBack(step.procedure)
      ? [
          fault(
            `${path}.procedure`,
            'call-cycle',
            `a call that leads back to "${procedure.id}"`,
            'no cycle of calls',
          ),
        ]
      : [],
  )
}

/** The steps of a call come from the procedure that it names. */
export function emptyCalls({ steps }: Subject): ProcedureFault[] {
  return steps.flatMap(({ step, path }) =>
    step.kind === 'call' && step.steps
      ? [fault(`${path}.steps`, 'call-steps', 'steps', `none: they are those of "${step.procedure}"`)]
      : [],
  )
}

function callsOf(procedure: Procedure): string[] {
  return placedSteps(procedure).flatMap(({ step }) => (step.kind === 'call' ? [step.procedure] : []))
}
