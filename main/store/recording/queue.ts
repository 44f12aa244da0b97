import Database from 'better-sqlite3'
import type { StoredEvent } from '../events'
import { isFull } from '../trouble'
import { StoreError } from '../store-error'

/** One of the two records of the log. */
export interface Medium {
  /**
   * All of these are on the disk when it returns; those that were there before are left out. Where it throws, that is
   * unknown, and the next call finds out.
   */
  write(events: readonly StoredEvent[]): void
}

/** What a record still lacks, in order; `release` makes room on a full disk, once. One that fails is tried in any case. */
export function queueTo(medium: Medium, release: () => boolean, isFailing = false) {
  let missing: readonly StoredEvent[] = []

  return {
    get missing() {
      return missing
    },
    get isFailing() {
      return isFailing
    },
    add(events: readonly StoredEvent[]): void {
      missing = [...missing, ...events]
    },
    remove(events: readonly StoredEvent[]): void {
      missing = missing.filter((event) => !events.includes(event))
    },
    /** Tries to write all that is missing. Throws only what refuses an event on its merits. */
    drain(): void {
      if (missing.length === 0 && !isFailing) return
      try {
        try {
          medium.write(missing)
        } catch (error) {
          if (!isFull(error) || !release()) throw error
          medium.write(missing)
        }
        missing = []
        isFailing = false
      } catch (error) {
        if (isRefusal(error) && !isFailing) throw error
        isFailing = true
      }
    },
  }
}

/** Nothing is wrong with the record: the event itself may not stand there. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof StoreError) return error.code === 'empty' || error.code === 'stale'
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')
}
