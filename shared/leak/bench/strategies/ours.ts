import { leakEngine } from '../../engine'
import type { LeakReport } from '../../report'
import {
  type Belief,
  type Finding,
  follow,
  goOn,
  isGivenUp,
  type Mission,
  nowMs,
  type Orders,
  passTime,
} from '../mission'

/** Probability at which a place is named before it is closed off; else the verdict is enough. */
const NAMED = 0.99

/** Beliefs are noted for the calibration whenever the run has become longer by a quarter. */
const NOTED = 1.25

/** The engine, asked at every look and obeyed whenever the crew has free hands. It sees the log only. */
export function ours(mission: Mission): Finding {
  const { graph, drill, kase, events } = mission
  const engine = leakEngine(graph)
  const beliefs: Belief[] = []
  const dropped: string[] = []
  let orders: Orders = []
  let suspect: string | undefined
  for (;;) {
    const report = engine.report([...events], nowMs(mission), drill.idle() ? EFFORT : 1)
    const located = locatedIn(report)
    if (suspect !== undefined && located !== suspect) dropped.push(suspect)
    suspect = located
    const atS = drill.nowS()
    const gaveUp = drill.idle() && isGivenUp(report.next)
    const done = (located !== undefined && isDone(mission, located, report)) || gaveUp || atS >= kase.capS
    if (done || atS >= NOTED * (beliefs.at(-1)?.atS ?? 30))
      beliefs.push({ atS, posterior: report.posterior, located })
    if (done) return { named: located, gaveUp, dropped, beliefs }
    if (drill.idle())
      orders =
        orders.length > 0
          ? goOn(mission, orders)
          : follow(mission, report.next, (set) => set.reduce((sum, id) => sum + report.posterior[id]!, 0))
    passTime(mission)
  }
}

/** Nodes that the planner may look at: a plan within a fraction of a second. */
const EFFORT = 20_000

function locatedIn({ verdict }: LeakReport): string | undefined {
  return verdict.kind === 'located' ? verdict.compartments[0] : undefined
}

function isDone({ drill }: Mission, place: string, { verdict }: LeakReport): boolean {
  const alone = drill.cabin.segments().some((set) => set.length === 1 && set[0] === place)
  return alone || verdict.probability >= NAMED
}
