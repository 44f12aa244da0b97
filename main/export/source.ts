import type { SessionSummary } from '../../shared/contract/contract'
import type { Head } from '../../shared/session/chain'
import { isKnown, type LogEvent } from '../../shared/session/event'
import type { Origin } from '../../shared/session/jsonl'
import { reservesJson } from '../reserves/kept'
import { stored, type StoredEvent } from '../store/events'
import { StoreError } from '../store/store-error'
import type { LogSource, ReadableStore } from '../store/store'

/** One session as it stood when it was asked for: what every format is made of. */
export interface ExportSource extends Pick<SessionSummary, 'session' | 'title' | 'mode' | 'openedAt'> {
  /** The station's id. */
  station: string
  events: number
  head: Head
  /** `unsealed`: the log came without a chain, which was made on arrival. */
  origin: Origin
  /** The events up to the head; as often as it is asked for. Throws a `StoreError` (damaged) where they end elsewhere. */
  stored(): Iterable<StoredEvent>
  /** The newest signed checkpoint, where something was signed. */
  checkpoint?: string
  /** The plans of the reserves and the register of leaks that are kept beside the sessions, as JSON. */
  reserves?: string
}

/** A session of a store, or undefined where it has none of that id. What is appended later stays out. */
export function sourceOf(store: ReadableStore, session: string): ExportSource | undefined {
  const summary = store.sessions().find((s) => s.session === session)
  if (!summary) return undefined
  const { title, mode, station, openedAt, unsealedOrigin } = summary
  const head = store.head(session)
  return {
    session,
    title,
    mode,
    station,
    openedAt,
    head,
    events: head.seq,
    origin: unsealedOrigin ? 'unsealed' : 'sealed',
    stored: () => upTo(head, store.stored(session), session),
    checkpoint: store.checkpoint(session),
    reserves: reservesJson(store),
  }
}

/**
 * A log that is no store's. `open` begins to read it: it is read once here, and once more for each time that the
 * events are asked for, so that it is never in memory as a whole. Throws what reading it throws.
 */
export function sourceOfLog(open: () => LogSource): ExportSource {
  const log = open()
  let opened: LogEvent | undefined
  let last: LogEvent | undefined
  for (const event of log.events) {
    opened ??= event
    last = event
  }
  if (!opened || !last || !isKnown(opened) || opened.kind !== 'session-opened') {
    throw new StoreError('empty', 'the log does not begin with session-opened')
  }
  const { session, at, data } = opened
  const head = { seq: last.seq, hash: last.hash }
  return {
    session,
    title: data.title,
    mode: data.mode,
    openedAt: at,
    head,
    station: typeof data.station === 'string' ? data.station : data.station.id,
    events: head.seq,
    origin: log.origin!,
    stored: () => upTo(head, storedForms(open().events), session),
  }
}

function* storedForms(events: Iterable<LogEvent>): Generator<StoredEvent> {
  for (const event of events) yield stored(event)
}

/** All files of one export end at the same event, whatever is written meanwhile. */
function* upTo(head: Head, events: Iterable<StoredEvent>, session: string): Generator<StoredEvent> {
  let hash = ''
  for (const event of events) {
    yield event
    hash = event.hash
    if (event.seq >= head.seq) break
  }
  if (hash !== head.hash) {
    throw new StoreError('damaged', `session ${session} does not end at seq ${head.seq} as it did`, {
      session,
    })
  }
}
