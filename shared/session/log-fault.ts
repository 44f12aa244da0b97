import type { z } from 'zod'
import { shapeFaults, type StationFault } from '../station/check'
import type { Path } from './json-text'
import type { Refusal } from './rules'

/** Where and why a log is refused. `column` counts characters from 1. */
export interface LineFault {
  /** The file of a package; none where there is one only. */
  file?: string
  /** The session, where the first line has told it; the event's seq is then its line. */
  session?: string
  line: number
  column?: number
  /** The event's field, as "data.pressure.unit"; empty where the whole line is meant. */
  field: string
  code: string
  /** English: what was found, what is expected. */
  message: string
}

/** A log is refused as a whole: nothing of it may be taken over. */
export class LogFault extends Error {
  override readonly name = 'LogFault'
  readonly fault: LineFault
  constructor(fault: LineFault) {
    super(faultText(fault))
    this.fault = fault
  }
}

/** "line 3, column 87, data.pressure.unit: found "mmhg"; expected …"; before it the file, where it is one of several. */
export function faultText({ file, line, column, field, message }: LineFault): string {
  const place = [
    file ?? [],
    `line ${line}`,
    column === undefined ? [] : `column ${column}`,
    field || [],
  ].flat()
  return `${place.join(', ')}: ${message}`
}

/** A fault inside of an event, before it is known in which line and column. */
export interface FaultIn {
  path: Path
  code: string
  message: string
}

/** Longer than any sentence of ours; what was found may be a megabyte. */
const LONGEST_MESSAGE = 500

/** The first fault that zod found in `value`, which stands in the event at `place`. */
export function shapeFault(
  { success, error }: z.ZodSafeParseResult<unknown>,
  value: unknown,
  place: Path,
): FaultIn | undefined {
  if (success) return undefined
  const issue = error.issues[0]!
  const { code, message } = shapeFaults({ issues: [issue] }, value)[0]!
  // The column of a key that should not be there is more use than that of the object around it.
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return { path: [...place, ...issue.path, ...extra], code, message: message.slice(0, LONGEST_MESSAGE) }
}

/** A fault of an inline station, whose path reads like "compartments[3].volume". */
export function stationFault({ path, code, message }: StationFault, place: Path): FaultIn {
  const steps = path.match(/[^.[\]]+/g) ?? []
  return { path: [...place, ...steps.map((s) => (/^\d+$/.test(s) ? Number(s) : s))], code, message }
}

/** What each rule expects, for those who wrote the log with something else. */
const EXPECTED: Record<Refusal['code'], string> = {
  malformed: 'the shape of its kind',
  'session-closed': 'no event after session-closed but "undone" of the closing',
  'in-the-future': 'a time that has come',
  'unknown-compartment': 'a compartment or vehicle of the station',
  'unknown-hatch': 'a hatch of the station: its two compartments joined by "/"',
  'unknown-instrument': 'an instrument of the station or one declared before',
  'impossible-pressure': 'a pressure above 0 and up to 3 atmospheres',
  'impossible-temperature': 'a temperature between 200 and 400 K',
  'nothing-to-undo': 'the seq of an earlier event that stands and does not found the session',
  'already-open': 'one session-opened, first',
  'flow-without-amount': 'either "mass" with "to", or "rate"',
  'unknown-run': 'the seq of an earlier procedure-started that stands',
}

export function ruleFault({ code, value, field = '' }: Refusal): FaultIn {
  const found = value === undefined ? 'this event' : JSON.stringify(value)
  return { path: field.split('.'), code, message: `found ${found}; expected ${EXPECTED[code]}` }
}

/** ["data", "hatches", 3, "id"] → "data.hatches[3].id" */
export function fieldOf(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
