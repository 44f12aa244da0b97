import { z } from 'zod'
import { shapeFaults } from '../../station/check'
import { procedureSchema, type Procedure } from './procedure'
import type { ProcedureFault, Surroundings } from './rules/placed'
import { meaningFaults } from './rules/rules'

export type { ProcedureFault, Surroundings } from './rules/placed'

export type ProcedureCheck = { ok: true; procedure: Procedure } | { ok: false; faults: ProcedureFault[] }

/**
 * Is `value` (parsed YAML or JSON) a procedure? Returns it with defaults filled in, or every fault: those of its
 * shape, or, where the shape is right, those of its meaning. Never throws.
 */
export function checkProcedure(value: unknown, surroundings: Surroundings = {}): ProcedureCheck {
  const parsed = procedureSchema.safeParse(value)
  if (!parsed.success) return { ok: false, faults: shapeFaults(eachKey(parsed.error), value) }
  const faults = meaningFaults(parsed.data, surroundings)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, procedure: parsed.data }
}

/** Every unknown key is a fault of its own, with its own place. */
export function eachKey({ issues }: z.ZodError): z.ZodError {
  return new z.ZodError(
    issues.flatMap((issue): z.core.$ZodIssue[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }))
        : [issue],
    ),
  )
}
