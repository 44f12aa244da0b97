import { fileWriter, ParquetWriter, schemaFromColumnData, type BasicType } from 'hyparquet-writer'
import type { Connection } from '../../../store/database'
import type { StoredEvent } from '../../../store/events'
import { pages, syncFile } from '../bare'
import { dataOf, degCOf, mmHgOf, ordinalOf, sessionOf } from './fields'

/** Rows in a group: of 5,000 to 100,000 the fastest here. */
const GROUP = 10_000

/** A column's name and type; with "?" where it may be empty. */
const COLUMNS = Object.entries({
  t_utc: 'TIMESTAMP',
  gmt_doy: 'STRING',
  met_ms: 'INT64',
  session: 'STRING',
  mode: 'STRING',
  seq: 'INT64',
  actor: 'STRING',
  kind: 'STRING',
  compartment: 'STRING?',
  hatch: 'STRING?',
  state: 'STRING?',
  p_mmhg: 'DOUBLE?',
  t_degc: 'DOUBLE?',
  instrument: 'STRING?',
  alarm: 'STRING?',
  step: 'STRING?',
  choice: 'STRING?',
  text: 'STRING?',
  reason: 'STRING?',
  undoes: 'INT64?',
  verdict: 'STRING?',
  probability: 'DOUBLE?',
  loss_kg_per_day: 'DOUBLE?',
  entered_utc: 'TIMESTAMP?',
  data: 'STRING',
  v: 'INT64',
  prev: 'STRING?',
  hash: 'STRING',
}).map(([name, type]) => ({
  name,
  type: type.replace('?', '') as BasicType,
  nullable: type.endsWith('?'),
}))

export function parquetBare(db: Connection, session: string, path: string): void {
  const { mode, openedMs } = sessionOf(db, session)
  const schema = schemaFromColumnData({ columnData: COLUMNS.map((column) => ({ ...column, data: [] })) })
  const file = new ParquetWriter({ writer: fileWriter(path), schema })
  let columns = COLUMNS.map((): unknown[] => [])
  const flush = () => {
    void file.write({
      columnData: COLUMNS.map(({ name }, i) => ({ name, data: columns[i]! })),
      rowGroupSize: GROUP,
    })
    columns = COLUMNS.map(() => [])
  }
  for (const page of pages(db, session)) {
    for (const event of page) valuesOf(event, mode, openedMs).forEach((value, i) => columns[i]!.push(value))
    if (columns[0]!.length >= GROUP) flush()
  }
  if (columns[0]!.length > 0) flush()
  void file.finish()
  syncFile(path)
}

function valuesOf(e: StoredEvent, mode: string, openedMs: number) {
  const d = dataOf(e)
  const atMs = Date.parse(e.at)
  const big = (value?: number) => (value === undefined ? undefined : BigInt(value))
  return [
    BigInt(atMs),
    ordinalOf(e.at, atMs),
    BigInt(atMs - openedMs),
    e.session,
    mode,
    BigInt(e.seq),
    e.actor,
    e.kind,
    d.compartment,
    d.hatch ?? d.between?.join('/'),
    d.state,
    mmHgOf(d),
    degCOf(d),
    d.instrument,
    d.alarm,
    d.step,
    d.choice,
    d.text,
    d.reason,
    big(d.target),
    d.verdict,
    d.probability,
    d.kgPerDay,
    big(d.enteredAt === undefined ? undefined : Date.parse(d.enteredAt)),
    e.data,
    BigInt(e.v),
    e.prev || undefined,
    e.hash,
  ]
}
