import type { SessionEvent } from '../session/event'
import type { Graph } from '../station/graph'
import { leakEngine } from './engine'
import type { LeakReport } from './report'

/**
 * Which compartment loses air, how fast, how long it lasts, and what to do next: everything that the events of
 * a session up to `atMs` say about one station. See `LeakEngine`, which does the same for a session that grows.
 *
 * Pure, and defined for every log. The way of the data: events in order of time → evidence (one filter for all
 * hypotheses) → posterior over compartments → verdict → plan.
 */
export function locate(input: {
  graph: Graph
  events: readonly SessionEvent[]
  atMs: number
  effort?: number
}): LeakReport {
  return leakEngine(input.graph).report(input.events, input.atMs, input.effort)
}
