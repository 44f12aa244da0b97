import type { SessionSummary } from '../../shared/contract/contract'
import { isKnown, type LogEvent } from '../../shared/session/event'
import type { Origin } from '../../shared/session/jsonl'
import { undoneSeqs } from '../../shared/session/state'
import type { Connection } from './database'
import { parsed, type StoredEvent } from './events'
import { folded } from './folded'
import { StoreError } from './store-error'

interface Row extends Omit<SessionSummary, 'closed' | 'unsealedOrigin'> {
  origin: Origin
}

/** The list of sessions; all that can change in it is read from the events. */
export function sessionTable(db: Connection) {
  const insert = db.prepare(
    `INSERT INTO session (id, title, title_folded, mode, station, opened_at, origin)
     VALUES (@id, @title, @folded, @mode, @station, @openedAt, @origin)`,
  )
  const list = db.prepare<[string], Row>(
    `SELECT id AS session, title, mode, station, opened_at AS openedAt, origin,
       (SELECT at FROM event WHERE session = id ORDER BY seq DESC LIMIT 1) AS lastAt,
       (SELECT max(seq) FROM event WHERE session = id) AS events
     FROM session
     WHERE instr(title_folded, ?) > 0
     ORDER BY opened_at DESC, id DESC`,
  )
  const closing = db.prepare<[string], StoredEvent>(
    `SELECT v, session, seq, at, actor, kind, data, prev, hash FROM event INDEXED BY event_closing
     WHERE session = ? AND kind IN ('session-closed', 'undone') ORDER BY seq`,
  )

  const isClosed = (session: string): boolean => {
    const events = closing.all(session).map(parsed)
    const undone = undoneSeqs(events)
    return events.some((e) => isKnown(e) && e.kind === 'session-closed' && !undone.has(e.seq))
  }

  return {
    insert(event: LogEvent, origin: Origin): void {
      if (!isKnown(event) || event.kind !== 'session-opened') {
        throw new StoreError('empty', `a session begins with session-opened, not with ${event.kind}`)
      }
      const { title, mode, station } = event.data
      insert.run({
        id: event.session,
        title,
        folded: folded(title),
        mode,
        station: typeof station === 'string' ? station : station.id,
        openedAt: event.at,
        origin,
      })
    },
    list: (search = ''): SessionSummary[] =>
      list.all(folded(search)).map(({ origin, ...row }) => ({
        ...row,
        closed: isClosed(row.session),
        unsealedOrigin: origin === 'unsealed',
      })),
  }
}
