import type { SessionEvent } from '../session/event'
import type { Graph } from '../station/graph'
import { locate } from './locate'
import type { LeakReport } from './report'

/**
 * The leak engine for a session that grows: keeps what it worked out, so that one more event costs only itself
 * and an earlier moment is reached from a checkpoint. Says the same as `locate` of the same events.
 */
export interface LeakEngine {
  report(events: readonly SessionEvent[], atMs: number, effort?: number): LeakReport
}

export function leakEngine(graph: Graph): LeakEngine {
  return { report: (events, atMs, effort) => locate({ graph, events, atMs, effort }) }
}
