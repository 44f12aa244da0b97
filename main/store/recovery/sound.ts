import { EMPTY_HEAD, isSealIntact, type Head } from '../../../shared/session/chain'
import type { DataOf } from '../../../shared/session/event'
import type { StoredEvent } from '../events'
import { sha256 } from '../sha256'

/** Is this the next event of the session, by its place alone? */
export function isNext({ seq, hash }: Head, event: StoredEvent): boolean {
  return event.seq === seq + 1 && event.prev === hash
}

/** And is it what was sealed? */
export function isSound(head: Head, event: StoredEvent): boolean {
  return isNext(head, event) && isSealIntact(event, event.data, sha256)
}

/** How much of a session a record still holds. */
export interface Survey {
  /** Where the longest beginning ends in which every link holds. */
  head: Head
  /** Nothing but that beginning is there. */
  isWhole: boolean
  /** The highest seq of an event that is whole in itself, wherever it stands. */
  claimed: number
  /** So many events were written once, as the last event of the beginning tells, if it was added by a recovery. */
  told: number
}

/**
 * Reads one session from one record, event by event; undefined stands for what is none. A record that cannot be read
 * further ends there.
 */
export function survey(session: string, events: Iterable<StoredEvent | undefined>): Survey {
  const found: Survey = { head: EMPTY_HEAD, isWhole: true, claimed: 0, told: 0 }
  try {
    for (const event of events) {
      if (event?.session === session && found.isWhole && isSound(found.head, event)) {
        found.head = { seq: event.seq, hash: event.hash }
        found.told = toldBy(event)
      } else found.isWhole = false
      if (event?.session !== session || event.seq <= found.claimed) continue
      if (event.seq === found.head.seq || isSealIntact(event, event.data, sha256)) found.claimed = event.seq
    }
  } catch {
    found.isWhole = false
  }
  return found
}

function toldBy({ kind, data }: StoredEvent): number {
  if (kind !== 'recovered') return 0
  const { after, lost } = JSON.parse(data) as DataOf<'recovered'>
  return after + lost
}

/** The hash of the event with this seq. */
export function hashAt(events: Iterable<StoredEvent | undefined>, seq: number): string | undefined {
  for (const event of events) if (event?.seq === seq) return event.hash
  return undefined
}

/** The events up to a seq, which must all be there. */
export function* upTo(events: Iterable<StoredEvent | undefined>, seq: number): Generator<StoredEvent> {
  for (const event of events) {
    if (event === undefined) throw new Error('the record changed while it was read')
    yield event
    if (event.seq === seq) return
  }
}
