import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { exportSession, FORMATS, nameOf, type Format } from '../export/export-session'
import type { Job } from '../export/job'
import { sourceOf, sourceOfLog, type ExportSource } from '../export/source'
import type { Store } from '../store/store'
import { BadInput, WrongUsage, type Command, type Streams } from './command'
import { languagesOf } from './languages'
import { isDatabase, openLog, withStore } from './source'

export const exportCommand: Command = {
  synopsis:
    '<log.jsonl | database> --format <format> --out <path> [--session <id> ... | --all] [--language en|ru|both]',
  help: `Writes sessions to files, each as a whole or not at all; a file of that name is replaced.

  --format package      a folder with all the forms below but xapi, a database, a signed checkpoint, a manifest of
                        hashes, and how to verify it all without this program
  --format jsonl        one event a line, exactly as they are sealed: the record of truth
  --format csv          RFC 4180 with a header; exact, not guarded against spreadsheet formulas
  --format spreadsheet  the same for spreadsheets: guarded against formulas, not exact
  --format parquet      the same columns for analysis: DuckDB, Spark, ClickHouse and others
  --format pdf          the report for people
  --format xapi         training records: a JSON array of xAPI 1.0.3 statements
  --out <path>          the file to write; the folder in which to write where it is one, for a package, and for
                        several sessions
  --session <id>        which session of the database, or several; may be left out where there is one only
  --all                 all sessions of the database
  --language            of the report and the read-me file: en, ru, or both (if left out)`,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    session: { type: 'string', multiple: true },
    all: { type: 'boolean' },
    language: { type: 'string' },
  },
  positionals: 1,
  run({ positionals: [path], values, json }, streams) {
    const { format, out, session: ids = [], all = false, language = 'both' } = values
    if (!isFormat(format))
      throw new WrongUsage(`found --format ${String(format)}; expected ${FORMATS.join(', ')}`)
    if (typeof out !== 'string' || out === '') throw new WrongUsage('expected --out <path>')
    if (all && Array.isArray(ids) && ids.length > 0)
      throw new WrongUsage('expected --session or --all, not both')
    const wanted = all ? 'all' : [ids].flat().map(String)
    const order = { format, out, languages: languagesOf(language), json }
    if (isDatabase(path!)) return withStore(path!, (store) => write(chosen(store, wanted), order, streams))
    if (path === '-') throw new WrongUsage('expected a file: a log is read twice to be exported')
    if (wanted.length > 0)
      throw new WrongUsage('--session and --all are for databases; a log holds one session')
    return write([sourceOfLog(() => openLog(path!))], order, streams)
  },
}

interface Order extends Pick<Job, 'languages'> {
  format: Format
  out: string
  json: boolean
}

/** Writes one after the other; an interrupted one leaves nothing behind. */
async function write(sources: ExportSource[], order: Order, { out, err }: Streams): Promise<number> {
  const { format, languages, json } = order
  const pathOf = place(sources, order)
  const stopping = new AbortController()
  const stop = () => stopping.abort(new BadInput('interrupted'))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const paths: string[] = []
    for (const source of sources) {
      const onProgress = progress(source, err)
      paths.push(
        await exportSession(source, format, pathOf(source), {
          signal: stopping.signal,
          languages,
          onProgress,
        }),
      )
    }
    out(json ? `${JSON.stringify({ paths })}\n` : `${paths.join('\n')}\n`)
    return 0
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop)
  }
}

/** Where each session goes: one file to the path itself, all else into the folder that it names. */
function place(sources: ExportSource[], { format, out }: Order): (source: ExportSource) => string {
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory() === true
  if (sources.length === 1 && format !== 'package' && !isFolder) return () => out
  mkdirSync(out, { recursive: true })
  return (source) => join(out, nameOf(source, format))
}

/** Events from which on it takes long enough to be told how far it is. */
const LONG = 50_000

function progress({ session, events }: ExportSource, err: Streams['err']): Job['onProgress'] {
  let told = 0
  if (events < LONG) return undefined
  return (done, total) => {
    const tenth = Math.floor((10 * done) / total)
    if (tenth > told) err(`${session}: ${10 * tenth} %\n`)
    told = tenth
  }
}

function isFormat(format: unknown): format is Format {
  return (FORMATS as readonly unknown[]).includes(format)
}

function chosen(store: Store, wanted: 'all' | string[]): ExportSource[] {
  const there = store.sessions().map(({ session }) => session)
  if (wanted.length === 0 && there.length !== 1) {
    throw new BadInput(
      `found ${there.length} sessions; say --all, or which with --session: ${there.join(', ')}`,
    )
  }
  return (wanted === 'all' || wanted.length === 0 ? there : wanted).map((session) => {
    const source = sourceOf(store, session)
    if (source) return source
    throw new BadInput(`found no session "${session}"; there are: ${there.join(', ') || 'none'}`)
  })
}
