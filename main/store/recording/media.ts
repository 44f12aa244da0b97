import type { StoredEvent } from '../events'
import type { Journal } from '../journal/journal'
import type { SessionOrigin } from '../sessions'
import { StoreError } from '../store-error'
import { upTo } from '../recovery/sound'
import type { Tables } from '../tables'
import { isFull } from '../trouble'
import { isRefusal, type Medium } from './queue'

/** The open database, or none while it cannot be opened. */
export interface Library {
  readonly file: string
  tables: Tables | undefined
  /** False after a write whose outcome is unknown, until the file was opened anew. */
  isSure: boolean
  /** Closes it and opens it anew. */
  reopen(): Tables
}

/** Throws a `StoreError` (unwritable) where the database is not open. */
export function requireTables(library: Library): Tables {
  if (library.tables) return library.tables
  throw unwritable(library)
}

export function unwritable({ file }: Pick<Library, 'file'>): StoreError {
  return new StoreError('unwritable', `${file} cannot be written now`)
}

/**
 * The database as a record. After a failure it is opened anew, and what it holds is looked up event by event; what came
 * before in the journal alone is taken from there.
 */
export function databaseMedium(
  library: Library,
  journal: Journal,
  originOf: (session: string) => SessionOrigin,
): Medium {
  return {
    write(events) {
      const open = library.isSure ? library.tables : undefined
      const tables = open ?? library.reopen()
      const lacking = open
        ? events
        : [...beforeThem(events, tables, journal), ...events.filter((event) => !holds(tables, event))]
      // A statement is a transaction of its own, without two more around it: one entry is acknowledged sooner so.
      const isStatement = lacking.length === 1 && lacking[0]!.seq > 1
      const insertAll = () => lacking.forEach((event) => tables.insert(event, originOf))
      if (isStatement) knowing(library, insertAll)
      else writeTo(library, tables, insertAll)
      library.isSure = true
    },
  }
}

/** A transaction; where it fails in another way than by an answer, nobody knows what was written. */
export function writeTo<T>(library: Library, tables: Tables, act: () => T): T {
  return knowing(library, () => tables.transaction(act))
}

function knowing<T>(library: Library, write: () => T): T {
  try {
    return write()
  } catch (error) {
    library.isSure &&= isFull(error) || isRefusal(error)
    throw error
  }
}

function* beforeThem(
  events: readonly StoredEvent[],
  tables: Tables,
  journal: Journal,
): Generator<StoredEvent> {
  const firsts = new Map(events.toReversed().map(({ session, seq }) => [session, seq]))
  for (const [session, first] of firsts) {
    const held = tables.events.last(session)?.seq ?? 0
    if (held + 1 >= first) continue
    for (const event of upTo(journal.read(session), first - 1)) if (event.seq > held) yield event
  }
}

function holds({ events }: Tables, { session, seq, hash }: StoredEvent): boolean {
  const there = events.hashAt(session, seq)
  if (there === undefined || there === hash) return there !== undefined
  throw new Error(`session ${session} holds another event at seq ${seq}`)
}

/**
 * The journal as a record. A file that may not hold what it should is written anew from `entries`, the whole log. So
 * is one to which several events come while it is the only record (`isAlone`): a cut could leave a part of them.
 */
export function journalMedium(
  journal: Journal,
  entries: (session: string) => Iterable<StoredEvent>,
  setAside: (session: string) => void,
  isAlone: () => boolean,
): Medium {
  return {
    write(events) {
      for (const [session, own] of Map.groupBy(events, (event) => event.session)) {
        const isReady = journal.isReadyFor(session, own[0]!)
        if (!isReady) setAside(session)
        if (isReady && (own.length === 1 || !isAlone())) journal.append(session, own)
        else journal.rewrite(session, entries(session))
      }
    },
  }
}
