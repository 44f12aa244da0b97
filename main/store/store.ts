import type { SessionSummary, Verification } from '../../shared/contract/contract'
import type { Finding, Provenance, Recording } from '../../shared/contract/recording'
import { canonical, chainFault, isSealIntact, sealText, type Head } from '../../shared/session/chain'
import { LOG_VERSION, type Draft, type Kind, type LogEvent } from '../../shared/session/event'
import type { Origin } from '../../shared/session/jsonl'
import { sqliteVersion } from './database'
import { parsed, stored, type StoredEvent } from './events'
import { databaseFile, filesOf, isStore } from './files'
import { listed } from './listing'
import { openLedger, type Clocks } from './recording/ledger'
import { requireTables } from './recording/media'
import { isNext, isSound } from './recovery/sound'
import { sha256 } from './sha256'
import { StoreError } from './store-error'
import { takeLog } from './take-log'
import { troubleOf } from './trouble'

export { databaseFile, isStore }

/** What a store tells; a damaged text throws. Reading never writes. */
export interface ReadableStore {
  /** The database file. */
  readonly file: string
  readonly sqliteVersion: string
  /** All sessions, last opened first; with `search` those whose title holds it, in any case of any alphabet. */
  sessions(search?: string): SessionSummary[]
  /** Where the session's log ends; seq 0 where there is no such session. */
  head(session: string): Head
  /**
   * The session's log in order, every event hashed again. Reads page by page: what is appended meanwhile comes too.
   * Where the database does not hold, the journal is read. Throws a `StoreError` (damaged) where neither does.
   */
  events(session: string): Iterable<LogEvent>
  /** The session's last event of a kind; undefined where there is none. */
  lastOf(session: string, kind: Kind): LogEvent | undefined
  /** The same with `data` as the text that was hashed; only the links are compared. */
  stored(session: string): Iterable<StoredEvent>
  /** Hashes every event of the database again. What is cut off at the end is not seen: the chain is whole, but shorter. */
  verify(session: string): Verification
  /** The newest signed checkpoint, as C2SP tlog-checkpoint text; undefined where nothing was signed yet. */
  checkpoint(session: string): string | undefined
  /** The key that this machine signs with: Ed25519, SPKI, PEM. */
  readonly publicKey: string
  preferences(): Record<string, string>
}

export interface Store extends ReadableStore {
  /**
   * Seals the drafts and records them after the session's last event, all or none. `expectedSeq` is the last seq that
   * the caller has seen, 0 opens a session. Where it returns, the events are on the disk twice, unless `recording`
   * says otherwise: then in one record only, or in memory until one can be written. Throws a `StoreError`: stale where
   * the log has moved on, empty where a new session does not begin with session-opened.
   */
  append(session: string, drafts: readonly Draft[], expectedSeq: number): LogEvent[]
  /** The same for events that were sealed elsewhere and follow this session's last one. Throws a `StoreError` (stale). */
  extend(session: string, events: readonly LogEvent[]): void
  /**
   * Takes over a whole log, or nothing where reading it throws or either record cannot be written. Throws a
   * `StoreError`: exists where the session is here already, empty where there is no event.
   */
  importLog(log: LogSource, importedFrom?: Provenance): { session: string; head: Head }
  /** How safely the log is kept now. */
  recording(): Recording
  onRecording(listener: (now: Recording) => void): void
  /** What was wrong with the files at opening, and what the check of the library has found since. */
  findings(): Finding[]
  onFinding(listener: (finding: Finding) => void): void
  writePreferences(values: Record<string, string>): void
  close(): void
}

/** A log that was checked by `logReader`: sealed, from its beginning. */
export interface LogSource {
  events: Iterable<LogEvent>
  /** Known once the first event is there. */
  readonly origin: Origin | undefined
}

/** The clocks and the timer of a store; those of the system where nothing is given. */
export type StoreOptions = Partial<Clocks>

/** A checkpoint is signed whenever so many events more are there, and at the end of a session. */
const SIGNED_EVERY = 1000

const SYSTEM: Clocks = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  later: (afterMs, act) => {
    const timer = setTimeout(act, afterMs).unref()
    return () => clearTimeout(timer)
  },
}

