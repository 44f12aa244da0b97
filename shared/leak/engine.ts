import type { SessionEvent } from '../session/event'
import type { Graph } from '../station/graph'
import { conclude, type Conclusion } from './conclude'
import { copyEvidence, type Evidence } from './evidence/evidence'
import { inOrder, type Line, lineOf } from './evidence/log/order'
import { newEvidence, takeEvent } from './evidence/take'
import type { LeakReport } from './report'

/**
 * The leak engine for a session that grows: keeps what it worked out, so that one more event costs only itself
 * and an earlier moment is reached from a checkpoint.
 */
export interface LeakEngine {
  /**
   * What `events` say at `atMs`. `events` are the effective ones of a session (what was undone is not among them);
   * those that happened later do not count, and late entries count at the time when they happened. What stands
   * unchanged before is recognised by the identity of its objects. `effort` is the number of nodes that the
   * planner may look at. Never throws, whatever the events.
   */
  report(events: readonly SessionEvent[], atMs: number, effort?: number): LeakReport
  /** The same, with what the next step was chosen from. */
  conclude(events: readonly SessionEvent[], atMs: number, effort?: number): Conclusion
}

/** Nodes that the planner looks at where nobody waits. */
const EFFORT = 20_000

/** Events between two checkpoints: what a look into the past costs at most. */
const CHECKPOINT = 500

export function leakEngine(graph: Graph): LeakEngine {
  let known: readonly SessionEvent[] = []
  let lines: Line[] = []
  let evidence: Evidence | undefined
  let taken = 0
  let late: Line[] = []
  let latestMs = -Infinity
  let checkpoints: { taken: number; evidence: Evidence }[] = []

  /** Forgets what was worked out from line `index` on. */
  function rewind(index: number): void {
    // What comes first also says when the session began.
    checkpoints = checkpoints.filter((checkpoint) => index > 0 && checkpoint.taken <= index)
    if (index === 0 || index < taken) goTo(index)
  }

  /** Goes to the last checkpoint before line `index`. */
  function goTo(index: number): void {
    const last = checkpoints.findLast((checkpoint) => checkpoint.taken <= index)
    evidence = last && copyEvidence(last.evidence)
    taken = last?.taken ?? 0
  }

  /** Brings `lines` in step with the log. */
  function follow(events: readonly SessionEvent[]): void {
    const same = events.length >= known.length && known.every((event, i) => event === events[i])
    if (!same) {
      const next = events.map(lineOf).toSorted(inOrder)
      const changed = next.findIndex((line, i) => line.event !== lines[i]?.event)
      rewind(changed < 0 ? next.length : changed)
      lines = next
      late = []
      latestMs = -Infinity
      events.map(lineOf).forEach(watchOrder)
    } else {
      for (let i = known.length; i < events.length; i++) {
        const line = lineOf(events[i]!)
        insert(line)
        watchOrder(line)
      }
    }
    known = events
  }

  function insert(line: Line): void {
    let index = lines.length
    while (index > 0 && inOrder(lines[index - 1]!, line) > 0) index--
    rewind(index)
    lines.splice(index, 0, line)
  }

  /** An entry dated before the one above it, and not entered as a late one, may be a slip of the hand. */
  function watchOrder(line: Line): void {
    const { kind, data } = line.event
    if ((kind === 'reading' || kind === 'hatch-state') && line.ms < latestMs && data.enteredAt === undefined)
      late.push(line)
    latestMs = Math.max(latestMs, line.ms)
  }

  function advance(atMs: number): Evidence {
    let until = lines.length
    while (until > 0 && lines[until - 1]!.ms > atMs) until--
    // Backwards, or far forwards after a look into the past: from the nearest checkpoint.
    const nearest = checkpoints.findLast((checkpoint) => checkpoint.taken <= until)?.taken ?? 0
    if (until < taken || nearest > taken) goTo(until)
    evidence ??= newEvidence(graph, lines[0]?.ms ?? atMs)
    for (; taken < until; taken++) {
      if (taken % CHECKPOINT === 0 && (checkpoints.at(-1)?.taken ?? -1) < taken)
        checkpoints.push({ taken, evidence: copyEvidence(evidence) })
      takeEvent(evidence, lines[taken]!.event, lines[taken]!.ms)
    }
    return evidence
  }

  function concluded(events: readonly SessionEvent[], atMs: number, effort = EFFORT): Conclusion {
    follow(events)
    const outOfOrder = late.flatMap(({ event, ms }) => (ms <= atMs ? [event] : []))
    return conclude({ gathered: advance(atMs), outOfOrder, atMs, effort })
  }

  return {
    report: (events, atMs, effort) => concluded(events, atMs, effort).report,
    conclude: concluded,
  }
}
