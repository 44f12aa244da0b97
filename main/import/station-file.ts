import { jsonFault } from '../../shared/session/json-text'
import { checkStation, type StationCheck } from '../../shared/station/check'
import { readTextFile } from './bytes/text-file'

const MOST_LEVELS = 64

/** Reads and checks a station file. What is wrong with it comes back as faults; the file system's errors throw. */
export function readStation(path: string): StationCheck {
  const read = readTextFile(path)
  if (!read.ok) return { ok: false, faults: [{ path: '', ...read.fault }] }
  const fault = jsonFault(read.text, MOST_LEVELS)
  if (!fault) return checkStation(JSON.parse(read.text))
  const before = read.text.slice(0, fault.column - 1).split('\n')
  const place = `line ${before.length}, column ${before.at(-1)!.length + 1}`
  return { ok: false, faults: [{ path: place, code: fault.code, message: fault.message }] }
}
