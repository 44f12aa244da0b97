import type { Connection } from './database'
import { sessions } from './migrations/001-sessions'
import { StoreError } from './store-error'

/** The steps from one version of the schema to the next; the version is how many were done. Only ever add. */
const MIGRATIONS: readonly string[] = [sessions]

export const SCHEMA_VERSION = MIGRATIONS.length

/** Marks the file as ours, "Hchw": SQLite keeps the number in the file's header. */
const APPLICATION_ID = 0x48636877

/** Reads only. Throws a `StoreError` where the file comes from a later Hatchwise or from another program. */
export function refuseUnknown(db: Connection, file: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  const application = db.pragma('application_id', { simple: true })
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (application !== APPLICATION_ID && !(isEmpty && application === 0 && version === 0)) {
    throw new StoreError('foreign', `${file} is a database of another program; nothing was changed`)
  }
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      'newer',
      `${file} was written by a newer Hatchwise (schema ${version}, this one knows ${SCHEMA_VERSION}); nothing was changed`,
    )
  }
}

/**
 * Brings the schema up to date in one transaction. The version is written even where nothing is to be done: so
 * every opening tries a durable write before the crew relies on one.
 */
export function migrate(db: Connection, upTo = SCHEMA_VERSION): void {
  const run = db.transaction(() => {
    const version = db.pragma('user_version', { simple: true }) as number
    for (const migration of MIGRATIONS.slice(version, upTo)) db.exec(migration)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${Math.max(version, upTo)}`)
  })
  run.immediate()
}
