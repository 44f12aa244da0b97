import { readFileSync, statSync } from 'node:fs'
import { jsonFault } from '../../shared/session/json-text'
import { checkStation, type StationCheck } from '../../shared/station/check'

/** Limits of a station file. */
const MOST_BYTES = 10_000_000
const MOST_LEVELS = 64

/** Reads and checks a station file. What is wrong with it comes back as faults; the file system's errors throw. */
export function readStation(path: string): StationCheck {
  if (statSync(path).size > MOST_BYTES) {
    return refused('file-too-large', `found more than ${MOST_BYTES / 1e6} MB; expected at most that`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError)
      return refused('not-utf-8', 'found bytes that are no UTF-8 text; expected UTF-8')
    throw error
  }
  const fault = jsonFault(text, MOST_LEVELS)
  if (!fault) return checkStation(JSON.parse(text))
  const before = text.slice(0, fault.column - 1).split('\n')
  return refused(fault.code, fault.message, `line ${before.length}, column ${before.at(-1)!.length + 1}`)
}

function refused(code: string, message: string, path = ''): StationCheck {
  return { ok: false, faults: [{ path, code, message }] }
}
