import type { SessionEvent } from '../../../session/event'
import { toMs } from '../../../time/time'

/** An event with the moment at which it counts. */
export interface Line {
  event: SessionEvent
  ms: number
  rank: number
}

/** A flow counts from when it began, whenever it was written down; all else when it happened. */
export function lineOf(event: SessionEvent): Line {
  const at = toMs(event.at)
  const ms = event.kind === 'gas-flow' ? Math.min(at, toMs(event.data.from)) : at
  return { event, ms, rank: rankOf(event) }
}

/**
 * Order in which events count: by time. At the same instant instruments are declared first and hatches close before
 * gauges are read, because closing changes no pressure and "closed, read" is often written down with one time;
 * for the rest the log's own order holds. Readings of one instant say the same in any order.
 */
export function inOrder(a: Line, b: Line): number {
  return a.ms - b.ms || a.rank - b.rank || a.event.seq - b.event.seq
}

function rankOf({ kind, data }: SessionEvent): number {
  if (kind === 'instrument') return 0
  return kind === 'hatch-state' && data.state.startsWith('closed') ? 1 : 2
}
