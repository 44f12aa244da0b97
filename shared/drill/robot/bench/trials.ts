import type { Sha256 } from '../../../session/chain'
import { scoresOf } from '../../debrief/scores/scores'
import { rerun } from '../../debrief/rerun'
import { toldIn } from '../../debrief/told'
import { bundledScenarios, scenarioById } from '../../scenario/bundled'
import type { Scenario } from '../../scenario/scenario'
import { CREW_NAMES, type CrewName } from '../crews'
import { type Drill, runDrill } from '../run-drill'
import { faultsOf } from './faults'

/** One drill of the benchmark. */
export interface Trial {
  scenario: string
  crew: CrewName
  seed: number
}

/** What became of it. Times in s since the leak began; what never came about is left out. */
export interface Outcome extends Trial {
  ending?: Drill['ending']
  isolateS?: number
  nameS?: number
  wrong: number
  lostKg: number
  /** What must never be. */
  faults: string[]
}

/** Scenarios that last longer take many times as long to play, and are played in every fourth round only. */
const LONG_MIN = 24 * 60
const LONG_EVERY = 4

/** So many drills, in rounds over all bundled scenarios and all crews; each round has a seed of its own. */
export function trials(runs: number, seed: number): Trial[] {
  const all: Trial[] = []
  for (let round = 0; all.length < runs; round++) {
    const played = bundledScenarios().filter(
      ({ endsAfterMin }) => endsAfterMin <= LONG_MIN || round % LONG_EVERY === 0,
    )
    for (const crew of CREW_NAMES)
      for (const { id } of played) all.push({ scenario: id, crew, seed: seed + round })
  }
  return all.slice(0, runs)
}

/** Plays a trial and looks for whatever must not be. Never throws: a crash is a fault. */
export function outcomeOf(trial: Trial, sha256: Sha256): Outcome {
  const scenario = scenarioById(trial.scenario)!
  try {
    const drill = runDrill({ ...trial, scenario, language: 'en', sha256 })
    return { ...trial, ending: drill.ending, ...came(scenario, drill), faults: faultsOf(drill, sha256) }
  } catch (error) {
    return { ...trial, wrong: 0, lostKg: 0, faults: [`crash: ${String(error)}`] }
  }
}

/** By the debrief's own scores. What the decisions were worth is left out: that takes longer than the drill. */
function came(scenario: Scenario, { log, deeds, state }: Drill): Omit<Outcome, keyof Trial | 'faults'> {
  const { graph, seed } = state.setup
  const ended = { scenario, seed, lastedS: state.nowS, deeds }
  const { truth } = rerun(graph, ended)
  const { isolateS, nameS, wrongAccusations, lostKg } = scoresOf({
    graph,
    told: toldIn(log)!,
    ended,
    truth,
    decisions: [],
    violations: [],
  })
  return { isolateS, nameS, wrong: wrongAccusations, lostKg }
}
