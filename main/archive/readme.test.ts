import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LAB, openingOf } from '../../shared/session/log.arbitrary'
import { openStore, type Store } from '../store/store'
import { archive } from './archive'
import { simulatedDrill, type Plan } from './simulated-drills'

/** The questions of the README, as they stand there, put to an independent reader. */
const README = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const QUESTIONS = new Map(
  [...README.matchAll(/^### (.+)\n\n(?:.+\n)*\n?```sql\n([^`]+)```$/gm)].map(([, title, sql]) => [
    title!,
    sql!,
  ]),
)

const ANNA_AND_BORIS: [string, string] = ['Anna', 'Boris']
const PLANS: Plan[] = [
  { crew: ANNA_AND_BORIS, station: 'iss-2020-10', compartment: 'LAB', first: [], toldAtS: 600, day: 0 },
  {
    crew: ANNA_AND_BORIS,
    station: 'iss-2020-10',
    compartment: 'SM-PRK',
    first: ['N1/LAB'],
    toldAtS: 900,
    day: 1,
  },
  {
    crew: ANNA_AND_BORIS,
    station: 'iss-2024-03',
    compartment: 'COL',
    first: ['N1/N3'],
    toldAtS: 700,
    day: 2,
  },
  { crew: ['Клара', 'Лев'], station: 'iss-2024-03', compartment: 'LAB', first: [], toldAtS: 1200, day: 2 },
]
const DRILLS = PLANS.map((plan) => ({ ...plan, ...simulatedDrill(plan) }))

const folder = mkdtempSync(join(tmpdir(), 'hatchwise-archive-'))
let ask: (sql: string) => Promise<unknown[]>
let close: () => void

beforeAll(async () => {
  const store = openStore(join(folder, 'data'))
  for (const [i, { drafts }] of DRILLS.entries()) store.append(`D-${i}`, drafts, 0)
  const mir = openingOf('x', { ...LAB, id: 'Мир-2.ПрК' })
  store.append('R', [{ ...mir, data: { ...mir.data, mode: 'real' } }], 0)
  store.append('B', [openingOf('Broken')], 0)
  const verify: Store['verify'] = (session) =>
    session === 'B' ? { intact: false, seq: 1, code: 'wrong-hash' } : store.verify(session)
  for await (const _ of archive({ ...store, verify }, join(folder, 'archive')));
  store.close()
  const duckdb = await DuckDBInstance.create()
  const connection = await duckdb.connect()
  await connection.run(`SET file_search_path = '${folder}'; SET TimeZone = 'UTC'`)
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
  close = () => {
    connection.closeSync()
    duckdb.closeSync()
  }
})
afterAll(() => {
  close()
  rmSync(folder, { recursive: true })
})

const drillsOf = (crew: string) => DRILLS.filter((d) => d.crew.join(', ') === crew)
const mean = (values: number[]) => values.reduce((a, b) => a + b) / values.length

/** What each question must be answered, by what the simulator knows. */
const ANSWERS: Record<string, () => unknown[]> = {
  'Median time to isolate by crew': () => {
    const times = drillsOf('Anna, Boris').map((d) => d.timeToIsolateS)
    const median = times.toSorted((a, b) => a - b)[1]
    return [
      { crew: 'Anna, Boris', drills: '3', median_s: median },
      { crew: 'Клара, Лев', drills: '1', median_s: DRILLS[3]!.timeToIsolateS },
    ]
  },
  'Hatch operations per drill': () =>
    ['iss-2020-10', 'iss-2024-03'].map((station) => {
      const operations = DRILLS.filter((d) => d.station === station).map((d) => d.hatchOperations)
      return { station, drills: '2', mean: mean(operations), most: Math.max(...operations) }
    }),
  'How far the pressure fell, by drill': () =>
    DRILLS.flatMap(({ station, readingsMmHg }, i) =>
      station === 'iss-2020-10'
        ? [
            {
              session: `D-${i}`,
              readings: String(readingsMmHg.length),
              fall_mmhg: Math.max(...readingsMmHg) - Math.min(...readingsMmHg),
            },
          ]
        : [],
    ),
  'What was left out': () => [{ station: 'lab', session: 'B', title: 'Broken' }],
}

describe('the questions of the README', () => {
  it('are these', () => expect([...QUESTIONS.keys()]).toEqual(Object.keys(ANSWERS)))

  it.each(Object.keys(ANSWERS))('%s: is answered by DuckDB as the simulator knows it', async (title) => {
    const answer = await ask(QUESTIONS.get(title)!)
    expect(answer).toEqual(ANSWERS[title]!())
  })
})

describe('the folders', () => {
  it('are columns to DuckDB, of any alphabet', async () => {
    const events = `read_parquet('archive/events/*/*/*.parquet', hive_partitioning = true)`
    expect(
      await ask(`SELECT DISTINCT station, date, typeof(date) AS type FROM ${events} ORDER BY ALL`),
    ).toEqual([
      { station: 'iss-2020-10', date: '2020-09-13', type: 'DATE' },
      { station: 'iss-2020-10', date: '2020-09-14', type: 'DATE' },
      { station: 'iss-2024-03', date: '2020-09-15', type: 'DATE' },
      { station: 'Мир-2.ПрК', date: '2020-12-26', type: 'DATE' },
    ])
  })
})
