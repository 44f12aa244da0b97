import { existsSync, statSync } from 'node:fs'
import type { Finding } from '../../../shared/contract/recording'
import type { Head } from '../../../shared/session/chain'
import type { Files } from '../files'
import { copyBefore } from './copy-before'
import { makeFolder } from '../journal/durable'
import { isSessionId } from '../session-id'
import type { SessionOrigin } from '../sessions'
import { StoreError, toldOf } from '../store-error'
import { openTables, type Tables } from '../tables'
import { repairJournal, type Repair } from './repair'
import { salvageOf } from './salvage'
import { upTo } from './sound'
import { ANY, clearSuspects, readSuspects } from './suspects'
import { isFull, troubleOf } from '../trouble'

export interface Opened {
  /** None where the database can neither be opened nor made anew now; the journals are read then. */
  tables: Tables | undefined
  findings: Finding[]
}

export interface Opening extends Repair {
  files: Files
  originOf(session: string): SessionOrigin
  /** Makes room on a full disk; false where that was done before. */
  release(): boolean
}

/** Where the database ends in the sessions that it must be brought up to the journal in. */
type Behind = Map<string, number>

/**
 * Opens both records and brings them to one state, the longest sound beginning of every session. Where they end
 * alike, which a look at both ends tells, nothing more is read. Throws a `StoreError` where the database is not for
 * us to touch: in-use, newer, foreign (also where it is no database and nothing of ours lies beside it), unsafe.
 */
export function openRecords(opening: Opening): Opened {
  const { files, journal, quarantine } = opening
  const findings: Finding[] = []
  // Nothing was written here before, but maybe by a version that knew no journal.
  const isFirstRun = !existsSync(files.key)
  const isOurs = !isFirstRun || existsSync(files.journal)
  const isFresh = !existsSync(files.database) || statSync(files.database).size === 0
  let tables: Tables | undefined
  try {
    // It is there before the database: a folder with it is a store, whatever else is wrong in it.
    if (isFresh) readable(() => makeFolder(files.journal))
    // What belonged to the old file must not be taken for a part of the new one.
    if (isFresh) for (const end of ['-wal', '-shm']) quarantine.move(files.database + end)
    if (isFresh && (!isFirstRun || journal.sessions().length > 0)) findings.push({ code: 'database-missing' })
    try {
      tables = opened(opening, findings)
      bringUp(tables, compared(tables, opening, findings), opening)
    } catch (error) {
      if (troubleOf(error) !== 'damaged') throw error
      tables?.close()
      tables = undefined
      if (!isOurs && salvagedSessions(files.database) === 0) {
        throw new StoreError('foreign', toldOf(error), { cause: error })
      }
      tables = madeAnew(opening, findings)
    }
    clearSuspects(files.suspects)
  } catch (error) {
    troubleOf(error)
    tables?.close()
    tables = undefined
  }
  return { tables, findings: worthTelling(findings, { isFresh, isFirstRun }) }
}

function opened({ files, now, release }: Opening, findings: Finding[]): Tables {
  const open = () => {
    let copy: string | undefined
    const tables = openTables(files.database, (db, version) => {
      copy = copyBefore(db, version, files.copies, now())
    })
    if (copy !== undefined) findings.push({ code: 'database-upgraded', copy })
    return tables
  }
  try {
    return open()
  } catch (error) {
    if (!isFull(error) || !release()) throw error
    return open()
  }
}

/** Looks at both ends of every session, and repairs where they differ. Throws a `StoreError` (damaged) where the database must be made anew. */
function compared(tables: Tables, opening: Opening, findings: Finding[]): Behind {
  const { files, journal } = opening
  const heads = new Map(tables.events.heads().map((head) => [head.session, head]))
  if (![...heads.keys()].every(isSessionId)) throw new StoreError('damaged', `${files.database} is damaged`)
  const suspects = new Set(readSuspects(files.suspects))
  if (suspects.has(ANY)) throw new StoreError('damaged', `${files.database} was found to be damaged`)
  // Read here once, because they too must be made anew where they cannot be.
  tables.preferences.all()
  const signed = new Set(journal.signed())
  const behind: Behind = new Map()
  let isSound = true

  const endsAlike = (session: string): boolean => {
    const head: Head | undefined = heads.get(session)
    if (head === undefined || journal.tail(session)?.hash !== head.hash) return false
    return !signed.has(session) || journal.signedSeq(session) <= head.seq
  }
  const isSettled = (session: string) => readable(() => endsAlike(session)) ?? false
  for (const session of new Set([...heads.keys(), ...journal.sessions(), ...signed])) {
    if (!suspects.has(session) && isSettled(session)) continue
    const repaired = readable(() => repairJournal(session, () => tables.events.all(session), opening))
    if (!repaired) {
      // The database goes on without this journal, which is written when that is possible.
      findings.push({ code: 'journal-damaged', session })
      continue
    }
    findings.push(...repaired.findings)
    // Events of a session that the list of sessions does not have would never be seen.
    const isListed = repaired.database?.seq === 0 || heads.has(session)
    if (repaired.database && isListed) behind.set(session, repaired.database.seq)
    else isSound = false
  }
  if (!isSound) throw new StoreError('damaged', `${files.database} holds what was not written`)
  return behind
}

function salvagedSessions(file: string): number {
  const { sessions, close } = salvageOf(file)
  close()
  return sessions.length
}

/** Undefined where the file system does not let it. */
function readable<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    if (troubleOf(error) === 'damaged') throw error
    return undefined
  }
}

/** Makes a database of the journals, after all that can still be read of the old one has come into them. */
function madeAnew(opening: Opening, findings: Finding[]): Tables {
  const { files, journal, quarantine } = opening
  findings.push({ code: 'database-damaged', quarantine: quarantine.folder })
  const old = salvageOf(files.database)
  try {
    for (const session of new Set([...old.sessions, ...journal.sessions(), ...journal.signed()])) {
      findings.push(...repairJournal(session, () => old.all(session), opening).findings)
    }
  } finally {
    old.close()
  }
  for (const end of ['', '-wal', '-shm']) quarantine.move(files.database + end)
  const tables = openTables(files.database)
  try {
    tables.preferences.write(old.preferences)
    bringUp(tables, new Map(journal.sessions().map((session) => [session, 0])), opening)
    return tables
  } catch (error) {
    tables.close()
    throw error
  }
}

/** Adds what the journals have more, a session at a time. */
function bringUp(tables: Tables, behind: Behind, { journal, originOf }: Opening): void {
  for (const [session, after] of behind) {
    const to = journal.tail(session)?.seq ?? 0
    if (to <= after) continue
    tables.transaction(() => {
      for (const event of upTo(journal.read(session), to)) {
        if (event.seq > after) tables.insert(event, originOf)
      }
    })
  }
}

/** Each once; and that a new database lacks what it is made of, or an old library its journals, goes without saying. */
function worthTelling(
  findings: readonly Finding[],
  is: { isFresh: boolean; isFirstRun: boolean },
): Finding[] {
  const isMade = is.isFresh || findings.some((f) => f.code === 'database-damaged' && f.session === undefined)
  const untold = [...(isMade ? ['database-behind'] : []), ...(is.isFirstRun ? ['journal-missing'] : [])]
  const told = new Map(findings.map((finding) => [`${finding.code} ${finding.session}`, finding]))
  return [...told.values()].filter(({ code }) => !untold.includes(code))
}
