import Database from 'better-sqlite3'
import { eventTable, type StoredEvent } from '../events'
import { isSessionId } from '../session-id'

/** What can still be read of a database, without writing to it. What cannot be read is not there. */
export interface Salvage {
  sessions: string[]
  preferences: Record<string, string>
  all(session: string): Iterable<StoredEvent>
  close(): void
}

const NOTHING: Salvage = { sessions: [], preferences: {}, all: () => [], close: () => undefined }

export function salvageOf(file: string): Salvage {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true })
    const { all } = eventTable(db)
    const rows = <T>(sql: string): T[] => readable(() => db!.prepare<[], T>(sql).iterate())
    return {
      // Either table may be the one that is torn.
      sessions: [
        ...new Set(
          [
            ...rows<{ id: string }>('SELECT id FROM session'),
            ...rows<{ id: string }>('SELECT DISTINCT session AS id FROM event'),
          ]
            .map(({ id }) => id)
            .filter(isSessionId),
        ),
      ],
      preferences: Object.fromEntries(
        rows<{ key: unknown; value: unknown }>('SELECT key, value FROM preference').flatMap(
          ({ key, value }) => (typeof key === 'string' && typeof value === 'string' ? [[key, value]] : []),
        ),
      ),
      all,
      close: () => void db!.close(),
    }
  } catch {
    db?.close()
    return NOTHING
  }
}

/** The rows up to the first that cannot be read. */
function readable<T>(iterate: () => Iterable<T>): T[] {
  const rows: T[] = []
  try {
    for (const row of iterate()) rows.push(row)
  } catch {
    // What was read so far is what there is.
  }
  return rows
}
