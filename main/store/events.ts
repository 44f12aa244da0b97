import { canonical } from '../../shared/session/chain'
import type { LogEvent, Sealed } from '../../shared/session/event'
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
const PAGE = 1000

/** Reading and writing of the table of events. */
export function eventTable(db: Connection) {
  const columns = 'v, session, seq, at, actor, kind, data, prev, hash'
  const page = db.prepare<[string, number], StoredEvent>(
    `SELECT ${columns} FROM event WHERE session = ? AND seq > ? ORDER BY seq LIMIT ${PAGE}`,
  )
  const last = db.prepare<[string], StoredEvent>(
    `SELECT ${columns} FROM event WHERE session = ? ORDER BY seq DESC LIMIT 1`,
  )
  const insert = db.prepare<[StoredEvent]>(
    `INSERT INTO event (${columns}) VALUES (@v, @session, @seq, @at, @actor, @kind, @data, @prev, @hash)`,
  )
  return {
    insert: (event: StoredEvent): void => void insert.run(event),
    last: (session: string): StoredEvent | undefined => last.get(session),
    *all(session: string): Generator<StoredEvent> {
      for (let after = 0; ;) {
        const events = page.all(session, after)
        yield* events
        if (events.length < PAGE) return
        after = events.at(-1)!.seq
      }
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
