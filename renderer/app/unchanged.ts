import type { SessionEvent } from '../../shared/session/event'

/** How many events both logs begin with; in one session an event is known by its `seq`. */
export function unchanged(before: readonly SessionEvent[], now: readonly SessionEvent[]): number {
  const end = before.findIndex((event, i) => event.seq !== now[i]?.seq)
  return end === -1 ? before.length : end
}
