import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { EXAMPLES } from '../../shared/examples/examples'
import { readLogFile, readLogText } from '../import/log-file'
import { databaseFile, isStore, openStore, type LogSource, type Store } from '../store/store'
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
  const kind = statSync(path)
  // Opening a pipe would wait for its other end.
  if (!kind.isFile()) return kind.isDirectory()
  const start = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, start)
  } finally {
    closeSync(file)
  }
  return start.toString('latin1') === 'SQLite format 3\0'
}

/**
 * Runs `use` with the store at a path, which must be there, and closes it in any case. A database without a store
 * around it, as a package holds one, is read from a copy: opening a store writes.
 */
export async function withStore<T>(path: string, use: (store: Store) => T | Promise<T>): Promise<T> {
  const file = databaseFile(path)
  if (!existsSync(file)) throw new BadInput(`found no database at ${file}`)
  if (isStore(file)) return withOpen(file, use)
  const folder = mkdtempSync(join(tmpdir(), 'hatchwise-'))
  try {
    for (const end of ['', '-wal']) {
      if (existsSync(file + end)) copyFileSync(file + end, join(folder, basename(file) + end))
    }
    return await withOpen(join(folder, basename(file)), use)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withOpen<T>(path: string, use: (store: Store) => T | Promise<T>): Promise<T> {
  const store = openStore(path)
  try {
    return await use(store)
  } finally {
    store.close()
  }
}
