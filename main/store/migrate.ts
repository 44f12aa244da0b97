import Database from 'better-sqlite3'
import type { Connection } from './database'
import { sessions } from './migrations/001-sessions'
import { provenance } from './migrations/002-provenance'
import { WRITTEN_WITH } from './preferences'
import { StoreError } from './store-error'

/** The steps from one version of the schema to the next; the version is how many were done. Only ever add. */
export const MIGRATIONS: readonly string[] = [sessions, provenance]

export const SCHEMA_VERSION = MIGRATIONS.length

/** Marks the file as ours, "Hchw": SQLite keeps the number in the file's header. */
const APPLICATION_ID = 0x48636877

/** Reads only. Throws a `StoreError` where the file comes from a later Hatchwise or from another program. */
export function refuseUnknown(db: Connection, file: string): void {
  const { application, version } = headerOf(db)
  if ((application === APPLICATION_ID && version <= SCHEMA_VERSION) || isOfThisVersion(db)) return
  const isEmpty = schemaOf(db).length === 0
  if (application !== APPLICATION_ID && !(isEmpty && application === 0 && version === 0)) {
    throw new StoreError('foreign', {
      en: `${file} is a database of another program; nothing was changed`,
      ru: `${file} — база данных другой программы; ничего не изменено`,
    })
  }
  if (version > SCHEMA_VERSION) {
    const needed = writtenWith(db)
    throw new StoreError('newer', {
      en:
        `${file} was written by a newer Hatchwise (schema ${version}, this one knows ${SCHEMA_VERSION}): open it with ` +
        `${needed === undefined ? 'the version that wrote it' : `Hatchwise ${needed}`} or a later one; nothing was changed`,
      ru:
        `${file} записан более новой версией Hatchwise (схема ${version}, этой известна ${SCHEMA_VERSION}): откройте его ` +
        `${needed === undefined ? 'той версией, которой он записан,' : `версией ${needed}`} или более поздней; ничего не изменено`,
    })
  }
}

function writtenWith(db: Connection): string | undefined {
  try {
    return db
      .prepare<[string], string>('SELECT value FROM preference WHERE key = ?')
      .pluck()
      .get(WRITTEN_WITH)
  } catch {
    // A schema to come may keep it elsewhere.
    return undefined
  }
}

/** What the schema is before it is brought up to date; 0 where there is none yet. */
export function schemaVersionOf(db: Connection): number {
  const { application, version } = headerOf(db)
  const isTrue = application === APPLICATION_ID && version === SCHEMA_VERSION
  return !isTrue && isOfThisVersion(db) ? SCHEMA_VERSION : version
}

/**
 * Brings the schema up to date in one transaction. The version is written even where nothing is to be done: so
 * every opening tries a durable write before the crew relies on one. `program` is kept as the version that gave the
 * file a new schema.
 */
export function migrate(db: Connection, upTo = SCHEMA_VERSION, program?: string): void {
  const run = db.transaction(() => {
    const from = schemaVersionOf(db)
    for (const migration of MIGRATIONS.slice(from, upTo)) db.exec(migration)
    if (program !== undefined && from < upTo) {
      db.prepare('INSERT OR REPLACE INTO preference (key, value) VALUES (?, ?)').run(WRITTEN_WITH, program)
    }
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${Math.max(from, upTo)}`)
  })
  run.immediate()
}

interface Header {
  application: number
  version: number
}

function headerOf(db: Connection): Header {
  const answer = (pragma: string) => db.pragma(pragma, { simple: true }) as number
  return { application: answer('application_id'), version: answer('user_version') }
}

/** The tables tell it too: a bit that flipped in the two numbers of the header costs nobody the database. */
function isOfThisVersion(db: Connection): boolean {
  const fresh = new Database(':memory:')
  try {
    for (const migration of MIGRATIONS) fresh.exec(migration)
    return schemaOf(fresh).join() === schemaOf(db).join()
  } finally {
    fresh.close()
  }
}

function schemaOf(db: Connection): string[] {
  return db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .pluck()
    .all()
}
