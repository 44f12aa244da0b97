import { DuckDBInstance } from '@duckdb/node-api'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '../../../shared/session/event'
import { temporaryFolders } from '../../store/temporary-folder'
import { exportSession } from '../export-session'
import { HARD_TEXTS, SAMPLE, sampleSource } from '../sample-session'
import { COLUMNS, rowsOf } from './columns'

const folder = temporaryFolders()
let duckdb: DuckDBInstance
let ask: (sql: string) => Promise<Record<string, unknown>[]>

beforeAll(async () => {
  duckdb = await DuckDBInstance.create()
  const connection = await duckdb.connect()
  await connection.run(`SET TimeZone = 'UTC'`)
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
})
afterAll(() => duckdb.closeSync())

async function parquet(drafts: readonly Draft[] = SAMPLE) {
  const { log, source } = sampleSource(drafts)
  const path = join(folder(), 'events.parquet')
  await exportSession(source, 'parquet', path, { languages: ['en'] })
  return { log, source, file: `'${path}'` }
}

describe('Parquet, read by DuckDB', () => {
  it('has every value of every column', async () => {
    const { source, file } = await parquet()
    const rowOf = rowsOf(source)
    const expected = [...source.stored()].map(rowOf).map((row) =>
      Object.fromEntries(
        COLUMNS.map(({ name, type, of }) => {
          const value = of(row) ?? null
          return [name, type === 'integer' && value !== null ? String(value) : value]
        }),
      ),
    )
    const columns = COLUMNS.map(({ name, type }) =>
      type === 'time' ? `strftime(${name}, '%Y-%m-%dT%H:%M:%S.%gZ') AS ${name}` : name,
    )
    expect(await ask(`SELECT ${columns.join()} FROM ${file} ORDER BY seq`)).toEqual(expected)
    expect(expected.map(({ text }) => text).filter((text) => text !== null)).toEqual(HARD_TEXTS)
  })

  it('has types that can be reckoned with: times in UTC to the millisecond, whole numbers, numbers, JSON text', async () => {
    const { source, file } = await parquet()
    const types = await ask(`DESCRIBE SELECT t_utc, met_ms, p_mmhg, hatch, data FROM ${file}`)
    expect(types.map(({ column_type }) => column_type)).toEqual([
      'TIMESTAMP WITH TIME ZONE',
      'BIGINT',
      'DOUBLE',
      'VARCHAR',
      'VARCHAR',
    ])
    const opened = await ask(`SELECT DISTINCT epoch_ms(t_utc) - met_ms AS ms FROM ${file}`)
    expect(opened).toEqual([{ ms: String(Date.parse(source.openedAt)) }])
    const units = await ask(`SELECT data->>'$.pressure.unit' AS unit FROM ${file} WHERE p_mmhg < 729.5`)
    expect(units).toEqual([{ unit: 'psi' }])
    const [stored] = await ask(`SELECT logical_type FROM parquet_schema(${file}) WHERE name = 't_utc'`)
    expect(stored!['logical_type']).toContain('isAdjustedToUTC=1, unit=TimeUnit(MILLIS')
  })

  it('says in its metadata which session it is, that it is a drill, and where its chain ends', async () => {
    const { log, file } = await parquet()
    const pairs = await ask(
      `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${file})`,
    )
    expect(Object.fromEntries(pairs.map(({ key, value }) => [key, value]))).toEqual({
      session: 'S-1',
      station: 'lab',
      mode: 'drill',
      title: 'Drill',
      opened_at: log[0]!.at,
      head_seq: String(log.length),
      head_hash: log.at(-1)!.hash,
    })
  })

  it('is whole in several row groups', async () => {
    const many = Array.from({ length: 2_300 }, (_, i) => ({ ...SAMPLE[0]!, actor: `FE-${i % 7}` }))
    const { log, file } = await parquet(many)
    const [counts] = await ask(
      `SELECT count(*) AS events, count(DISTINCT hash) AS hashes, max(seq) AS last,
         sum((prev IS NULL)::INT) AS firsts, count(DISTINCT actor) AS actors FROM ${file}`,
    )
    const n = String(log.length)
    expect(counts).toMatchObject({ events: n, hashes: n, last: n, firsts: '1', actors: '8' })
    const [groups] = await ask(`SELECT max(row_group_id) AS last FROM parquet_metadata(${file})`)
    expect(groups).toEqual({ last: '1' })
    const broken = `SELECT count(*) AS n FROM ${file} a JOIN ${file} b ON b.seq = a.seq + 1 AND b.prev <> a.hash`
    expect(await ask(broken)).toEqual([{ n: '0' }])
  })
})
