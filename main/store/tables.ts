import Database from 'better-sqlite3'
import { openDatabase, type KeepCopy } from './database'
import { eventTable, parsed, type StoredEvent } from './events'
import { preferenceTable } from './preferences'
import { sessionTable, type SessionOrigin } from './sessions'
import { StoreError } from './store-error'

export type Tables = ReturnType<typeof openTables>

/** Opens the database with all that is read from it and written to it. Throws as `openDatabase` does. */
export function openTables(file: string, keepCopy?: KeepCopy) {
  const db = openDatabase(file, keepCopy)
  try {
    const events = eventTable(db)
    const sessions = sessionTable(db)
    const run = db.transaction((act: () => unknown) => act())
    return {
      events,
      sessions,
      preferences: preferenceTable(db),
      /** One event of a transaction; the first one of a session brings the session with it. */
      insert(event: StoredEvent, originOf: (session: string) => SessionOrigin): void {
        if (event.seq === 1) sessions.insert(parsed(event), originOf(event.session))
        events.insert(event)
      },
      /** All of it is on the disk when this returns, and none of it where it throws; unless the commit itself failed. */
      transaction: <T>(act: () => T): T => run.immediate(act) as T,
      /** Moves what the log of the database holds into the file itself, synced: what a failed sync left is then certain. */
      settle: (): void => void db.pragma('wal_checkpoint(TRUNCATE)'),
      close: (): void => void db.close(),
    }
  } catch (error) {
    db.close()
    // A table is missing or another one than ours.
    if (!(error instanceof Database.SqliteError)) throw error
    throw new StoreError('damaged', `${file} is damaged (${error.message})`, { cause: error })
  }
}
