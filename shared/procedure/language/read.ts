import { checkProcedure, type Surroundings } from './check'
import type { Procedure } from './procedure'
import { readChecked, type PlacedFault } from './yaml/read-checked'

export type { PlacedFault } from './yaml/read-checked'

interface Read {
  ok: true
  procedure: Procedure
}

export type ProcedureReading = Read | { ok: false; faults: PlacedFault[] }

/**
 * Reads a procedure as a YAML (or JSON) text says it: with defaults filled in, or every fault with its line and
 * column, in the order of the text: those of the text, or of the shape, or of the meaning. Never throws.
 */
export function readProcedure(text: string, surroundings: Surroundings = {}): ProcedureReading {
  return readChecked<Read>(text, (value) => checkProcedure(value, surroundings))
}
