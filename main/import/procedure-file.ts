import type { Surroundings } from '../../shared/procedure/language/check'
import { readProcedure, type ProcedureReading } from '../../shared/procedure/language/read'
import { readTextFile } from './bytes/text-file'

/**
 * Reads and checks a procedure file. What is wrong with it comes back as faults with line and column; the file
 * system's errors throw.
 */
export function readProcedureFile(path: string, surroundings: Surroundings): ProcedureReading {
  const read = readTextFile(path)
  if (read.ok) return readProcedure(read.text, surroundings)
  return { ok: false, faults: [{ path: '', ...read.fault, line: 1, column: 1 }] }
}
