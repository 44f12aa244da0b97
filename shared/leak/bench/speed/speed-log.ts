import { cabinOf } from '../../../drill/cabin'
import { STEADY } from '../../../drill/climate'
import { dialOf, DIGITAL, mmHgPa, soundGauge, thermometerDegC } from '../../../drill/instruments'
import { DRILL_START_MS, logBookOf } from '../../../drill/log-book'
import type { SessionEvent } from '../../../session/event'
import type { Graph } from '../../../station/graph'
import { type Random, randomOf } from '../../../stats/random'
import { leakSizeM3PerS } from '../../physics/flow'
import type { Law } from '../../report'
import { DRIFT_PA_PER_ROOT_S } from '../scene'
import { treeOf } from '../tree'

/** A log on which the engine is timed, with the truth behind it. */
export interface SpeedLog {
  graph: Graph
  events: readonly SessionEvent[]
  /** Moment of the last reading. */
  atMs: number
  leak: { compartment: string; law: Law }
}

const COMPARTMENTS = 24
const VEHICLES = 2

const START_PA = mmHgPa(745)

/** Large enough to be seen by digital sensors within half an hour, in any compartment. */
const LEAK_KG_PER_DAY = 100

/** Hatches that are closed where not all of them are. */
const SOME_HATCHES = 6

/**
 * A station of 24 compartments with a sensor in each, read every `everyS` until there are this many readings. One
 * compartment leaks; hatches close one after the other within the first two thirds of the time, those of the
 * compartment among them. All of them closed is the worst case: every closing makes segments that may leak.
 */
export function speedLog(choice: {
  readings: number
  everyS: number
  closed: 'some' | 'all'
  seed: number
}): SpeedLog {
  const { readings, everyS, closed, seed } = choice
  const random = randomOf(seed)
  const graph = treeOf(random.fork('station'), COMPARTMENTS - VEHICLES, 0.05)
  const law = random.pick(['orifice', 'crack'] as const)
  const compartment = random.pick([...graph.compartments.keys()])
  const leak = { compartment, law, flowM3PerS: leakSizeM3PerS(law, LEAK_KG_PER_DAY / 86_400, START_PA) }
  const setup = {
    world: {
      graph,
      pressurePa: START_PA,
      leaks: [leak],
      flows: [],
      gapsM3PerS: new Map(),
      volumeM3: (id: string) => graph.compartments.get(id)!.volumeM3,
      climate: STEADY,
      drift: { ownPa: DRIFT_PA_PER_ROOT_S, commonPa: DRIFT_PA_PER_ROOT_S },
    },
    gauges: [...graph.compartments.keys()].map((id) => ({
      gauge: soundGauge(DIGITAL, `P-${id}`, random.fork(`gauge ${id}`)),
      at: { compartment: id },
      everyS,
      thermometerBiasK: 0,
    })),
    teams: [{ people: ['FE-1'], compartment }],
    alarm: true,
  }

  const { events, watcher } = logBookOf(setup)
  const cabin = cabinOf(setup.world, random.fork('drift'))
  const dials = setup.gauges.map(({ gauge, at }) => ({
    ...at,
    instrument: gauge.id,
    shows: dialOf(gauge, random.fork(`dial ${gauge.id}`)),
  }))
  const rounds = Math.ceil(readings / dials.length)
  const hatches = hatchesToClose(graph, compartment, closed, random.fork('hatches'))
  const closings = hatches.map((id, i) => ({
    id,
    round: Math.ceil((rounds * 2 * (i + 1)) / 3 / hatches.length),
  }))
  for (let round = 0, left = readings; round < rounds; round++) {
    const atS = round * everyS
    cabin.advance(atS)
    for (const { id } of closings.filter((closing) => closing.round === round)) {
      cabin.setHatch(id, 'closed')
      watcher.hatch?.(id, 'closed', atS, 0)
    }
    for (const { compartment, instrument, shows } of dials.slice(0, left)) {
      const degC = thermometerDegC(cabin.temperatureK(compartment))
      watcher.reading?.({
        atS,
        compartment,
        instrument,
        mmHg: shows(cabin.pressurePa(compartment), atS),
        degC,
      })
    }
    left -= dials.length
  }
  return { graph, events, atMs: DRILL_START_MS + (rounds - 1) * everyS * 1000, leak: { compartment, law } }
}

/** In a random order; those of `compartment` are always among them. */
function hatchesToClose(graph: Graph, compartment: string, closed: 'some' | 'all', random: Random): string[] {
  const hatches = [...graph.hatches.values()]
    .map((hatch) => ({ ...hatch, turn: random.uniform() }))
    .toSorted((a, b) => a.turn - b.turn)
  if (closed === 'all') return hatches.map(({ id }) => id)
  const around = hatches.filter(({ between }) => between.includes(compartment))
  const others = hatches.filter((hatch) => !around.includes(hatch))
  return [...others.slice(0, Math.max(0, SOME_HATCHES - around.length)), ...around].map(({ id }) => id)
}
