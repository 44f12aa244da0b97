import type { Result } from '../../shared/contract/contract'
import type { Draft, LogEvent } from '../../shared/session/event'
import { evolve, replay, type SessionState } from '../../shared/session/state'
import { bundledStation } from '../../shared/station/bundled'
import { attempt } from './attempt'
import type { Platform } from './handlers'

/** The logs as handlers and drills write them: what is written is broadcast, and the session at work is at hand. */
export type Log = ReturnType<typeof logOf>

export function logOf({ store, broadcast }: Pick<Platform, 'store' | 'broadcast'>) {
  // One session is at work at a time; another one is replayed when its turn comes.
  let current: SessionState | undefined

  return {
    /** The session as its log says it is; undefined where there is none. Throws as the store does. */
    stateOf(session: string): SessionState | undefined {
      // A log from outside may have made it longer meanwhile.
      const isAtHand = current?.session === session && current.log.length === store.head(session).seq
      if (!isAtHand) current = replay([...store.events(session)], bundledStation)
      return current
    },

    /** Writes entries after the one with `expectedSeq`, all or none. The rules are the caller's to ask. */
    append(session: string, drafts: readonly Draft[], expectedSeq: number): Result<LogEvent[]> {
      const written = attempt(() => store.append(session, drafts, expectedSeq))
      if (!written.ok) {
        // What is in memory may not be what is on the disk.
        current = undefined
        return written
      }
      if (current?.session === session) {
        current = written.value.reduce((before, event) => evolve(before, event, bundledStation), current)
      }
      if (written.value.length > 0) broadcast(written.value)
      return written
    },
  }
}
