import Database from 'better-sqlite3'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { version as program } from '../../package.json'
import { migrate, refuseUnknown, schemaVersionOf, SCHEMA_VERSION } from './migrate'
import { StoreError } from './store-error'

export type Connection = Database.Database

/** Below it a reset of the WAL can lose what was committed. */
const LEAST_SQLITE = '3.51.3'
/** How long an instance that is just closing may still hold the file. */
const BUSY_MS = 1000

/** Keeps what an open database holds, whose schema is of an older version. */
export type KeepCopy = (db: Connection, version: number) => void

/**
 * Opens the database file for one process alone, with everything set that durability and the append-only rule
 * rest on, and brings its schema up to date. A file and folders that are not there are made for the owner only.
 *
 * `keepCopy` is called before the schema of an older file is touched; where it throws, the file stays as it is.
 *
 * Throws a `StoreError`: in-use, newer, foreign, damaged, unsafe (a setting did not take), unwritable; and what `keepCopy`
 * throws.
 */
export function openDatabase(file: string, keepCopy?: KeepCopy): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600))
  refuseNewerUnread(file)
  let db: Connection | undefined
  try {
    db = new Database(file, { timeout: BUSY_MS })
    requireVersion(db)
    // Before WAL: then no other process can open the file, and no shared memory file is needed.
    db.pragma('locking_mode = EXCLUSIVE')
    // The first look into the file. Nothing is written before it is known to be ours.
    refuseUnknown(db, file)
    requireAnswer(db, 'journal_mode = WAL', 'wal')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // Without it INSERT OR REPLACE slips past the triggers that refuse to delete.
    db.pragma('recursive_triggers = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    const version = schemaVersionOf(db)
    if (version > 0 && version < SCHEMA_VERSION) keepCopy?.(db, version)
    migrate(db, SCHEMA_VERSION, program)
    // Only after a first write does the pragma tell what is in force.
    requireAnswer(db, 'synchronous', 2)
    // After a failed sync SQLite answers "wal" and goes on without it, where a commit survives no power cut.
    if (!existsSync(`${file}-wal`)) throw new StoreError('unwritable', `${file} has no write-ahead log`)
    return db
  } catch (error) {
    db?.close()
    throw explained(error, file)
  }
}

/**
 * A connection that may write moves what a killed program has left in the write-ahead log into the file when it is
 * closed, even of a file that it refuses: such a file is looked at without the right to write before.
 */
function refuseNewerUnread(file: string): void {
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) === 0) return
  const hadIndex = existsSync(`${file}-shm`)
  let db: Connection | undefined
  try {
    db = new Database(file, { readonly: true, timeout: 0 })
    refuseUnknown(db, file)
  } catch (error) {
    // What else is wrong the opening itself finds out.
    if (error instanceof StoreError && error.code === 'newer') throw error
  } finally {
    db?.close()
    if (!hadIndex) rmSync(`${file}-shm`, { force: true })
  }
}

function requireVersion(db: Connection): void {
  const version = versionOf(db)
  if (version.localeCompare(LEAST_SQLITE, 'en', { numeric: true }) >= 0) return
  throw new StoreError('unsafe', {
    en: `SQLite ${version} is too old; at least ${LEAST_SQLITE} is needed`,
    ru: `SQLite ${version} устарел; нужна версия не ниже ${LEAST_SQLITE}`,
  })
}

function requireAnswer(db: Connection, pragma: string, expected: unknown): void {
  const answer = db.pragma(pragma, { simple: true })
  if (answer === expected) return
  throw new StoreError('unsafe', {
    en: `SQLite answered ${String(answer)} to "${pragma}"; expected ${String(expected)}`,
    ru: `SQLite ответил на «${pragma}»: ${String(answer)}; ожидалось: ${String(expected)}`,
  })
}

function versionOf(db: Connection): string {
  return db.prepare<[], string>('SELECT sqlite_version()').pluck().get()!
}

/** The version of the library itself, whatever file is open. */
export function sqliteVersion(): string {
  const db = new Database(':memory:')
  try {
    return versionOf(db)
  } finally {
    db.close()
  }
}

/** What SQLite's error codes mean to whoever opens a file. */
function explained(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) {
    return new StoreError(
      'in-use',
      {
        en: `${file} is in use by another Hatchwise; close it first`,
        ru: `${file} занят другой программой Hatchwise; сначала закройте её`,
      },
      { cause: error },
    )
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) {
    return new StoreError(
      'damaged',
      {
        en: `${file} is damaged or no database (${error.message}); nothing was changed`,
        ru: `${file} повреждён или не является базой данных (${error.message}); ничего не изменено`,
      },
      { cause: error },
    )
  }
  return error
}
