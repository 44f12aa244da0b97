import type { LogEvent, SessionEvent } from '../../session/event'
import { evolve, type SessionState } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import { toMs } from '../../time/time'

/** A session that is over, as it stood at any moment of it. */
export interface Past {
  /** How many entries had been written by then; the first opens the session, and always counts. */
  countAt(ms: number): number
  /**
   * The session after so many entries. At every moment the graph and each entry are one and the same object: the
   * leak engine and the map know them by that.
   */
  after(count: number): SessionState
}

/** States are kept so far apart: what a look at any moment costs at most. */
const CHECKPOINT = 64

/** Throws where the log does not begin with the opening of a session on a known station. */
export function pastOf(log: readonly LogEvent[]): Past {
  const writtenMs = writingTimes(log)
  const kept = new Map<number, SessionState>()
  const first = evolve(undefined, log[0]!, bundledStation)
  const known = new Map<number, SessionEvent>()
  const same = (event: SessionEvent) => known.get(event.seq) ?? (known.set(event.seq, event), event)

  function after(count: number): SessionState {
    if (count <= 1) return first
    const found = kept.get(count)
    if (found) return found
    const from = Math.floor((count - 1) / CHECKPOINT) * CHECKPOINT
    // Undoing folds the log anew, its station too.
    const folded = log
      .slice(Math.max(1, from), count)
      .reduce(
        (before, event) => ({ ...evolve(before, event, bundledStation), graph: first.graph }),
        after(from),
      )
    const state = { ...folded, effective: folded.effective.map(same) }
    if (count % CHECKPOINT === 0) kept.set(count, state)
    return state
  }

  return {
    countAt(ms) {
      const later = writtenMs.findIndex((written) => written > ms)
      return Math.max(1, later === -1 ? log.length : later)
    },
    after,
  }
}

/** A late entry was written later than what it tells of happened, and none before the one above it. */
function writingTimes(log: readonly LogEvent[]): number[] {
  let latest = -Infinity
  return log.map(({ at, data }) => {
    const { enteredAt } = data as { enteredAt?: string }
    return (latest = Math.max(latest, toMs(enteredAt ?? at)))
  })
}
