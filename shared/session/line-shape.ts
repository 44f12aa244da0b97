import { z } from 'zod'
import { checkStation } from '../station/check'
import { EVENT_DATA, instant, isKnown, LOG_VERSION, type LogEvent } from './event'
import { shapeFault, stationFault, type FaultIn } from './log-fault'

const hex = z.string().regex(/^[0-9a-f]{64}$/, '64 lower-case hex digits')

/** What every event has, of whatever version. */
const envelope = z.strictObject({
  v: z.int().positive(),
  session: z.string().regex(/^[0-9A-Za-z-]{1,64}$/, 'an id of letters, digits and "-"'),
  seq: z.int().positive(),
  at: instant,
  actor: z.string().min(1).max(80),
  kind: z.string().min(1).max(80),
  data: z.looseObject({}),
  prev: z.union([z.literal(''), hex]).optional(),
  hash: hex.optional(),
})
/** An event as a line holds it: maybe without its link, and with the data of any kind. */
export type Envelope = z.infer<typeof envelope>

/** The first thing wrong with the shape of a parsed line; undefined where `value` is an `Envelope` of a right event. */
export function lineShapeFault(value: unknown): FaultIn | undefined {
  return envelopeFault(value) ?? dataFault(value as Envelope)
}

function envelopeFault(value: unknown): FaultIn | undefined {
  return shapeFault(envelope.safeParse(value), value, [])
}

/** Is the data of a known kind of the right shape? A kind nobody knows is a fault unless a later version has it. */
function dataFault(event: Envelope): FaultIn | undefined {
  if (event.v > LOG_VERSION) return undefined
  if (!isKnown(event as LogEvent)) {
    const known = Object.keys(EVENT_DATA).join(', ')
    return {
      path: ['kind'],
      code: 'unknown-kind',
      message: `found "${event.kind}"; expected one of ${known}`,
    }
  }
  const { station } = event.data
  // The union "an id or a station" would hide what is wrong inside of the station.
  if (event.kind === 'session-opened' && typeof station === 'object') {
    const check = checkStation(station)
    if (!check.ok) return stationFault(check.faults[0]!, ['data', 'station'])
  }
  return shapeFault(EVENT_DATA[event.kind as keyof typeof EVENT_DATA].safeParse(event.data), event.data, [
    'data',
  ])
}
