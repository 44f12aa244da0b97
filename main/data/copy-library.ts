import Database from 'better-sqlite3'
import { copyFileSync, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from '../../shared/contract/recording'
import { EMPTY_HEAD, type Head } from '../../shared/session/chain'
import { eventTable, type StoredEvent } from '../store/events'
import { filesOf } from '../store/files'
import { makeFolder, syncFile, syncFolder } from '../store/journal/durable'
import { journalIn, type Journal } from '../store/journal/journal'
import { libraryCheck } from '../store/recovery/check'
import { isSound } from '../store/recovery/sound'
import { originIn, sessionTable } from '../store/sessions'
import { openStore, type ReadableStore } from '../store/store'
import { DataFault } from './data-fault'

/** What a copy must hold: where every session ends at one moment, and what is in no journal. */
export interface Contents {
  heads: readonly (Head & { session: string })[]
  preferences: Record<string, string>
}

/** What a library holds now. What comes later is not in a copy of it. */
export function contentsOf(store: ReadableStore): Contents {
  const heads = store.sessions().map(({ session }) => ({ session, ...store.head(session) }))
  return { heads, preferences: store.preferences() }
}

/** Beside the library's own files: the drills that were cut off. */
export const DRILLS = 'drills'

/**
 * Makes a whole library of another one that may be in use: its journals up to the heads, checked on the way, and a
 * database made anew of them, which no reader of the first one's database has to wait for. The key comes with it only
 * where it lies there already; else the copy gets one of its own. Everything is on the disk when it returns. Throws a
 * `DataFault` (journal-behind, copy-not-whole), and what the file system throws.
 */
export function copyLibrary(fromFile: string, to: string, { heads, preferences }: Contents): void {
  const target = filesOf(to)
  const from = journalIn(filesOf(fromFile).journal)
  const copy = journalIn(target.journal)
  makeFolder(target.journal)
  for (const head of heads) copySession(head, from, copy)
  copyFolder(join(dirname(fromFile), DRILLS), join(to, DRILLS))
  const store = openStore(to)
  try {
    const found = store.findings().find(({ code }) => code !== 'database-missing')
    if (found) throw new DataFault('copy-not-whole', JSON.stringify(found))
    for (const { session, hash } of heads) {
      if (store.head(session).hash !== hash) throw new DataFault('copy-not-whole', session)
    }
    store.writePreferences(preferences)
  } finally {
    store.close()
  }
  withoutLog(target.database)
  syncFolder(to)
}

function copySession(head: Head & { session: string }, from: Journal, to: Journal): void {
  const { session } = head
  const origin = from.origin(session)
  if (origin !== undefined) to.writeOrigin(session, origin)
  // Before the journal, which then holds what was signed; a later one comes with the next copy.
  const checkpoint = from.signedSeq(session) <= head.seq ? from.checkpoint(session) : undefined
  to.rewrite(session, soundUpTo(head, from.read(session)))
  if (checkpoint !== undefined) to.writeCheckpoint(session, checkpoint)
}

function* soundUpTo(
  end: Head & { session: string },
  events: Iterable<StoredEvent | undefined>,
): Generator<StoredEvent> {
  let head: Head = EMPTY_HEAD
  for (const event of events) {
    if (head.seq === end.seq || !event || !isSound(head, event)) break
    yield event
    head = event
  }
  if (head.hash !== end.hash) throw new DataFault('journal-behind', end.session)
}

/** Copies the files of a folder and those below it, each on the disk when it returns; nothing where there is none. */
export function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return
  makeFolder(to)
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)]
    if (statSync(source).isDirectory()) copyFolder(source, target)
    else copyFile(source, target)
  }
  syncFolder(to)
}

export function copyFile(from: string, to: string): void {
  copyFileSync(from, to)
  syncFile(to)
}

/** A database that was closed with a write-ahead log cannot be opened where nothing can be written. */
function withoutLog(file: string): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/**
 * What does not hold in a library that nobody has open: every event is hashed again, in the database and in the
 * journals, and both compared, with the list and with the checkpoints. Writes nothing.
 */
export function libraryFaults(folder: string): Finding[] {
  const files = filesOf(folder)
  const db = new Database(files.database, { readonly: true, fileMustExist: true })
  try {
    const journal = journalIn(files.journal)
    const tables = { events: eventTable(db), sessions: sessionTable(db) }
    const faults = [...libraryCheck(tables, journal, (session) => originIn(journal.origin(session)))]
    const listed = new Set(tables.sessions.ids())
    const unlisted = journal.sessions().filter((session) => !listed.has(session))
    const isIntact = db.pragma('integrity_check', { simple: true }) === 'ok'
    return [
      ...(isIntact ? [] : [{ code: 'database-damaged' as const }]),
      ...faults.filter((fault) => fault !== undefined),
      ...unlisted.map((session) => ({ code: 'database-behind' as const, session })),
    ]
  } finally {
    db.close()
  }
}
