import { LOG_VERSION, type SessionEvent } from '../../session/event'
import { graphOf, type Graph } from '../../station/graph'
import { bundledStation } from '../../station/bundled'
import { randomOf, type Random } from '../../stats/random'
import { toIso } from '../../time/time'
import { bundledProcedures, procedureById } from '../bundled'
import type { Procedure } from '../language/procedure'
import { expand } from '../run/expand'
import { guidanceOf } from '../run/guidance'
import { deedFor, readingOf, type Deed } from './deed'

/** Of a hundred events so many are the crew's; nearly all others are readings of the sensors. */
const DEEDS_PERCENT = 4
/** As many procedures are followed; a longer session follows them again and again. */
const EPISODES = 8
/** So far a procedure is followed before the crew leaves it. */
const DEEDS = 300
/** The sensors are read every three seconds; now and then the engine says something else. */
const READING_MS = 3_000
const VERDICT_CHANCE = 0.005
/** The crew takes a thing back and does it again. */
const UNDO_CHANCE = 0.02
/** A loop is walked once more. */
const YES_CHANCE = 0.85

const STATION = 'iss-2020-10'
const START_MS = 1_602_763_200_000
const SENSORS = ['SM-RO', 'FGB-PGO', 'N1', 'LAB', 'COL', 'JPM']

/**
 * A session of so many events on a bundled station: telemetry all the time, and a crew that follows the bundled
 * procedures one after the other, with loops, undone deeds and procedures left half done. The same seed gives the same
 * log. Its links are empty: nothing here looks at them.
 */
export function sessionLog({ events: count, seed }: { events: number; seed: number }): SessionEvent[] {
  const random = randomOf(seed)
  const graph = graphOf(bundledStation(STATION)!)
  const episodes = Array.from({ length: EPISODES }, () => episode(graph, random))
  const events: SessionEvent[] = []
  const write = (actor: string, deed: Deed) => events.push(written(deed, events.length + 1, actor))
  write('CDR', { kind: 'session-opened', data: { mode: 'drill', title: 'Replay', station: STATION } })
  for (let n = 0; events.length < count; n++) {
    const { procedure, deeds } = episodes[n % episodes.length]!
    const start = write('CDR', startOf(procedure))
    for (const deed of deeds) {
      watch(random, write)
      const seq = write(random.pick(['CDR', 'FE-1', 'FE-2']), inRun(deed, start))
      if (!random.chance(UNDO_CHANCE)) continue
      write('CDR', { kind: 'undone', data: { target: seq } })
      write('CDR', inRun(deed, start))
    }
    write('CDR', { kind: 'procedure-ended', data: { run: start, reason: 'next one' } })
    for (const { id, state } of graph.hatches.values()) {
      write('FE-1', { kind: 'hatch-state', data: { hatch: id, state } })
    }
  }
  return events.slice(0, count)
}

type Write = (actor: string, deed: Deed) => number

/** What the sensors and the engine write between two deeds of the crew. */
function watch(random: Random, write: Write): void {
  const readings = Math.round(random.uniform(0.5, 1.5) * (100 / DEEDS_PERCENT - 1))
  for (let i = 0; i < readings; i++) {
    const compartment = random.pick(SENSORS)
    write('telemetry', {
      kind: 'reading',
      data: readingOf(compartment, `P-${compartment}`, random.normal(740, 0.1)),
    })
    if (!random.chance(VERDICT_CHANCE)) continue
    write('hatchwise', {
      kind: 'verdict',
      data: {
        engine: '2',
        seq: 1,
        verdict: 'undetermined',
        compartments: [],
        probability: random.uniform(),
        next: { action: 'close', hatches: ['LAB/N2'], reason: { en: 'It halves.', ru: 'Делит пополам.' } },
      },
    })
  }
}

/** One procedure as a crew follows it by itself: its run is number 1. */
function episode(graph: Graph, random: Random): { procedure: Procedure; deeds: Deed[] } {
  const procedure = expand(random.pick(bundledProcedures().filter(fits)), procedureById)
  const deeds: Deed[] = []
  while (deeds.length < DEEDS) {
    const events = [startOf(procedure), ...deeds].map((deed, i) => written(deed, i + 1))
    const [run] = guidanceOf({ graph, events, lookup: () => undefined })
    if (!run || run.current.length === 0) break
    const visit = random.pick(run.current)
    const isLoop = visit.step.kind === 'while'
    const choice = isLoop ? Number(!random.chance(YES_CHANCE)) : Math.floor(random.uniform(0, 5))
    deeds.push(deedFor(graph, visit, choice))
  }
  return { procedure, deeds }
}

function written({ kind, data }: Deed, seq: number, actor = 'CDR'): SessionEvent {
  const at = toIso(START_MS + seq * READING_MS)
  return { v: LOG_VERSION, session: 'BENCH', seq, at, actor, kind, data, prev: '', hash: '' } as SessionEvent
}

function fits({ stations }: Procedure): boolean {
  return stations === undefined || stations.includes(STATION)
}

function startOf(definition: Procedure): Deed {
  const { id, revision } = definition
  return { kind: 'procedure-started', data: { procedure: id, revision, hash: '', definition } }
}

/** The deed with the number of the run as it is in the whole log. */
function inRun(deed: Deed, run: number): Deed {
  const step = 'step' in deed.data ? deed.data.step?.replace(/^1:/, `${run}:`) : undefined
  return step === undefined ? deed : ({ ...deed, data: { ...deed.data, step } } as Deed)
}
