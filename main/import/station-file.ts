import { readChecked } from '../../shared/procedure/language/yaml/read-checked'
import { jsonFault, placeIn } from '../../shared/session/json-text'
import { checkStation, type StationCheck } from '../../shared/station/check'
import { readTextFile } from './bytes/text-file'

const MOST_LEVELS = 64

/**
 * Reads and checks a station file, JSON or YAML by its name. What is wrong with it comes back as faults; the file
 * system's errors throw.
 */
export function readStation(path: string): StationCheck {
  const read = readTextFile(path)
  if (!read.ok) return { ok: false, faults: [{ path: '', ...read.fault }] }
  if (/\.ya?ml$/i.test(path)) return readYamlStation(read.text)
  const fault = jsonFault(read.text, MOST_LEVELS)
  if (!fault) return checkStation(JSON.parse(read.text))
  const place = placeIn(read.text, fault.column)
  return { ok: false, faults: [{ path: place, code: fault.code, message: fault.message }] }
}

function readYamlStation(text: string): StationCheck {
  const read = readChecked<Extract<StationCheck, { ok: true }>>(text, checkStation)
  if (read.ok) return read
  const faults = read.faults.map(({ path, line, column, code, message }) => ({
    path: [`line ${line}, column ${column}`, path].filter(Boolean).join(': '),
    code,
    message,
  }))
  return { ok: false, faults }
}
