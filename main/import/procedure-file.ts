import { readFileSync, statSync } from 'node:fs'
import type { Surroundings } from '../../shared/procedure/language/check'
import { readProcedure, type ProcedureReading } from '../../shared/procedure/language/read'

/** Limit of a procedure file. */
const MOST_BYTES = 10_000_000

/**
 * Reads and checks a procedure file. What is wrong with it comes back as faults with line and column; the file
 * system's errors throw.
 */
export function readProcedureFile(path: string, surroundings: Surroundings): ProcedureReading {
  if (statSync(path).size > MOST_BYTES) {
    return refused('file-too-large', `found more than ${MOST_BYTES / 1e6} MB; expected at most that`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError) {
      return refused('not-utf-8', 'found bytes that are no UTF-8 text; expected UTF-8')
    }
    throw error
  }
  return readProcedure(text, surroundings)
}

function refused(code: string, message: string): ProcedureReading {
  return { ok: false, faults: [{ path: '', code, message, line: 1, column: 1 }] }
}
