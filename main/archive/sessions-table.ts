import { parquetReadObjects, type SchemaElement } from 'hyparquet'
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { writeAtomically } from '../export/atomic-write'

/** The table of sessions: a row each, for the questions that are about whole sessions. */

type Cell = string | number | boolean | Date | undefined

/** How Parquet keeps each type of column. */
const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  time: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
} as const satisfies Record<string, Omit<SchemaElement, 'name'>>

/** The columns in their order; what they say is defined in the README of this folder. */
const COLUMNS = {
  station: 'text',
  session: 'text',
  date: 'date',
  opened_utc: 'time',
  closed_utc: 'time',
  mode: 'text',
  title: 'text',
  crew: 'text',
  events: 'integer',
  head_hash: 'text',
  verified: 'truth',
  unsealed: 'truth',
  verdict: 'text',
  compartments: 'text',
  probability: 'number',
  loss_kg_per_day: 'number',
  located_in: 'text',
  time_to_locate_s: 'number',
  time_to_isolate_s: 'number',
  hatch_operations: 'integer',
  facts_version: 'integer',
} as const satisfies Record<string, keyof typeof TYPES>

type Name = keyof typeof COLUMNS

/** A row as it is written and read back; what is not known is undefined or null. */
export type SessionRow = { [K in Name]?: Cell | null } & Pick<
  { station: string; session: string; opened_utc: Date; head_hash: string },
  'station' | 'session' | 'opened_utc' | 'head_hash'
>

const SCHEMA: SchemaElement[] = [
  { name: 'session', num_children: Object.keys(COLUMNS).length },
  ...Object.entries(COLUMNS).map(([name, type]): SchemaElement => ({
    name,
    ...TYPES[type],
    repetition_type: 'OPTIONAL',
  })),
]

/**
 * The rows of a table of sessions; none where there is no file, or a damaged one: it is made again from the logs.
 * Throws what else the file system throws.
 */
export async function readSessions(path: string): Promise<SessionRow[]> {
  if (!existsSync(path)) return []
  const { buffer, byteOffset, byteLength } = await readFile(path)
  try {
    const file = buffer.slice(byteOffset, byteOffset + byteLength)
    return (await parquetReadObjects({ file })) as SessionRow[]
  } catch {
    return []
  }
}

/** Writes the table as a whole or not at all; the same rows give the same bytes. */
export async function writeSessions(path: string, rows: readonly SessionRow[]): Promise<void> {
  const sorted = rows.toSorted(
    (a, b) =>
      compare(a.station, b.station) ||
      a.opened_utc.getTime() - b.opened_utc.getTime() ||
      compare(a.session, b.session),
  )
  const writer = new ByteWriter()
  await parquetWrite({
    writer,
    schema: SCHEMA,
    createdBy: 'hatchwise',
    columnData: (Object.keys(COLUMNS) as Name[]).map((name) => ({
      name,
      data: sorted.map((row) => row[name]),
    })),
  })
  await writeAtomically(path, [writer.getBytes()])
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
