import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { writeColumn } from 'hyparquet-writer/src/column.js'
import { setImmediate } from 'node:timers/promises'
import { toMs } from '../../../shared/time/time'
import { portions, type Job } from '../job'
import type { ExportSource } from '../source'
import { COLUMNS, rowsOf, type ColumnType } from './columns'

/**
 * Events in a row group, which is written one column after the other with a pause between two: few, so that no
 * stretch of work takes more than some milliseconds, and a million events no more memory than ten thousand.
 */
const GROUP = 2_000

type Values = (string | bigint | number | Uint8Array | undefined)[]

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const
const TIMESTAMP = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } as const

/**
 * How Parquet keeps each type of column: whole numbers and times are 64-bit. Only they have their least and greatest
 * value told: of texts in the order of time these would tell no reader what to skip, and are in memory until the end.
 */
const TYPES: Record<ColumnType, Type> = {
  text: { element: TEXT },
  json: { element: TEXT, physical: bytes },
  hash: { element: TEXT, physical: bytes, codec: 'UNCOMPRESSED' },
  integer: { element: { type: 'INT64' }, physical: BigInt, isRanged: true },
  number: { element: { type: 'DOUBLE' }, isRanged: true },
  time: {
    element: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: TIMESTAMP },
    physical: (iso) => BigInt(toMs(String(iso))),
    isRanged: true,
  },
}

interface Type {
  element: Omit<SchemaElement, 'name'>
  /** The value as it is kept, where the writer does not find that out by itself. */
  physical?(value: string | number): bigint | Uint8Array
  isRanged?: true
  codec?: 'UNCOMPRESSED'
}

/** Node cuts small pieces off a large one, where the writer would ask the system for each. */
function bytes(text: string | number): Uint8Array {
  return Buffer.from(String(text))
}

const SCHEMA: SchemaElement[] = [
  { name: 'event', num_children: COLUMNS.length },
  ...COLUMNS.map(({ name, type, required }): SchemaElement => ({
    name,
    ...TYPES[type].element,
    repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
  })),
]

/**
 * Apache Parquet for analysts. The file's key-value metadata tells which session it is and where its chain ends:
 * session, station, mode, title, opened_at, head_seq, head_hash.
 */
export async function* parquetOf(source: ExportSource, job: Job): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: SCHEMA,
    createdBy: 'hatchwise',
    kvMetadata: Object.entries(metadataOf(source)).map(([key, value]) => ({ key, value })),
  })
  const rowOf = rowsOf(source)
  let group = COLUMNS.map((): Values => [])

  for (const portion of portions(source, job)) {
    const rows = portion.map(rowOf)
    COLUMNS.forEach(({ of, type }, i) => {
      const { physical } = TYPES[type]
      for (const row of rows) {
        const value = of(row)
        group[i]!.push(physical && value !== undefined ? physical(value) : value)
      }
    })
    await setImmediate()
    if (group[0]!.length < GROUP) continue
    yield* rowGroup(file, group)
    group = COLUMNS.map((): Values => [])
  }
  if (group[0]!.length > 0) yield* rowGroup(file, group)
  await file.finish()
  yield taken(writer)
}

function metadataOf({ session, station, mode, title, openedAt, head }: ExportSource) {
  const [opened_at, head_seq, head_hash] = [openedAt, String(head.seq), head.hash]
  return { session, station, mode, title, opened_at, head_seq, head_hash }
}

/** What `ParquetWriter.write` does for flat columns, with room for other work between two of them. */
async function* rowGroup(file: ParquetWriter, group: Values[]): AsyncGenerator<Uint8Array> {
  const rows = group[0]!.length
  const start = file.writer.offset
  const columns = []
  for (const [i, values] of group.entries()) {
    const element = SCHEMA[i + 1]!
    const { codec = 'SNAPPY', isRanged = false } = TYPES[COLUMNS[i]!.type]
    const isOptional = element.repetition_type === 'OPTIONAL'
    const written = writeColumn({
      writer: file.writer,
      column: {
        columnName: element.name,
        element,
        schemaPath: [SCHEMA[0]!, element],
        codec,
        compressors: file.compressors,
        stats: isRanged,
        pageSize: 1_048_576,
        columnIndex: false,
        offsetIndex: false,
      },
      pageData: {
        values,
        definitionLevels: isOptional ? values.map((value) => (value === undefined ? 0 : 1)) : [],
        repetitionLevels: [],
        maxDefinitionLevel: isOptional ? 1 : 0,
      },
    })
    columns.push(written.chunk)
    yield taken(file.writer as ByteWriter)
    await setImmediate()
  }
  const size = columns.reduce((sum, { meta_data }) => sum + meta_data!.total_uncompressed_size, 0n)
  file.num_rows += BigInt(rows)
  file.row_groups.push({
    columns,
    total_byte_size: size,
    num_rows: BigInt(rows),
    total_compressed_size: BigInt(file.writer.offset - start),
  })
}

/** The bytes written since the last time. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice()
  writer.index = 0
  return bytes
}
