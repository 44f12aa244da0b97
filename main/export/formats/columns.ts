import { isKnown } from '../../../shared/session/event'
import { toMs } from '../../../shared/time/time'
import { fromSi, toSi, type Dimension, type Quantity, type UnitOf } from '../../../shared/units/units'
import { parsed, type StoredEvent } from '../../store/events'
import type { ExportSource } from '../source'

/**
 * The columns of an event: one table for CSV, its spreadsheet copy, Parquet and the description of the package.
 * Those that come from the event's data repeat it in part, for whoever analyses; `data` is the whole of it.
 */
export interface Column {
  name: string
  type: ColumnType
  /** Has every event a value in it? */
  required?: true
  /** UCUM code of a number's unit. */
  unit?: string
  /** What it says, for people. */
  description: string
  of(row: Row): Value
}

/** `json` is a text that is always quoted, `hash` one that never is, and in which nothing repeats. */
export type ColumnType = 'text' | 'json' | 'hash' | 'integer' | 'number' | 'time'

/** Nothing where the event has none of it. */
type Value = string | number | undefined

/** An event on its way into the columns. */
interface Row {
  event: StoredEvent
  /** Its data; of a kind that this program does not know, nothing. */
  data: Fields
  atMs: number
  session: Pick<ExportSource, 'mode'> & { openedMs: number }
}

/** The fields of all kinds that have a column. */
interface Fields {
  compartment?: string
  hatch?: string
  between?: [string, string]
  state?: string
  pressure?: Quantity<'pressure'>
  temperature?: Quantity<'temperature'>
  instrument?: string
  alarm?: string
  step?: string
  choice?: string
  text?: string
  reason?: string
  target?: number
  verdict?: string
  probability?: number
  kgPerDay?: number
  enteredAt?: string
}

export const COLUMNS: readonly Column[] = [
  {
    name: 't_utc',
    type: 'time',
    required: true,
    description: 'When it happened, UTC',
    of: ({ event }) => event.at,
  },
  {
    name: 'gmt_doy',
    type: 'text',
    required: true,
    description: 'The same with the day of the year: CCSDS 301.0-B ASCII time code B',
    of: ({ event, atMs }) => ordinalDate(event.at, atMs),
  },
  {
    name: 'met_ms',
    type: 'integer',
    unit: 'ms',
    required: true,
    description: 'Time since the session was opened',
    of: ({ atMs, session }) => atMs - session.openedMs,
  },
  {
    name: 'session',
    type: 'text',
    required: true,
    description: 'Id of the session',
    of: ({ event }) => event.session,
  },
  {
    name: 'mode',
    type: 'text',
    required: true,
    description: 'real, drill or example: what the whole session is',
    of: ({ session }) => session.mode,
  },
  {
    name: 'seq',
    type: 'integer',
    required: true,
    description: 'Place in the log, from 1 without gaps: the order of truth',
    of: ({ event }) => event.seq,
  },
  {
    name: 'actor',
    type: 'text',
    required: true,
    description: 'Who wrote it; hatchwise: the program by itself',
    of: ({ event }) => event.actor,
  },
  {
    name: 'kind',
    type: 'text',
    required: true,
    description: 'Kind of event',
    of: ({ event }) => event.kind,
  },
  {
    name: 'compartment',
    type: 'text',
    description: 'Compartment that it is about',
    of: ({ data }) => data.compartment,
  },
  {
    name: 'hatch',
    type: 'text',
    description: 'Hatch or valve: its two compartments joined by "/"',
    of: ({ data }) => data.hatch ?? data.between?.join('/'),
  },
  {
    name: 'state',
    type: 'text',
    description: 'New state of the hatch, valve, alarm or leak site',
    of: ({ data }) => data.state,
  },
  {
    name: 'p_mmhg',
    type: 'number',
    unit: 'mm[Hg]',
    description: 'Pressure that was read',
    of: ({ data }) => data.pressure && converted('pressure', data.pressure, 'mmHg'),
  },
  {
    name: 't_degc',
    type: 'number',
    unit: 'Cel',
    description: 'Temperature that was read',
    of: ({ data }) => data.temperature && converted('temperature', data.temperature, 'degC'),
  },
  {
    name: 'instrument',
    type: 'text',
    description: 'Instrument that was read',
    of: ({ data }) => data.instrument,
  },
  { name: 'alarm', type: 'text', description: 'Id of the alarm', of: ({ data }) => data.alarm },
  {
    name: 'step',
    type: 'text',
    description: 'Step of a procedure, after the seq of the start of its run',
    of: ({ data }) => data.step,
  },
  { name: 'choice', type: 'text', description: 'Answer at a decision', of: ({ data }) => data.choice },
  { name: 'text', type: 'text', description: 'Words of the crew', of: ({ data }) => data.text },
  { name: 'reason', type: 'text', description: 'Reason that was given', of: ({ data }) => data.reason },
  {
    name: 'undoes',
    type: 'integer',
    description: 'seq of the event that this one takes back',
    of: ({ data }) => data.target,
  },
  {
    name: 'verdict',
    type: 'text',
    description: 'Verdict of the leak engine that the crew was told',
    of: ({ data }) => data.verdict,
  },
  {
    name: 'probability',
    type: 'number',
    unit: '1',
    description: 'Probability of that verdict',
    of: ({ data }) => data.probability,
  },
  {
    name: 'loss_kg_per_day',
    type: 'number',
    unit: 'kg/d',
    description: 'Mean loss of air by that verdict',
    of: ({ data }) => data.kgPerDay,
  },
  {
    name: 'entered_utc',
    type: 'time',
    description: 'When a late entry was typed, UTC',
    of: ({ data }) => data.enteredAt,
  },
  {
    name: 'data',
    type: 'json',
    required: true,
    description: 'All data of the event, with the units that were typed: RFC 8785 JSON',
    of: ({ event }) => event.data,
  },
  {
    name: 'v',
    type: 'integer',
    required: true,
    description: 'Version of the log',
    of: ({ event }) => event.v,
  },
  {
    name: 'prev',
    type: 'hash',
    description: 'Hash of the event before; none for the first',
    of: ({ event }) => event.prev || undefined,
  },
  {
    name: 'hash',
    type: 'hash',
    required: true,
    description: 'SHA-256 of the event: RFC 8785 JSON without the hash itself',
    of: ({ event }) => event.hash,
  },
]

/** Gives each event of a session what its columns are made of. Throws a `StoreError` where its data is damaged. */
export function rowsOf({ mode, openedAt }: Pick<ExportSource, 'mode' | 'openedAt'>) {
  const session = { mode, openedMs: toMs(openedAt) }
  return (event: StoredEvent): Row => {
    const log = parsed(event)
    return { event, data: isKnown(log) ? (log.data as Fields) : {}, atMs: toMs(event.at), session }
  }
}

/** "2020-361T15:00:00.000Z" */
function ordinalDate(iso: string, ms: number): string {
  const year = iso.slice(0, 4)
  const day = 1 + Math.floor((ms - Date.UTC(Number(year), 0)) / 86_400_000)
  return `${year}-${String(day).padStart(3, '0')}${iso.slice(10)}`
}

/** As it was typed; from another unit with twelve digits: more than any gauge has, without binary noise. */
function converted<D extends Dimension>(dimension: D, quantity: Quantity<D>, unit: UnitOf<D>): number {
  if (quantity.unit === unit) return quantity.value
  return Number(fromSi(dimension, toSi(dimension, quantity), unit).toPrecision(12))
}
