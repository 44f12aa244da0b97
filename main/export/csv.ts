import { isKnown, type LogEvent, type SessionEvent } from '../../shared/session/event'
import { fromSi, toSi } from '../../shared/units/units'
import { parsed, type StoredEvent } from '../store/events'

/** What a column shows of an event; undefined where the event has none of it. */
type Column = (event: LogEvent, stored: StoredEvent) => string | number | undefined

/** A column that repeats a part of `data`; only known kinds have it. */
function part(of: (data: Fields) => string | number | undefined): Column {
  return (event) => (isKnown(event) ? of(event.data as Fields) : undefined)
}

/** The fields of all kinds that have a column. */
type Fields = Partial<
  Pick<
    SessionEvent<'reading'>['data'],
    'compartment' | 'pressure' | 'temperature' | 'instrument' | 'step'
  > & {
    hatch: string
    between: [string, string]
    state: string
    reason: string
  }
>

/** The columns in their order. `data` holds the whole of what the columns before it repeat in part. */
const COLUMNS = {
  session: (e) => e.session,
  seq: (e) => e.seq,
  t_utc: (e) => e.at,
  actor: (e) => e.actor,
  kind: (e) => e.kind,
  compartment: part((d) => d.compartment),
  p_value: part((d) => d.pressure?.value),
  p_unit: part((d) => d.pressure?.unit),
  p_mmhg: part((d) => d.pressure && figure(fromSi('pressure', toSi('pressure', d.pressure), 'mmHg'))),
  temperature_k: part((d) => d.temperature && figure(toSi('temperature', d.temperature))),
  instrument: part((d) => d.instrument),
  hatch: part((d) => d.hatch ?? d.between?.join('/')),
  state: part((d) => d.state),
  step: part((d) => d.step),
  reason: part((d) => d.reason),
  data: (_, stored) => stored.data,
  v: (e) => e.v,
  prev: (e) => e.prev,
  hash: (e) => e.hash,
} satisfies Record<string, Column>

const columns = Object.values<Column>(COLUMNS)

/**
 * CSV after RFC 4180, with CRLF and a header. The exact copy: no text is guarded against spreadsheets, which take
 * a leading "=" for a formula.
 */
export function* csvOf(events: Iterable<StoredEvent>): Generator<string> {
  yield row(Object.keys(COLUMNS))
  for (const stored of events) {
    const event = parsed(stored)
    yield row(columns.map((column) => column(event, stored)))
  }
}

/** Written by hand: csv-stringify takes four times as long, and leaves a lone line feed unquoted beside CRLF. */
export function row(fields: readonly (string | number | undefined)[]): string {
  return `${fields.map(field).join(',')}\r\n`
}

function field(value: string | number | undefined = ''): string {
  if (typeof value === 'number') return String(value)
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** Twelve digits: more than any gauge has, and none of the noise of binary fractions. */
function figure(value: number): number {
  return Number(value.toPrecision(12))
}
