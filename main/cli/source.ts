import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { EXAMPLES } from '../../shared/examples/examples'
import { readLogFile, readLogText } from '../import/log-file'
import { databaseFile, openStore, type LogSource, type Store } from '../store/store'
import { BadInput } from './command'

const EXAMPLE = 'example:'

/** A log by what is typed for it: a path, "-" for standard input, or "example:<id>" for a bundled case. */
export function openLog(source: string): LogSource {
  if (!source.startsWith(EXAMPLE)) return readLogFile(source)
  const id = source.slice(EXAMPLE.length)
  const example = EXAMPLES.find((e) => e.id === id)
  if (example) return readLogText(example.jsonl)
  throw new BadInput(`found example "${id}"; expected one of ${EXAMPLES.map((e) => e.id).join(', ')}`)
}

/** Is it a folder or a file with a database, rather than a log? */
export function isDatabase(path: string): boolean {
  if (path === '-' || !existsSync(path)) return false
  if (statSync(path).isDirectory()) return true
  const start = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, start)
  } finally {
    closeSync(file)
  }
  return start.toString('latin1') === 'SQLite format 3\0'
}

/** Runs `use` with the store at a path, which must be there, and closes it in any case. */
export async function withStore<T>(path: string, use: (store: Store) => T | Promise<T>): Promise<T> {
  const file = databaseFile(path)
  if (!existsSync(file)) throw new BadInput(`found no database at ${file}`)
  const store = openStore(path)
  try {
    return await use(store)
  } finally {
    store.close()
  }
}
