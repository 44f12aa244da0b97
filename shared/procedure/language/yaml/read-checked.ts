import { readYaml, type Path, type TextPlace } from './read-yaml'

/** One thing wrong with a parsed value. `path` reads like `steps[3].text`; `within` is the character of that text. */
interface ValueFault {
  path: string
  code: string
  message: string
  within?: number
}

/** A fault with its place in the text; `path` is empty where the text itself cannot be read. */
export type PlacedFault = Pick<ValueFault, 'path' | 'code' | 'message'> & TextPlace

/** Nobody reads more; a hostile file may have a million. */
const MOST_FAULTS = 1000

/**
 * Reads a YAML (or JSON) text and checks its value: what the check gives, or every fault with its line and column, in
 * the order of the text: those of the text, or those that the check found. Never throws.
 */
export function readChecked<T extends { ok: true }>(
  text: string,
  check: (value: unknown) => T | { ok: false; faults: readonly ValueFault[] },
): T | { ok: false; faults: PlacedFault[] } {
  const yaml = readYaml(text)
  if (!yaml.ok) return refused(yaml.faults.map((fault) => ({ path: '', ...fault })))
  const checked = check(yaml.value)
  if (checked.ok) return checked
  const faults = checked.faults.slice(0, MOST_FAULTS).map(({ within, ...fault }) => {
    const path = partsOf(fault.path)
    const isKey = fault.code === 'unrecognized-keys'
    return { ...fault, ...(isKey ? yaml.keyPlaceOf(path) : yaml.placeOf(path, within)) }
  })
  return refused(faults)
}

function refused(faults: PlacedFault[]): { ok: false; faults: PlacedFault[] } {
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
