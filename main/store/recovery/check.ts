import type { Finding } from '../../../shared/contract/recording'
import { canonical, EMPTY_HEAD } from '../../../shared/session/chain'
import type { LogEvent } from '../../../shared/session/event'
import { parsed, type StoredEvent } from '../events'
import type { Journal } from '../journal/journal'
import { lineOf } from '../journal/line'
import { summaryOf, TELLING } from '../listing'
import { isSessionId } from '../session-id'
import type { SessionOrigin } from '../sessions'
import { readCheckpoint } from '../signing/checkpoint'
import type { Tables } from '../tables'
import { troubleOf } from '../trouble'
import { isSound } from './sound'

/** So many events are looked at before others may have their turn. */
const SLICE = 50

type Steps = Generator<Finding | undefined, void>

/**
 * Looks at the whole library: hashes every event again, compares the journal's line and the list with it, and the
 * checkpoint. Gives what is wrong with a session as soon as it is known, and nothing after every few events, so that
 * whoever asks can do other work.
 */
export function* libraryCheck(
  tables: Pick<Tables, 'events' | 'sessions'>,
  journal: Journal,
  originOf: (session: string) => SessionOrigin,
): Steps {
  for (const session of tables.sessions.ids()) {
    if (isSessionId(session)) yield* sessionCheck(session, tables, journal, originOf)
    else yield { code: 'database-damaged' }
  }
}

function* sessionCheck(
  session: string,
  { events, sessions }: Pick<Tables, 'events' | 'sessions'>,
  journal: Journal,
  originOf: (session: string) => SessionOrigin,
): Steps {
  const lines = journal.read(session)
  const signed = signedIn(session, journal)
  const telling: LogEvent[] = []
  let head: Pick<StoredEvent, 'seq' | 'hash' | 'at'> = { ...EMPTY_HEAD, at: '' }
  try {
    for (const event of events.all(session)) {
      if (!isSound(head, event)) return yield { code: 'database-damaged', session, seq: head.seq }
      const line = lines.next().value
      if (!line || lineOf(line) !== lineOf(event))
        return yield { code: 'journal-damaged', session, seq: head.seq }
      if (event.seq === signed.seq && event.hash !== signed.hash) signed.isAgreed = false
      if (TELLING.includes(event.kind)) telling.push(parsed(event))
      head = event
      if (event.seq % SLICE === 0) yield undefined
    }
    if (!signed.isAgreed) yield { code: 'checkpoint-disagrees', session, seq: signed.seq }
    // The crew may have written more since: the next check looks at that.
    const isAtEnd = events.last(session)?.seq === head.seq
    // While the database cannot be written the journal goes on without it, and that is told already.
    const more = lines.next()
    const goesOn = more.done === true || (more.value !== undefined && isSound(head, more.value))
    if (isAtEnd && !goesOn) yield { code: 'journal-damaged', session, seq: head.seq }
    const summary = summaryOf(telling, originOf(session))
    const expected = { ...summary, events: head.seq, lastAt: head.at }
    if (isAtEnd && canonical(sessions.one(session) ?? null) !== canonical(expected))
      yield { code: 'database-damaged' }
    yield undefined
  } catch (error) {
    troubleOf(error)
    yield { code: 'database-damaged', session, seq: head.seq }
  } finally {
    lines.return(undefined)
  }
}

/** What the checkpoint of a session says; a text that was not signed here or is about another one disagrees. */
function signedIn(session: string, journal: Journal): { seq?: number; hash?: string; isAgreed: boolean } {
  const text = journal.checkpoint(session)
  if (text === undefined) return { isAgreed: true }
  const signed = readCheckpoint(text)
  return {
    seq: signed?.seq,
    hash: signed?.hash,
    isAgreed: signed?.isSignatureValid === true && signed.session === session,
  }
}
