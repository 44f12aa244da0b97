import type { Found } from '../../shared/contract/exchange'
import type { Head } from '../../shared/session/chain'
import type { LogEvent } from '../../shared/session/event'
import type { ReadableStore } from '../store/store'

/** The library that a log is compared with. */
export type Library = Pick<ReadableStore, 'head' | 'stored'>

/** What the library has of a log's session, found while the log is read. */
export function comparison(library: Library | undefined) {
  let here: Iterator<{ hash: string }> | undefined
  let differsAt: number | undefined
  return {
    add({ session, seq, hash }: LogEvent): void {
      here ??= library?.stored(session)[Symbol.iterator]()
      const next = here?.next()
      if (next && !next.done && next.value.hash !== hash) differsAt ??= seq
    },
    /** To be asked when the whole log was added; `head` is where it ends. */
    result(session: string, head: Head): Pick<Found, 'known' | 'differsAt'> {
      if (differsAt !== undefined) return { known: 'differs', differsAt }
      const { seq } = library?.head(session) ?? { seq: 0 }
      if (seq === 0) return { known: 'new' }
      if (seq === head.seq) return { known: 'same' }
      return { known: seq > head.seq ? 'here-is-longer' : 'here-is-shorter' }
    },
  }
}
