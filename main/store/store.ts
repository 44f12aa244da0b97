import { join } from 'node:path'
import type { SessionSummary, Verification } from '../../shared/contract/contract'
import { chainFault, EMPTY_HEAD, isSealIntact, seal, type Head } from '../../shared/session/chain'
import { LOG_VERSION, type Draft, type LogEvent } from '../../shared/session/event'
import type { Origin } from '../../shared/session/jsonl'
import { openDatabase, sqliteVersion } from './database'
import { eventTable, parsed, stored, type StoredEvent } from './events'
import { preferenceTable } from './preferences'
import { sessionTable } from './sessions'
import { sha256 } from './sha256'
import { StoreError } from './store-error'

/** What a store tells; a damaged text throws. Reading never writes. */
export interface ReadableStore {
  /** The database file. */
  readonly file: string
  readonly sqliteVersion: string
  /** All sessions, last opened first; with `search` those whose title holds it, in any case of any alphabet. */
  sessions(search?: string): SessionSummary[]
  /** Where the session's log ends; seq 0 where there is no such session. */
  head(session: string): Head
  /** The session's log in order. Reads page by page: what is appended meanwhile comes too. */
  events(session: string): Iterable<LogEvent>
  /** The same with `data` as the text that was hashed. */
  stored(session: string): Iterable<StoredEvent>
  /** Hashes every event again. What is cut off at the end is not seen: the chain is then whole, but shorter. */
  verify(session: string): Verification
  preferences(): Record<string, string>
}

export interface Store extends ReadableStore {
  /**
   * Seals the drafts and writes them after the session's last event, all or none; returns when they are on the
   * disk. `expectedSeq` is the last seq that the caller has seen, 0 opens a session. Throws a `StoreError`: stale
   * where the log has moved on, empty where a new session does not begin with session-opened.
   */
  append(session: string, drafts: readonly Draft[], expectedSeq: number): LogEvent[]
  /**
   * Takes over a whole log, or nothing where reading it throws. Throws a `StoreError`: exists where the session is
   * here already, empty where there is no event.
   */
  importLog(log: LogSource): { session: string; head: Head }
  writePreferences(values: Record<string, string>): void
  close(): void
}

/** A log that was checked by `logReader`: sealed, from its beginning. */
export interface LogSource {
  events: Iterable<LogEvent>
  /** Known once the first event is there. */
  readonly origin: Origin | undefined
}

/** The file of a store: a name that ends with .db is the file itself, another one the folder it lies in. */
export function databaseFile(path: string): string {
  return path.endsWith('.db') ? path : join(path, 'hatchwise.db')
}

/** Opens (or makes) the store at a folder or .db file, for this process alone. Throws as `openDatabase` does. */
export function openStore(path: string): Store {
  const file = databaseFile(path)
  const db = openDatabase(file)
  const events = eventTable(db)
  const sessions = sessionTable(db)
  const preferences = preferenceTable(db)

  const headOf = (session: string): Head => {
    const last = events.last(session)
    return last ? { seq: last.seq, hash: last.hash } : EMPTY_HEAD
  }

  const append = db.transaction((session: string, drafts: readonly Draft[], expectedSeq: number) => {
    let head = headOf(session)
    if (head.seq !== expectedSeq) {
      throw new StoreError('stale', `session ${session} ends at seq ${head.seq}; expected ${expectedSeq}`)
    }
    return drafts.map((draft) => {
      const event = seal({ ...draft, v: LOG_VERSION, session, seq: head.seq + 1 }, head.hash, sha256)
      if (event.seq === 1) sessions.insert(event, 'sealed')
      const kept = stored(event)
      events.insert(kept)
      head = event
      return parsed(kept)
    })
  })

  const importLog = db.transaction((log: LogSource) => {
    let last: LogEvent | undefined
    for (const event of log.events) {
      if (!last) {
        if (headOf(event.session).seq > 0) {
          const { session } = event
          throw new StoreError('exists', `session ${session} is in ${file} already`, { session })
        }
        sessions.insert(event, log.origin!)
      }
      events.insert(stored(event))
      last = event
    }
    if (!last) throw new StoreError('empty', 'the log holds no event')
    return { session: last.session, head: { seq: last.seq, hash: last.hash } }
  })

  return {
    file,
    sqliteVersion: sqliteVersion(db),
    sessions: sessions.list,
    head: headOf,
    *events(session) {
      for (const event of events.all(session)) yield parsed(event)
    },
    stored: events.all,
    verify(session) {
      const fault = chainFault(events.all(session), (event) => isSealIntact(event, event.data, sha256))
      return fault ? { intact: false, ...fault } : { intact: true, head: headOf(session) }
    },
    preferences: preferences.all,
    append: (session, drafts, expectedSeq) => append.immediate(session, drafts, expectedSeq),
    importLog: (log) => importLog.immediate(log),
    writePreferences: preferences.write,
    close: () => void db.close(),
  }
}
