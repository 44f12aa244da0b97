import type { SessionSummary } from '../../shared/contract/contract'
import type { Provenance } from '../../shared/contract/recording'
import { isKnown, type LogEvent } from '../../shared/session/event'
import type { Origin } from '../../shared/session/jsonl'
import { undoneSeqs } from '../../shared/session/state'
import type { Connection } from './database'
import { parsed, type StoredEvent } from './events'
import { folded } from '../../shared/i18n/folded'
import { jsonIn } from './json'
import { StoreError } from './store-error'

interface Row extends Omit<SessionSummary, 'closed' | 'unsealedOrigin' | 'importedFrom'>, OriginRow {
  session: string
}

interface OriginRow {
  origin: Origin
  importedFrom: string | null
}

/** How a session came here: written here or sealed elsewhere, or sealed only here; and from which file. */
export interface SessionOrigin {
  origin: Origin
  importedFrom?: Provenance
}

export const WRITTEN_HERE: SessionOrigin = { origin: 'sealed' }

/** The origin in the text that lies beside the journal of an imported session; what cannot be read was written here. */
export function originIn(text: string | undefined): SessionOrigin {
  const value = jsonIn(text) as SessionOrigin | null | undefined
  return value?.origin === 'unsealed' || value?.origin === 'sealed' ? value : WRITTEN_HERE
}

/** The list of sessions; all that can change in it is read from the events. */
export function sessionTable(db: Connection) {
  const insert = db.prepare(
    `INSERT INTO session (id, title, title_folded, mode, station, opened_at, origin, imported_from)
     VALUES (@id, @title, @folded, @mode, @station, @openedAt, @origin, @importedFrom)`,
  )
  const columns = `SELECT id AS session, title, mode, station, opened_at AS openedAt, origin,
       imported_from AS importedFrom,
       (SELECT at FROM event WHERE session = id ORDER BY seq DESC LIMIT 1) AS lastAt,
       (SELECT max(seq) FROM event WHERE session = id) AS events,
       (SELECT coalesce(sum(data ->> 'lost'), 0) FROM event INDEXED BY event_recovered
         WHERE session = id AND kind = 'recovered') AS lost
     FROM session`
  const list = db.prepare<[string], Row>(
    `${columns} WHERE instr(title_folded, ?) > 0 ORDER BY opened_at DESC, id DESC`,
  )
  const one = db.prepare<[string], Row>(`${columns} WHERE id = ?`)
  const ids = db.prepare<[], string>('SELECT id FROM session').pluck()
  const closing = db.prepare<[string], StoredEvent>(
    `SELECT v, session, seq, at, actor, kind, data, prev, hash FROM event INDEXED BY event_closing
     WHERE session = ? AND kind IN ('session-closed', 'undone') ORDER BY seq`,
  )

  const isClosed = (session: string): boolean => {
    const events = closing.all(session).map(parsed)
    const undone = undoneSeqs(events)
    return events.some((e) => isKnown(e) && e.kind === 'session-closed' && !undone.has(e.seq))
  }

  const summaryOf = ({ origin, importedFrom, ...row }: Row): SessionSummary => ({
    ...row,
    closed: isClosed(row.session),
    unsealedOrigin: origin === 'unsealed',
    ...(importedFrom !== null && { importedFrom: provenanceIn(importedFrom, row.session) }),
  })

  return {
    insert(event: LogEvent, { origin, importedFrom }: SessionOrigin): void {
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
        importedFrom: importedFrom === undefined ? null : JSON.stringify(importedFrom),
      })
    },
    ids: (): string[] => ids.all(),
    one: (session: string): SessionSummary | undefined => one.all(session).map(summaryOf)[0],
    list: (search = ''): SessionSummary[] => list.all(folded(search)).map(summaryOf),
  }
}

/** Throws a `StoreError` (damaged) where the kept text is no JSON. */
function provenanceIn(text: string, session: string): Provenance {
  try {
    return JSON.parse(text) as Provenance
  } catch (cause) {
    throw new StoreError('damaged', `the origin of session ${session} is damaged`, { cause, session })
  }
}
