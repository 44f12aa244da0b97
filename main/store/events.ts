import { canonical } from '../../shared/session/chain'
import type { LogEvent, Sealed } from '../../shared/session/event'
import type { Head } from '../../shared/session/chain'
import type { Connection } from './database'
import { StoreError } from './store-error'

/** An event as it is kept: `data` is its RFC 8785 text. */
export interface StoredEvent extends Sealed {
  at: string
  actor: string
  kind: string
  data: string
}

/** Read at a time: no statement stays open between pages, so that the crew can write while a log is exported. */
const PAGE = 200

/** Reading and writing of the table of events. */
export function eventTable(db: Connection) {
  const columns = 'v, session, seq, at, actor, kind, data, prev, hash'
  const page = db.prepare<[string, number], StoredEvent>(
    `SELECT ${columns} FROM event WHERE session = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
  )
  const last = db.prepare<[string], StoredEvent>(
    `SELECT ${columns} FROM event WHERE session = ? ORDER BY seq DESC LIMIT 1`,
  )
  // CROSS JOIN: from the few sessions to one event each; the other way round every event would be read.
  const heads = db.prepare<[], Head & { session: string }>(
    `SELECT session, seq, hash FROM session CROSS JOIN event
     ON session = id AND seq = (SELECT max(seq) FROM event WHERE session = id)`,
  )
  const at = db
    .prepare<[string, number], string>('SELECT hash FROM event WHERE session = ? AND seq = ?')
    .pluck()
  const lastOf = db.prepare<[string, string], StoredEvent>(
    `SELECT ${columns} FROM event WHERE session = ? AND kind = ? ORDER BY seq DESC LIMIT 1`,
  )
  const insert = db.prepare<[StoredEvent]>(
    `INSERT INTO event (${columns}) VALUES (@v, @session, @seq, @at, @actor, @kind, @data, @prev, @hash)`,
  )
  return {
    insert: (event: StoredEvent): void => void insert.run(event),
    last: (session: string): StoredEvent | undefined => last.get(session),
    /** None or one: it is looked for from the end. */
    lastOf: (session: string, kind: string): StoredEvent[] => lastOf.all(session, kind),
    /** Where every session ends. */
    heads: () => heads.all(),
    hashAt: (session: string, seq: number): string | undefined => at.get(session, seq),
    /**
     * The session's events after a seq, in order. Throws a `StoreError` (damaged) where they end before the last one or
     * begin again: spoilt keys and pages do that without a word from SQLite.
     */
    *all(session: string, after = 0): Generator<StoredEvent> {
      const damaged = () =>
        new StoreError('damaged', `session ${session} is damaged after seq ${after}`, { session })
      for (let events = page.all(session, after); events.length > 0; events = page.all(session, after)) {
        for (const event of events) {
          if (event.seq <= after) throw damaged()
          yield event
          after = event.seq
        }
      }
      if ((last.get(session)?.seq ?? 0) > after) throw damaged()
    },
  }
}

/** The event as it is kept. Throws where its data cannot be serialised; what `logReader` and `decide` accept can. */
export function stored(event: LogEvent): StoredEvent {
  return { ...event, data: canonical(event.data) }
}

/** The event as the program works with it. Throws a `StoreError` (damaged) where the kept text is no JSON. */
export function parsed(stored: StoredEvent): LogEvent {
  try {
    return { ...stored, data: JSON.parse(stored.data) as unknown }
  } catch (cause) {
    const { session, seq } = stored
    throw new StoreError('damaged', `session ${session} is damaged at seq ${seq}`, { cause, session })
  }
}
