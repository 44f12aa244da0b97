import { filled, isKnown, type LogEvent, type SessionEvent } from '../../../session/event'
import { undoneSeqs } from '../../../session/state'
import { isHeard } from '../../../session/told'

/**
 * What the leak engine knew before an entry: the entries before it that had not been taken back by then. The same
 * entry is the same object every time, so that the engine can go on from where it was.
 */
export function heardBefore(log: readonly LogEvent[]): (seq: number) => SessionEvent[] {
  const known = log.map((event) => (isKnown(event) ? filled(event) : event))
  const isUndoing = log.some(({ kind }) => kind === 'undone')
  return (seq) => {
    const before = known.filter((event) => event.seq < seq)
    const undone = isUndoing ? undoneSeqs(before) : new Set<number>()
    return before
      .filter(isKnown)
      .filter((event) => event.kind !== 'undone' && !undone.has(event.seq) && isHeard(event))
  }
}
