import type { Draft, LogEvent } from '../../shared/session/event'
import { openStore, type LogSource, type Store } from './store'

/** For tests: a store on real files, and what to put into it. */

export const AT = '2020-12-26T15:00:00.000Z'

export const note = (text: string): Draft => ({ at: AT, actor: 'CDR', kind: 'note', data: { text } })

export const sealed = (events: Iterable<LogEvent>): LogSource => ({ events, origin: 'sealed' })

/** Opens a store for as long as it is used. */
export function using<T>(path: string, use: (store: Store) => T): T {
  const store = openStore(path)
  try {
    return use(store)
  } finally {
    store.close()
  }
}
