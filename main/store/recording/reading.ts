import { EMPTY_HEAD, type Head } from '../../../shared/session/chain'
import type { StoredEvent } from '../events'
import type { Journal } from '../journal/journal'
import { StoreError } from '../store-error'
import type { Tables } from '../tables'
import { troubleOf } from '../trouble'

export interface Sources {
  tables(): Tables | undefined
  journal: Journal
  /** What the database does not hold yet. */
  pending(): readonly StoredEvent[]
  /** Told where the database turned out to be damaged after this seq. */
  onDamage(session: string, seq: number): void
}

/** Does an event follow? `isNext` looks at its place alone, `isSound` hashes it again. */
export type Follows = (head: Head, event: StoredEvent) => boolean

/**
 * A session's log as one chain: from the database; from the journal where the database is not there or stops holding;
 * then what is in memory only. Throws a `StoreError` (damaged) where all of them leave a gap.
 */
export function* entriesOf(session: string, sources: Sources, follows: Follows): Generator<StoredEvent> {
  const tables = sources.tables()
  let head = EMPTY_HEAD
  let isWhole = false
  const inTurn: (() => Iterable<StoredEvent | undefined>)[] = [
    () => tables?.events.all(session) ?? [],
    () => (isWhole ? [] : sources.journal.read(session)),
    () => sources.pending().filter((event) => event.session === session),
  ]
  for (const [turn, read] of inTurn.entries()) {
    let holds = true
    try {
      for (const event of read()) {
        if (event && event.seq <= head.seq) continue
        holds = event !== undefined && follows(head, event)
        if (!event || !holds) break
        yield event
        head = event
      }
    } catch (error) {
      troubleOf(error)
      holds = false
    }
    if (turn > 0) continue
    isWhole = tables !== undefined && holds
    if (tables && !holds) sources.onDamage(session, head.seq)
  }
  if (!isWhole && head.seq < headIn(session, sources).seq) {
    throw new StoreError('damaged', `session ${session} is damaged at seq ${head.seq + 1}`, { session })
  }
}

/** Where the session's log ends; seq 0 where there is no such session. */
export function headIn(session: string, { tables, journal, pending }: Sources): Head {
  const last =
    pending().findLast((event) => event.session === session) ??
    lastIn(tables(), session) ??
    journal.tail(session)
  return last ? { seq: last.seq, hash: last.hash } : EMPTY_HEAD
}

function lastIn(tables: Tables | undefined, session: string): StoredEvent | undefined {
  try {
    return tables?.events.last(session)
  } catch (error) {
    troubleOf(error)
    return undefined
  }
}
