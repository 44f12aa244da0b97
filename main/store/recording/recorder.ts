import type { Recording } from '../../../shared/contract/recording'
import type { StoredEvent } from '../events'
import { queueTo, type Medium } from './queue'
import type { Reserve } from './reserve'

/** While something fails it is tried again this often. */
const RETRY_MS = 2000

/** So many entries try to write to a database that fails; then only the timer does. */
const MOST_ATTEMPTS = 3

const WELL = JSON.stringify({ state: 'recording', faults: [], waiting: 0 } satisfies Recording)

/** Runs something once after so many milliseconds; the answer takes it back. */
export type Later = (afterMs: number, act: () => void) => () => void

export type Recorder = ReturnType<typeof recorder>

/**
 * Writes every event to two records, each for itself, so that neither stops the other when it fails. What a record
 * lacks stays in memory, in order, until it can be written. `tell` hears of every change of state.
 */
export function recorder(
  media: { database: Medium; journal: Medium; isDatabaseOpen: boolean },
  reserve: Reserve,
  later: Later,
  tell: (now: Recording) => void,
) {
  const database = queueTo(media.database, reserve.release, !media.isDatabaseOpen)
  const journal = queueTo(media.journal, reserve.release)
  let told = ''
  let cancel: (() => void) | undefined
  /** At writing to the database since it fails, by entries alone. */
  let attempts = 0

  /** Those that neither record holds. */
  function waiting(): StoredEvent[] {
    const lacking = new Set(journal.missing)
    return database.missing.filter((event) => lacking.has(event))
  }

  function now(): Recording {
    const faults: Recording['faults'] = [
      ...(database.isFailing ? ['database' as const] : []),
      ...(journal.isFailing ? ['journal' as const] : []),
      ...(reserve.isThere ? [] : ['disk-full' as const]),
    ]
    const { length } = waiting()
    const state = length > 0 ? 'not-recording' : faults.length > 0 ? 'degraded' : 'recording'
    return { state, faults, waiting: length }
  }

  const isWell = () => !database.isFailing && !journal.isFailing && reserve.isThere

  function drain(): void {
    database.drain()
    journal.drain()
  }

  function settle(): void {
    if (told === WELL && isWell()) return
    const state = now()
    if (state.state !== 'recording') {
      cancel ??= later(RETRY_MS, () => {
        cancel = undefined
        retry()
      })
    }
    const text = JSON.stringify(state)
    if (text === told) return
    told = text
    tell(state)
  }

  function retry(): void {
    drain()
    if (!reserve.isThere) reserve.restore()
    settle()
  }

  settle()
  return {
    now,
    retry,
    isDatabaseFailing: () => database.isFailing,
    isJournalFailing: () => journal.isFailing,
    /** What the database does not hold yet. */
    pending: (): readonly StoredEvent[] => database.missing,
    /** Returns when the events are recorded as well as they can be now. Throws what refuses them, and keeps none then. */
    record(events: readonly StoredEvent[]): void {
      database.add(events)
      journal.add(events)
      try {
        // It comes first: what it refuses goes nowhere, and what belongs together is there together after a cut. To
        // open it anew takes its time: after some attempts that is left to the timer.
        if (!database.isFailing) attempts = 0
        if (attempts < MOST_ATTEMPTS) database.drain()
        if (database.isFailing) attempts++
        journal.drain()
      } catch (error) {
        database.remove(events)
        journal.remove(events)
        throw error
      }
      settle()
    },
    close: (): void => cancel?.(),
  }
}
