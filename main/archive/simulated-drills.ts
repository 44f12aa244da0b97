import { drillOf, type Setup, type Watcher } from '../../shared/drill/drill'
import { HAND, mmHgPa, soundGauge } from '../../shared/drill/instruments'
import { STEADY } from '../../shared/drill/climate'
import { DRILL_START_MS, logBookOf } from '../../shared/drill/log-book'
import type { Draft } from '../../shared/session/event'
import { bundledStation } from '../../shared/station/bundled'
import { graphOf } from '../../shared/station/graph'
import { randomOf } from '../../shared/stats/random'
import { DAY_MS, toIso, toMs } from '../../shared/time/time'

/** A drill to be simulated: who takes part, where the leak is, and when they are told so. */
export interface Plan {
  crew: [string, string]
  station: 'iss-2020-10' | 'iss-2024-03'
  compartment: string
  /** Hatches that they try first, for nothing. */
  first: string[]
  toldAtS: number
  /** Days after the first drill. */
  day: number
}

/** The log of a drill, and what the simulator knows of it: it is not worked out from the log. */
export interface SimulatedDrill {
  drafts: Draft[]
  timeToIsolateS: number
  hatchOperations: number
  /** Of all readings that were taken. */
  readingsMmHg: number[]
}

/** Two people search for a leak, are told where it is, and shut it off. The same plan gives the same log. */
export function simulatedDrill(plan: Plan): SimulatedDrill {
  const graph = graphOf(bundledStation(plan.station)!)
  const setup: Setup = {
    world: {
      graph,
      pressurePa: mmHgPa(745),
      leaks: [{ compartment: plan.compartment, law: 'orifice', flowM3PerS: 0.01 }],
      flows: [],
      gapsM3PerS: new Map(),
      volumeM3: (id) => graph.compartments.get(id)!.volumeM3,
      climate: STEADY,
      drift: { ownPa: 0.2, commonPa: 0.2 },
    },
    gauges: [
      { gauge: soundGauge(HAND, 'MV-1', randomOf(1)), at: { team: 0 }, everyS: 60, thermometerBiasK: 0 },
    ],
    alarm: true,
    teams: [{ people: plan.crew, compartment: 'N1' }],
  }
  const book = logBookOf(setup)
  const readingsMmHg: number[] = []
  const dial: Watcher = { reading: ({ mmHg }) => readingsMmHg.push(mmHg) }
  const drill = drillOf(setup, randomOf(2), [book.watcher, dial])
  drill.work('close', plan.first)
  drill.advance(plan.toldAtS)
  const toldFrom = book.events.length
  const ways = [...graph.hatches.values()].filter(({ id, between }) => {
    return between.includes(plan.compartment) && drill.cabin.hatch(id) === 'open'
  })
  drill.work(
    'close',
    ways.map(({ id }) => id),
  )
  drill.advance(100_000, drill.idle)

  const moved = ({ at, actor, kind, data }: Draft) =>
    ({ at: toIso(toMs(at) + plan.day * DAY_MS), actor, kind, data }) as Draft
  const opening: Draft = {
    at: toIso(DRILL_START_MS),
    actor: 'INSTRUCTOR',
    kind: 'session-opened',
    data: { mode: 'drill', title: `Leak in ${plan.compartment}`, station: plan.station },
  }
  const told: Draft = {
    at: toIso(DRILL_START_MS + plan.toldAtS * 1000),
    actor: 'hatchwise',
    kind: 'verdict',
    data: { engine: '2', seq: 1, verdict: 'located', compartments: [plan.compartment], probability: 0.97 },
  }
  const drafts = [opening, ...book.events.slice(0, toldFrom), told, ...book.events.slice(toldFrom)]
  return {
    drafts: drafts.map(moved),
    timeToIsolateS: drill.nowS(),
    hatchOperations: drill.operations(),
    readingsMmHg,
  }
}
