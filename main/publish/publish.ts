import { EMPTY_HEAD, type Head } from '../../shared/session/chain'
import type { ReadableStore } from '../store/store'
import type { StoredEvent } from '../store/events'
import type { Key, Server } from './server'

/** How far one session has come. */
export interface Published extends Key {
  /** Entries of the log here. */
  events: number
  /** Those that this run added to the server. */
  sent: number
  /** Entries that the server holds beyond this log: it goes on elsewhere, or the log here is an older copy. */
  beyond: number
  fault?: PublishFault
}

/**
 * Why a session is not on the server as it is here; nothing is sent from this place on. `broken`: its chain is broken
 * here. `unfit`: a name holds the character NUL, which PostgreSQL cannot keep. `differs`: the server holds another
 * event in this place, or none, or its chain breaks there.
 */
export interface PublishFault {
  code: 'broken' | 'unfit' | 'differs'
  seq: number
}

type Source = Pick<ReadableStore, 'sessions' | 'head' | 'stored' | 'verify'>
type Progress = (key: Key, done: number, total: number) => void

/** A batch is so many events, or fewer where they are long. */
const BATCH_EVENTS = 2000
const BATCH_CHARACTERS = 4_000_000

/**
 * Brings every session of a store to the server, and has the server check the whole chain of each. What is there
 * already is known from the server alone, so a run that was broken is gone on with by the next one, and two at once
 * do no harm. A session with a fault is left; the others go on. Throws a `ServerError` where the server fails.
 */
export async function* publish(
  store: Source,
  server: Server,
  onProgress: Progress = () => undefined,
): AsyncGenerator<Published> {
  for (const { station, session } of store.sessions()) {
    const key = { station, session }
    const theirs = (await server.head(key)) ?? EMPTY_HEAD
    const ours = store.head(session)
    const beyond = Math.max(0, theirs.seq - ours.seq)
    const work = theirs.seq < ours.seq ? await send(key, store, server, theirs, onProgress) : { sent: 0 }
    const fault = work.fault ?? (await differenceOf(key, store, server))
    yield { ...key, events: ours.seq, sent: work.sent, beyond, ...(fault && { fault }) }
  }
}

/** Sends what the server does not have, as long as it has what comes before. */
async function send(
  key: Key,
  store: Source,
  server: Server,
  theirs: Head,
  onProgress: Progress,
): Promise<{ sent: number; fault?: PublishFault }> {
  const check = store.verify(key.session)
  if (!check.intact) return { sent: 0, fault: { code: 'broken', seq: check.seq } }
  let sent = 0
  if ((await server.fault(key)) !== undefined) return { sent }
  let end = theirs
  for (const batch of batchesAfter(end.seq, store.stored(key.session))) {
    const unfit = batch.find(({ actor, kind }) => `${actor}${kind}`.includes('\0'))
    if (unfit) return { sent, fault: { code: 'unfit', seq: unfit.seq } }
    if (batch[0]!.prev !== end.hash) break
    const added = await server.insert(key, batch)
    sent += added
    end = batch.at(-1)!
    // Somebody else put events there: they must be the same ones.
    if (added < batch.length && (await server.hashAt(key, end.seq)) !== end.hash) break
    onProgress(key, end.seq, check.head.seq)
  }
  return { sent }
}

/** Where the server's log is not ours. A whole chain that ends with our hash is our log. */
async function differenceOf(key: Key, store: Source, server: Server): Promise<PublishFault | undefined> {
  const { seq, hash } = store.head(key.session)
  const broken = await server.fault(key)
  if (broken === undefined && (await server.hashAt(key, seq)) === hash) return undefined
  const first = await firstDifference(key, store.stored(key.session), server)
  return { code: 'differs', seq: first ?? broken ?? seq }
}

function* batchesAfter(seq: number, events: Iterable<StoredEvent>): Generator<StoredEvent[]> {
  let batch: StoredEvent[] = []
  let characters = 0
  for (const event of events) {
    if (event.seq <= seq) continue
    batch.push(event)
    characters += event.data.length
    if (batch.length < BATCH_EVENTS && characters < BATCH_CHARACTERS) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

/** The first place of our log in which the server holds another event, or none. */
async function firstDifference(
  key: Key,
  events: Iterable<StoredEvent>,
  server: Server,
): Promise<number | undefined> {
  let theirs: StoredEvent[] = []
  for (const ours of events) {
    if (theirs.length === 0) theirs = (await server.after(key, ours.seq - 1)).toReversed()
    const other = theirs.pop()
    if (!other || !isSame(ours, other)) return ours.seq
  }
  return undefined
}

function isSame(ours: StoredEvent, theirs: StoredEvent): boolean {
  return (Object.keys(theirs) as (keyof StoredEvent)[]).every((column) => ours[column] === theirs[column])
}
