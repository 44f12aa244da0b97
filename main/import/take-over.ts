import type { Found } from '../../shared/contract/exchange'
import type { Head } from '../../shared/session/chain'
import type { LogEvent } from '../../shared/session/event'
import { LogFault } from '../../shared/session/log-fault'
import { StoreError } from '../store/store-error'
import type { Store } from '../store/store'
import { readLogFile } from './log-file'
import { CHECKPOINT } from './package/files'

export interface Taken {
  session: string
  head: Head
  /** Events that were not here before. */
  added: number
}

/**
 * Takes over what `inspectSource` found, as a whole or not at all: a new session with where it came from, or the
 * events that one lacks here. Everything is read and checked once more. Throws a `LogFault` where the file is not
 * what it was when it was inspected, differs from what is here, or contradicts its checkpoint; a `StoreError`,
 * `exists` where nothing is missing. `importedAt` is a UTC instant.
 */
export function takeOver(found: Found, store: Store, importedAt: string): Taken {
  const { session, checkpoint, known, differsAt = 1, name, path } = found
  if (checkpoint && !(checkpoint.isValid && checkpoint.agrees)) {
    const expected = `the log that was signed up to event ${checkpoint.seq} by key ${checkpoint.keyId}`
    throw refusal(found, 1, 'checkpoint-disagrees', `found another log; expected ${expected}`, CHECKPOINT)
  }
  if (known === 'differs') {
    const message = `found another event than the library has as seq ${differsAt} of ${session}; expected the same`
    throw refusal(found, differsAt, 'differs', message)
  }
  const log = readLogFile(path)
  const events = whole(found, log.events)
  if (known === 'here-is-shorter') return extend(found, store, events)
  if (known !== 'new') {
    const more = known === 'same' ? '' : `, and goes on after seq ${found.events}`
    throw new StoreError('exists', `session ${session} is in the library already${more}`, { session })
  }
  const source = {
    events,
    get origin() {
      return log.origin
    },
  }
  const { head } = store.importLog(source, { file: name, importedAt, keyId: checkpoint?.keyId })
  return { session, head, added: head.seq }
}

/** The events, and a fault at the end where they are not those that were inspected. */
function* whole(found: Found, events: Iterable<LogEvent>): Generator<LogEvent> {
  let hash = ''
  for (const event of events) {
    yield event
    ;({ hash } = event)
  }
  if (hash === found.head.hash) return
  const message = 'found another log than when it was inspected; expected a file that does not change'
  throw refusal(found, found.events, 'changed', message)
}

/** Writes the events that the session lacks here after those that it has. */
function extend(found: Found, store: Store, events: Iterable<LogEvent>): Taken {
  const { session, head } = found
  const here = store.head(session)
  const missing: LogEvent[] = []
  for (const event of events) if (event.seq > here.seq) missing.push(event)
  const [first] = missing
  // What is here may have gone on since it was inspected.
  if (first?.prev !== here.hash) {
    const message = `found no event that follows seq ${here.seq} of ${session} in the library; expected one`
    throw refusal(found, here.seq + 1, 'differs', message)
  }
  store.extend(session, missing)
  return { session, head, added: missing.length }
}

function refusal(found: Found, line: number, code: string, message: string, file?: string): LogFault {
  return new LogFault({ file, session: found.session, line, field: '', code, message })
}