/**
 * Opens (or makes) the store at a folder or .db file, for this process alone, and repairs what does not hold: see
 * `findings`. Throws a `StoreError`: in-use, newer, foreign (another program's, or no database), unsafe; then
 * nothing was changed.
 */
export function openStore(path: string, options: StoreOptions = {}): Store {
  const files = filesOf(path)
  const ledger = openLedger(files, { ...SYSTEM, ...options })
  const { library, records, journal, entries } = ledger
  let preferences: Record<string, string> = {}

  /** Where the log ends now, if it is where the caller thinks. */
  function headAt(session: string, seq: number): Head {
    const head = ledger.head(session)
    if (head.seq === seq) return head
    throw new StoreError('stale', `session ${session} ends at seq ${head.seq}; expected ${seq}`)
  }

  /** Records sealed events, each the next one of the log, and signs where it ends when that is due. */
  function record(session: string, events: readonly StoredEvent[]): void {
    ledger.record(session, events)
    const isDue = events.some(({ kind, seq }) => kind === 'session-closed' || seq % SIGNED_EVERY === 0)
    if (isDue && records.now().waiting === 0) ledger.sign(session, events.at(-1)!)
  }

  return {
    file: files.database,
    sqliteVersion: sqliteVersion(),
    publicKey: ledger.publicKey,
    recording: records.now,
    onRecording: (listener) => void ledger.listeners.recording.push(listener),
    findings: () => [...ledger.findings],
    onFinding: (listener) => void ledger.listeners.finding.push(listener),

    sessions: (search = '') => listed(ledger, search),
    head: ledger.head,
    *events(session) {
      for (const event of entries(session, isSound)) yield parsed(event)
    },
    lastOf(session, kind) {
      const isWhole = !records.pending().some((event) => event.session === session)
      const table = isWhole ? library.tables?.events : undefined
      if (table) return table.lastOf(session, kind).map(parsed)[0]
      return [...entries(session, isNext)].map(parsed).findLast((event) => event.kind === kind)
    },
    stored: (session) => entries(session, isNext),
    verify(session) {
      const held = library.tables?.events.all(session) ?? entries(session, isNext)
      let seq = 0
      try {
        const fault = chainFault(
          held,
          (event) => isSealIntact(event, event.data, sha256) && (seq = event.seq) > 0,
        )
        return fault ? { intact: false, ...fault } : { intact: true, head: ledger.head(session) }
      } catch (error) {
        troubleOf(error)
        return { intact: false, seq: seq + 1, code: 'wrong-sequence' }
      }
    },
    checkpoint: journal.checkpoint,

    append(session, drafts, expectedSeq) {
      let head = headAt(session, expectedSeq)
      const [first] = drafts
      if (!first) return []
      if (head.seq === 0 && first.kind !== 'session-opened') {
        throw new StoreError('empty', `a session begins with session-opened, not with ${first.kind}`)
      }
      const events = drafts.map((draft) => {
        const data = canonical(draft.data)
        const event = { ...draft, data, v: LOG_VERSION, session, seq: head.seq + 1 }
        const sealed = sealText(event, head.hash, sha256)
        head = sealed
        return sealed
      })
      record(session, events)
      return events.map(parsed)
    },
    extend(session, events) {
      const [first] = events
      if (!first) return
      let head = headAt(session, first.seq - 1)
      const following = events.map(stored)
      for (const event of following) {
        if (event.session !== session || !isSound(head, event)) {
          throw new StoreError(
            'stale',
            `seq ${event.seq} does not follow seq ${head.seq} of session ${session}`,
          )
        }
        head = event
      }
      record(session, following)
    },
    importLog(log, importedFrom) {
      const imported = takeLog(log, importedFrom, ledger)
      ledger.sign(imported.session, imported.head)
      return imported
    },

    preferences: () => {
      // What was chosen stays in force while the database is away.
      preferences = library.tables?.preferences.all() ?? preferences
      return preferences
    },
    writePreferences: (values) => requireTables(library).preferences.write(values),
    close: ledger.close,
  }
}
