import { isKnown, type LogEvent } from './event'

/**
 * What stands in a log that is read from its beginning, event by event, without keeping the events: which are
 * taken back, and is the session closed? Says the same as `undoneSeqs` of the whole log.
 */
export function standingEvents() {
  const kinds: string[] = []
  const undoneBy = new Map<number, number>()
  let lastClosing: number | undefined
  let steps = 0

  /** An event stands unless it is taken back by one that stands. */
  function stands(seq: number): boolean {
    let answer = true
    for (let by = undoneBy.get(seq); by !== undefined; by = undoneBy.get(by), steps++) answer = !answer
    return answer
  }

  return {
    add(event: LogEvent): void {
      kinds.push(event.kind)
      if (!isKnown(event)) return
      if (event.kind === 'undone') undoneBy.set(event.data.target, event.seq)
      if (event.kind === 'session-closed') lastClosing = event.seq
    },
    /** The kind of the event with this `seq`; undefined where there is none or it is taken back. */
    standing: (seq: number): string | undefined => (stands(seq) ? kinds[seq - 1] : undefined),
    /** Is there an event of this kind, taken back or not? */
    holds: (kind: string): boolean => kinds.includes(kind),
    /** Undos of undos followed so far, to answer: a crew's log needs few, one made to stop the program many. */
    get steps(): number {
      return steps
    },
    /** The `seq` of the closing, if the session is closed. */
    get closedBy(): number | undefined {
      return lastClosing !== undefined && stands(lastClosing) ? lastClosing : undefined
    },
  }
}
