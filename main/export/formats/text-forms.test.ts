import { DuckDBInstance } from '@duckdb/node-api'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../../shared/session/event'
import { logReader, toLine } from '../../../shared/session/jsonl'
import { commands } from '../../../shared/session/log.arbitrary'
import { stored } from '../../store/events'
import { sha256 } from '../../store/sha256'
import { temporaryFolders } from '../../store/temporary-folder'
import { HARD_TEXTS, SAMPLE, sampleSource } from '../sample-session'
import type { ExportSource } from '../source'
import { COLUMNS } from './columns'
import { csvOf, spreadsheetOf } from './csv'
import { jsonlOf } from './jsonl'

const folder = temporaryFolders()
const job = { languages: ['en' as const] }
const whole = (form: typeof csvOf, source: ExportSource) => [...form(source, job)].join('')
const linesOf = (log: LogEvent[]) => log.map((event) => `${toLine(event)}\n`).join('')

describe('JSON Lines', () => {
  it('of any log are its events as they are sealed, and read again they are the same log', () => {
    fc.assert(
      fc.property(commands, (drafts) => {
        const { log, source } = sampleSource(drafts)
        const text = whole(jsonlOf, source)
        expect(text).toBe(linesOf(log))
        const reader = logReader({ stations: () => undefined, sha256 })
        expect(text.slice(0, -1).split('\n').map(reader.read)).toEqual(log)
      }),
    )
  })
})

describe('CSV', () => {
  it('has units in the names of its columns, CRLF, and quotes as RFC 4180 has them', () => {
    const { log, source } = sampleSource()
    const [header, , reading, late, hatch, skipped] = whole(csvOf, source).split('\r\n')
    expect(header).toBe(
      't_utc,gmt_doy,met_ms,session,mode,seq,actor,kind,compartment,hatch,state,p_mmhg,t_degc,instrument,alarm,step,choice,text,reason,undoes,verdict,probability,loss_kg_per_day,entered_utc,data,v,prev,hash',
    )
    expect(reading).toMatch(
      /^2020-12-26T15:00:00.000Z,2020-361T15:00:00.000Z,-1600000,S-1,drill,2,FE-1,reading,A,,,729.180445375,22,MV-1,,,,,,,,,,,"\{""/,
    )
    expect(late).toContain(',B,,,729.9,-4.5,MV-1,,,,,,,,,,2020-12-26T15:00:00.000Z,')
    expect(hatch).toContain(',hatch-state,,A/B,closed-leaking,,,,,close-next#2,')
    expect(skipped).toContain(',read,,,"=1+1, ""so\nit"" говорят",')
    expect(whole(csvOf, source).endsWith(`${log.at(-1)!.hash}\r\n`)).toBe(true)
  })

  it('is exact: the events made of it again are the same JSON Lines, for any log', () => {
    fc.assert(
      fc.property(commands, (drafts) => {
        const { log, source } = sampleSource(drafts)
        const [header, ...rows] = rowsOf(whole(csvOf, source))
        const again = rows.map((row) => {
          const of = (name: string) => row[header!.indexOf(name)]!
          const { v, seq } = { v: Number(of('v')), seq: Number(of('seq')) }
          const [session, at, actor, kind] = [of('session'), of('t_utc'), of('actor'), of('kind')]
          return `${toLine({ v, session, seq, at, actor, kind, prev: of('prev'), hash: of('hash') }, of('data'))}\n`
        })
        expect(again.join('')).toBe(linesOf(log))
      }),
    )
  })

  it('is what another writer makes of the same fields', () => {
    const { source } = sampleSource(SAMPLE.filter(({ kind }) => kind !== 'note' && kind !== 'step-skipped'))
    const rows = rowsOf(whole(csvOf, source))
    expect(stringify(rows, { record_delimiter: 'windows', quoted_match: /^\{/ })).toBe(whole(csvOf, source))
  })

  it('is read by DuckDB with every text as it was written', async () => {
    const path = join(folder(), 'events.csv')
    writeFileSync(path, whole(csvOf, sampleSource().source))
    const duckdb = await DuckDBInstance.create()
    const connection = await duckdb.connect()
    const csv = `read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`
    const answer = await connection.runAndReadAll(
      `SELECT text FROM ${csv} WHERE kind = 'note' ORDER BY seq::INT`,
    )
    expect(answer.getRowObjectsJson().map(({ text }) => text)).toEqual(HARD_TEXTS)
    connection.closeSync()
    duckdb.closeSync()
  })
})

describe('the copy for spreadsheets', () => {
  const numbers = COLUMNS.map(({ type }) => type === 'integer' || type === 'number')

  it('holds no cell that begins like a formula, wherever a spreadsheet splits, but numbers stay numbers', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({
            unit: fc.constantFrom('=', '+', '-', '@', ' ', '\t', '\r', '\n', ';', '"', 'a', '＝'),
          }),
        ),
        (texts) => {
          const drafts = texts
            .filter(Boolean)
            .map((text) => ({ ...SAMPLE.at(-2)!, kind: 'note', data: { text } }))
          const { source } = sampleSource([...SAMPLE, ...(drafts as typeof SAMPLE)])
          const [, ...exact] = rowsOf(whole(csvOf, source))
          const [, ...rows] = rowsOf(whole(spreadsheetOf, source))
          const cells = rows.flatMap((row) => row.filter((_, c) => !numbers[c]))
          const starts = cells.flatMap((cell) => cell.split(/[;\t\r\n]/))
          expect(starts.filter((start) => /^["\s]*[=+\-@＝]/.test(start))).toEqual([])
          const figures = (all: string[][]) => all.map((row) => row.filter((_, c) => numbers[c]))
          expect(figures(rows)).toEqual(figures(exact))
        },
      ),
    )
  })

  it('leaves all other texts alone, and begins with a byte order mark', () => {
    const plain = ['a-b=c', 'говорят', '1 + 1', "'"].map((text) => ({ ...SAMPLE.at(-2)!, data: { text } }))
    const { source } = sampleSource(plain as typeof SAMPLE)
    expect(whole(spreadsheetOf, source)).toBe(`\uFEFF${whole(csvOf, source)}`)
  })

  it('sends no control characters, and cuts what no cell can hold', () => {
    const { log } = sampleSource()
    const data = JSON.stringify({ text: `bell\u0007${'x'.repeat(40_000)}` })
    const event = { ...stored(log[4]!), kind: 'note', data, seq: 1 }
    const source = { ...sampleSource().source, stored: () => [event] }
    const [, row] = rowsOf(whole(spreadsheetOf, source))
    expect(row![17]).toMatch(/^bell\uFFFDx+$/)
    expect(row![17]).toHaveLength(32_767)
  })
})

/** RFC 4180, as strictly as it is written. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  for (field.lastIndex = text.startsWith('\uFEFF') ? 1 : 0; field.lastIndex < text.length;) {
    const at = field.lastIndex
    const found = field.exec(text)
    if (!found) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!)
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
