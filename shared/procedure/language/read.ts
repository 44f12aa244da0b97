import { checkProcedure, type ProcedureFault, type Surroundings } from './check'
import type { Procedure } from './procedure'
import { readYaml, type Path, type TextPlace } from './yaml/read-yaml'

/** A fault with its place in the text; `path` is empty where the text itself cannot be read. */
export type PlacedFault = Pick<ProcedureFault, 'path' | 'code' | 'message'> & TextPlace

export type ProcedureReading = { ok: true; procedure: Procedure } | { ok: false; faults: PlacedFault[] }

/** Nobody reads more; a hostile file may have a million. */
const MOST_FAULTS = 1000

/**
 * Reads a procedure as a YAML (or JSON) text says it: with defaults filled in, or every fault with its line and
 * column, in the order of the text: those of the text, or of the shape, or of the meaning. Never throws.
 */
export function readProcedure(text: string, surroundings: Surroundings = {}): ProcedureReading {
  const yaml = readYaml(text)
  if (!yaml.ok) return refused(yaml.faults.map((fault) => ({ path: '', ...fault })))
  const check = checkProcedure(yaml.value, surroundings)
  if (check.ok) return check
  const faults = check.faults.slice(0, MOST_FAULTS).map(({ within, ...fault }) => {
    const path = partsOf(fault.path)
    const isKey = fault.code === 'unrecognized-keys'
    return { ...fault, ...(isKey ? yaml.keyPlaceOf(path) : yaml.placeOf(path, within)) }
  })
  return refused(faults)
}

function refused(faults: PlacedFault[]): ProcedureReading {
  return {
    ok: false,
    faults: faults.slice(0, MOST_FAULTS).toSorted((a, b) => a.line - b.line || a.column - b.column),
  }
}

/** "steps[3].text" → steps, 3, text. */
function partsOf(path: string): Path {
  return [...path.matchAll(/\[(\d+)\]|[^.[]+/g)].map(([part, index]) =>
    index === undefined ? part : Number(index),
  )
}
