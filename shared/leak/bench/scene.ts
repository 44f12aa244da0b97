import type { Leak } from '../../drill/cabin'
import { STEADY, wandering } from '../../drill/climate'
import type { Mounted, Setup, Team } from '../../drill/drill'
import { DIGITAL, type Gauge, HAND, mmHgPa, soundGauge } from '../../drill/instruments'
import { bundledStation } from '../../station/bundled'
import { type Graph, graphOf, otherSide, segmentsOf } from '../../station/graph'
import type { Random } from '../../stats/random'
import { leakSizeM3PerS } from '../physics/flow'
import type { Case, StationName } from './cases'
import { station16 } from './station-16'
import { treeOf } from './tree'

/** One run's station, leak, instruments and people. */
export interface Scene {
  setup: Setup
  leak: Leak
}

const START_PA = mmHgPa(745)

/** Nominal random walk of a cabin's pressure, its own and the one common to the station: 0.5 mmHg in a day. */
export const DRIFT_PA_PER_ROOT_S = mmHgPa(0.5) / Math.sqrt(86_400)

const GAUGES = { 'fixed digital': DIGITAL, 'fixed gauge': HAND, 'carried gauge': HAND }

/** A scene of a case, drawn from `random`; with `teams` teams of two. */
export function sceneOf(kase: Case, random: Random, teams: number): Scene {
  const graph = closedIf(kase.closed ?? false, stationOf(random.pick(kase.stations), random.fork('station')))
  const drift = kase.drift * DRIFT_PA_PER_ROOT_S
  const volumes = new Map(
    [...graph.compartments.values()].map(({ id, volumeM3 }) => [
      id,
      volumeM3 * (1 + random.uniform(-kase.volumeError, kase.volumeError)),
    ]),
  )
  const leak = leakOf(kase, graph, random.fork('leak'))
  const places = crewOf(graph, teams)
  return {
    leak,
    setup: {
      world: {
        graph,
        pressurePa: START_PA,
        leaks: [leak],
        flows: [],
        gapsM3PerS: new Map(),
        volumeM3: (id) => volumes.get(id)!,
        climate: kase.wanderK > 0 ? wandering(kase.wanderK, kase.wanderK, random.fork('climate')) : STEADY,
        drift: { ownPa: drift, commonPa: drift },
      },
      gauges: gaugesOf(kase, graph, places, random.fork('gauges')),
      teams: places,
      // All is closed at leisure, for a leak that raises no alarm.
      alarm: !kase.closed,
    },
  }
}

function leakOf(kase: Case, graph: Graph, random: Random): Leak {
  const { kgPerDay, largestM3 = Infinity } = kase
  const law = random.pick(['orifice', 'crack'] as const)
  const noticed = noticedIn(kase, graph)
  const places = [...graph.compartments.values()].filter(
    ({ id, volumeM3 }) => volumeM3 <= largestM3 && noticed.includes(id),
  )
  const kgPerS = random.logUniform(...kgPerDay) / 86_400
  return { compartment: random.pick(places).id, law, flowM3PerS: leakSizeM3PerS(law, kgPerS, START_PA) }
}

/**
 * Where a leak can be that raises the alarm: behind a closed hatch without a gauge nobody sees the pressure fall. Hand
 * gauges are where the first team is, which every strategy has.
 */
function noticedIn(kase: Case, graph: Graph): readonly string[] {
  if (kase.closed || kase.instruments !== 'carried gauge') return [...graph.compartments.keys()]
  const [{ compartment }] = crewOf(graph, 1) as [Team]
  return segmentsOf(graph, (id) => graph.hatches.get(id)!.state).find((set) => set.includes(compartment))!
}

function gaugesOf(kase: Case, graph: Graph, teams: readonly Team[], random: Random): Mounted[] {
  const kind = GAUGES[kase.instruments]
  const mounted = (id: string, at: Mounted['at']): Mounted => ({
    gauge: soundGauge(kind, id, random),
    at,
    everyS: kase.everyS,
    thermometerBiasK: random.uniform(-kase.thermometerBiasK, kase.thermometerBiasK),
  })
  const gauges =
    kase.instruments === 'carried gauge'
      ? teams.map((_, team) => mounted(`MV-${team + 1}`, { team }))
      : [...graph.compartments.keys()].map((compartment) => mounted(`P-${compartment}`, { compartment }))
  if (random.chance(kase.faults)) {
    const faulty = random.pick(gauges)
    faulty.gauge = { ...faulty.gauge, fault: faultOf(kind, random) }
  }
  return gauges
}

/** A hand gauge is misread by a mark of ten; a sensor sticks within the first ten minutes. */
function faultOf(kind: typeof DIGITAL | typeof HAND, random: Random): Gauge['fault'] {
  if (kind === HAND) return { kind: 'misread', chance: 0.05, byMmHg: 10 }
  return { kind: 'stuck', fromS: random.uniform(0, 600) }
}

/** Two people a team: at N1 where there is one with a vehicle at either side, else beside the crew vehicles. */
function crewOf(graph: Graph, teams: number): Team[] {
  const beside = [...graph.hatches.values()].flatMap((hatch) => {
    const vehicle = hatch.between.find((id) => graph.compartments.get(id)!.kind === 'crew-vehicle')
    return vehicle === undefined ? [] : [otherSide(hatch, vehicle)]
  })
  const starts = graph.station.id === 'station-16' ? ['N1'] : beside
  return Array.from({ length: teams }, (_, team) => ({
    people: teams === 1 ? ['FE-1'] : [`FE-${2 * team + 1}`, `FE-${2 * team + 2}`],
    compartment: starts[team % starts.length]!,
  }))
}

function stationOf(name: StationName, random: Random): Graph {
  if (name === 'station-16') return station16()
  return name === 'tree' ? treeOf(random, Math.floor(random.uniform(8, 21))) : graphOf(bundledStation(name)!)
}

/** The station as it is after everything was closed. */
function closedIf(closed: boolean, graph: Graph): Graph {
  if (!closed) return graph
  const hatches = [...graph.hatches].map(([id, hatch]) => [id, { ...hatch, state: 'closed' }] as const)
  return { ...graph, hatches: new Map(hatches) }
}
