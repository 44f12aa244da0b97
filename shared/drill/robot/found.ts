import { leakEngine, type LeakEngine } from '../../leak/engine'
import type { SessionEvent } from '../../session/event'
import type { Graph } from '../../station/graph'

/** A hatch that did not do what was wanted of it. */
export interface Failure {
  hatch: string
  wanted: 'open' | 'close'
}

/** The station as the crew found it, and a leak engine that knows it so. */
export interface Found {
  /** So many failures it takes into account. */
  failures: number
  failed: ReadonlySet<string>
  found: Graph
  /** None as long as every hatch closes: then the engine of the log says all there is to say. */
  engine?: LeakEngine
  /** What that engine is to hear of the log. */
  heard(events: readonly SessionEvent[]): readonly SessionEvent[]
}

/**
 * The station without the hatches that failed: one that would not close stands open as if it were none, also to the
 * leak engine; one that would not open is as a wall to whoever walks, but air has passed there before.
 */
export function found(graph: Graph, failures: readonly Failure[]): Found {
  const of = (wanted: Failure['wanted']) =>
    new Set(failures.flatMap((one) => (one.wanted === wanted ? [one.hatch] : [])))
  const [walls, gaps] = [of('open'), of('close')]
  const withGaps: Graph = {
    ...graph,
    hatches: new Map(
      [...graph.hatches].map(([id, hatch]) => [id, gaps.has(id) ? { ...hatch, state: 'removed' } : hatch]),
    ),
  }
  return {
    failures: failures.length,
    failed: new Set([...walls, ...gaps]),
    found: { ...graph, hatches: new Map([...withGaps.hatches].filter(([id]) => !walls.has(id))) },
    ...(gaps.size > 0 && { engine: leakEngine(withGaps) }),
    heard: (events) => events.filter(({ kind, data }) => kind !== 'hatch-state' || !gaps.has(data.hatch)),
  }
}
