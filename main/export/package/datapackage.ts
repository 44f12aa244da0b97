import type { ExportSource } from '../source'
import { COLUMNS, type Column, type ColumnType } from '../formats/columns'
import type { Digest } from './digest'

/** The files with data of a package, as Data Package 2 describes them. */
interface Resource {
  path: string
  title: string
  format: string
  mediatype: string
  encoding?: 'utf-8'
  dialect?: object
  schema?: object
}

const PROFILES = 'https://datapackage.org/profiles/2.0'

const FIELD_TYPES: Record<ColumnType, object> = {
  text: { type: 'string' },
  json: { type: 'string' },
  hash: { type: 'string', constraints: { pattern: '[0-9a-f]{64}' } },
  integer: { type: 'integer' },
  number: { type: 'number' },
  time: { type: 'datetime' },
}

/** `unit` is a UCUM code; Table Schema lets a field have properties of its own. */
function fieldOf({ name, type, unit, description, required }: Column) {
  return {
    name,
    ...FIELD_TYPES[type],
    ...(required && { constraints: { required } }),
    ...(unit && { unit }),
    description,
  }
}

const schema = (fields: object[]) => ({
  $schema: `${PROFILES}/tableschema.json`,
  fields,
  primaryKey: ['session', 'seq'],
})

const dialect = (properties: object) => ({ $schema: `${PROFILES}/tabledialect.json`, ...properties })

const COLUMNS_SCHEMA = schema(COLUMNS.map(fieldOf))

const CSV = {
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: dialect({ delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true }),
  schema: COLUMNS_SCHEMA,
} as const

/** An event as it is sealed, in its order. */
const sealed = (data: 'object' | 'string') =>
  schema([
    { name: 'v', type: 'integer', description: 'Version of the log' },
    { name: 'session', type: 'string' },
    { name: 'seq', type: 'integer', description: 'From 1 without gaps: the order of truth' },
    { name: 'at', type: 'datetime', description: 'When it happened, UTC' },
    { name: 'actor', type: 'string' },
    { name: 'kind', type: 'string' },
    { name: 'data', type: data },
    { name: 'prev', type: 'string', description: 'Hash of the event before' },
    { name: 'hash', type: 'string', description: 'SHA-256 of the RFC 8785 form of the event without it' },
  ])

const RESOURCES: readonly Resource[] = [
  {
    path: 'events.jsonl',
    title: 'The record of truth: one event a line, as it was sealed',
    format: 'jsonl',
    mediatype: 'application/jsonl',
    encoding: 'utf-8',
    dialect: dialect({ itemType: 'object' }),
    schema: sealed('object'),
  },
  { path: 'events.csv', title: 'The same as columns, exact', ...CSV },
  {
    path: 'events_spreadsheet.csv',
    title: 'LOSSY copy for spreadsheets: texts are guarded against being taken for formulas',
    ...CSV,
  },
  {
    path: 'events.parquet',
    title: 'The same as columns, for analysis',
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    schema: COLUMNS_SCHEMA,
  },
  { path: 'report.pdf', title: 'Report for people', format: 'pdf', mediatype: 'application/pdf' },
  {
    path: 'session.db',
    title: 'SQLite database of this session alone',
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
    dialect: dialect({ table: 'event' }),
    schema: sealed('string'),
  },
  {
    path: 'debrief.json',
    title:
      'DRILL: what was true, what was done and what that was worth; SI units, times in s since the beginning',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  },
  {
    path: 'reserves.json',
    title: 'Plans of the reserves and the register of leaks that were kept beside the session',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  },
]

const MARKS: Record<ExportSource['mode'], string> = { real: '', drill: 'DRILL: ', example: 'EXAMPLE: ' }

/** The text of datapackage.json (Frictionless Data Package 2). `digests` are those of the files by their names. */
export function datapackage(
  name: string,
  source: ExportSource,
  digests: ReadonlyMap<string, Digest>,
): string {
  const { session, station, mode, title, openedAt, origin, head } = source
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: name.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    title: MARKS[mode] + title,
    description: `Session log of Hatchwise. ${COLUMN_NOTE}`,
    hatchwise: { session, station, mode, openedAt, origin, head },
    resources: RESOURCES.filter(({ path }) => digests.has(path)).map(({ path, ...resource }) => {
      const { sha256, bytes } = digests.get(path)!
      return {
        $schema: `${PROFILES}/dataresource.json`,
        name: path.replaceAll('.', '-').replaceAll('_', '-'),
        path,
        ...(resource.schema && { type: 'table' }),
        ...resource,
        bytes,
        hash: `sha256:${sha256}`,
      }
    }),
  }
  return `${JSON.stringify(descriptor, undefined, 2)}\n`
}

const COLUMN_NOTE = 'Times are UTC; the unit of a field is its UCUM code.'
