import type { KeyObject } from 'node:crypto'
import type { Finding, Recording } from '../../../shared/contract/recording'
import type { Head } from '../../../shared/session/chain'
import { toIso } from '../../../shared/time/time'
import type { StoredEvent } from '../events'
import type { Files } from '../files'
import { makeFolder } from '../journal/durable'
import { journalIn } from '../journal/journal'
import { libraryCheck } from '../recovery/check'
import { openRecords } from '../recovery/open'
import { quarantineAt } from '../recovery/quarantine'
import { inSlices } from '../recovery/slices'
import { isNext } from '../recovery/sound'
import { addSuspect, ANY } from '../recovery/suspects'
import { originIn } from '../sessions'
import { pemOf, signCheckpoint } from '../signing/checkpoint'
import { signingKey } from '../signing/key'
import { openTables, type Tables } from '../tables'
import { troubleOf } from '../trouble'
import { databaseMedium, journalMedium, requireTables, type Library } from './media'
import { entriesOf, headIn, type Follows, type Sources } from './reading'
import { recorder, type Later, type Recorder } from './recorder'
import { reserveAt } from './reserve'

export interface Clocks {
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds that only ever go on. */
  monotonicMs(): number
  later: Later
}

export type Ledger = ReturnType<typeof openLedger>

/**
 * The database and the journals as one ledger: opened and repaired, written together, read as one chain, checked in
 * the background. Throws as `openRecords` does.
 */
export function openLedger(files: Files, { now, monotonicMs, later }: Clocks) {
  makeFolder(files.folder)
  const journal = journalIn(files.journal)
  const reserve = reserveAt(files.reserve)
  const quarantine = quarantineAt(files.quarantine, toIso(now()))
  const originOf = (session: string) => originIn(journal.origin(session))
  let key: KeyObject | undefined
  // Made after the first opening: that it is not there tells a library from before there were journals.
  const keyOf = () => (key ??= signingKey(files.key, quarantine.move))
  const sign = (session: string, { seq, hash }: Head): void =>
    journal.writeCheckpoint(session, signCheckpoint({ session, seq, hash }, keyOf()))

  const open = () =>
    openRecords({
      files,
      journal,
      quarantine,
      sign,
      originOf,
      release: reserve.release,
      now: () => toIso(now()),
    })
  const { tables, findings } = open()
  const library: Library = {
    file: files.database,
    tables,
    isSure: true,
    reopen() {
      stopCheck()
      library.tables?.close()
      library.tables = undefined
      // Where it could not be opened at first, it was not compared with the journals either.
      library.tables = tables ? openTables(files.database) : compared()
      requireTables(library).settle()
      stopCheck = startCheck()
      return requireTables(library)
    },
  }
  reserve.restore()

  function compared(): Tables | undefined {
    const again = open()
    heads.clear()
    again.findings.forEach(tell)
    return again.tables
  }

  /** Where the sessions end that were written to; nobody else writes, and asking the database takes its time. */
  const heads = new Map<string, Head>()

  const listeners = {
    recording: [] as ((now: Recording) => void)[],
    finding: [] as ((finding: Finding) => void)[],
  }

  function tell(finding: Finding): void {
    findings.push(finding)
    for (const listener of listeners.finding) listener(finding)
  }

  /** What the store finds while it is open is told now, and repaired when it is opened next. */
  function find(finding: Finding): void {
    const isTold = findings.some(({ code, session }) => code === finding.code && session === finding.session)
    if (isTold) return
    try {
      // Whatever of a database does not hold, a table or an index, it is made anew as a whole.
      addSuspect(files.suspects, finding.code === 'database-damaged' ? ANY : finding.session)
    } catch (error) {
      // It is found again then.
      troubleOf(error)
    }
    tell(finding)
  }

  const sources: Sources = {
    tables: () => library.tables,
    journal,
    pending: () => records.pending(),
    onDamage: (session, seq) => find({ code: 'database-damaged', session, seq }),
  }
  const entries = (session: string, follows: Follows) => entriesOf(session, sources, follows)
  const records: Recorder = recorder(
    {
      isDatabaseOpen: tables !== undefined,
      database: databaseMedium(library, journal, originOf),
      journal: journalMedium(
        journal,
        (session) => entries(session, isNext),
        quarantine.keep,
        () => records.isDatabaseFailing(),
      ),
    },
    reserve,
    later,
    (state) => listeners.recording.forEach((listener) => listener(state)),
  )
  const startCheck = () =>
    inSlices<Finding>(
      library.tables ? libraryCheck(library.tables, journal, originOf) : [],
      { later, monotonicMs },
      // A journal that cannot be written lacks entries, and that is told already.
      (finding) =>
        finding.code === 'journal-damaged' && records.isJournalFailing() ? undefined : find(finding),
    )
  let stopCheck = startCheck()

  return {
    library,
    journal,
    records,
    originOf,
    /** A session's log, from wherever it holds. */
    entries,
    head: (session: string): Head => heads.get(session) ?? headIn(session, sources),
    /** Records sealed events, each the next one of its session's log. Throws as `Recorder.record` does. */
    record(session: string, events: readonly StoredEvent[]): void {
      records.record(events)
      const { seq, hash } = events.at(-1)!
      heads.set(session, { seq, hash })
    },
    publicKey: pemOf(keyOf()),
    /** Signs where the session's log ends. What is recorded is so without it, and the next checkpoint covers it too. */
    sign(session: string, head: Head): void {
      try {
        sign(session, head)
      } catch (error) {
        troubleOf(error)
      }
    },
    findings,
    find,
    listeners,
    close(): void {
      stopCheck()
      records.retry()
      records.close()
      journal.close()
      library.tables?.close()
    },
  }
}
