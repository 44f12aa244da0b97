import type { Provenance } from '../../shared/contract/recording'
import type { Head } from '../../shared/session/chain'
import { stored, type StoredEvent } from './events'
import type { Ledger } from './recording/ledger'
import { requireTables, unwritable, writeTo } from './recording/media'
import type { LogSource } from './store'
import { StoreError } from './store-error'

/**
 * Takes a whole log into both records in one pass, or into none: the journal is there before the database commits.
 * Throws a `StoreError` (exists, empty), and what reading the log or writing throws.
 */
export function takeLog(
  log: LogSource,
  importedFrom: Provenance | undefined,
  { library, journal, records, head }: Ledger,
): { session: string; head: Head } {
  records.retry()
  const tables = requireTables(library)
  if (records.pending().length > 0) throw unwritable(library)
  let last: StoredEvent | undefined

  function* inserted(): Generator<StoredEvent> {
    for (const event of log.events) {
      const { session } = event
      if (!last && (head(session).seq > 0 || isFileOfAnother(session))) {
        throw new StoreError('exists', `session ${session} is in ${library.file} already`, { session })
      }
      last = stored(event)
      tables.insert(last, () => ({ origin: log.origin!, importedFrom }))
      yield last
    }
    if (!last) throw new StoreError('empty', 'the log holds no event')
  }

  /** Some file systems take "s-1" and "S-1" for one name. */
  function isFileOfAnother(session: string): boolean {
    return journal.sessions().some((id) => id !== session && id.toLowerCase() === session.toLowerCase())
  }

  function* all(first: StoredEvent, others: Iterable<StoredEvent>): Generator<StoredEvent> {
    yield first
    yield* others
  }

  let begun: string | undefined
  try {
    return writeTo(library, tables, () => {
      const events = inserted()
      const first = events.next().value as StoredEvent
      const { session } = first
      begun = session
      if (importedFrom || log.origin === 'unsealed') {
        journal.writeOrigin(session, JSON.stringify({ origin: log.origin, importedFrom }))
      }
      journal.rewrite(session, all(first, events))
      return { session, head: { seq: last!.seq, hash: last!.hash } }
    })
  } catch (error) {
    if (begun !== undefined) journal.remove(begun)
    throw error
  }
}
