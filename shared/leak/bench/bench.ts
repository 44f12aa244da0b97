import { randomOf } from '../../stats/random'
import { type Case, CASES, type StrategyName } from './cases'
import { type Belief, missionOf } from './mission'
import { sceneOf } from './scene'
import { STRATEGIES } from './strategies/strategies'

/** What became of one run. */
export interface Outcome {
  case: string
  strategy: StrategyName
  run: number
  leak: string
  named?: string
  right: boolean
  /** Until the place was named; the longest time allowed where it was not. */
  minutes: number
  operations: number
  lostKg: number
  /** Compartments that were taken for the place and were not it. */
  accused: number
  beliefs: readonly Belief[]
}

export interface Choice {
  cases: readonly string[]
  /** Runs of each case and strategy; their own numbers where none is given. */
  runs?: number
  seed: number
}

/** How many runs a choice makes in all. */
export function runsOf(choice: Choice): number {
  return choice.cases.flatMap((name) => playsOf(choice, name)).reduce((sum, { runs }) => sum + runs, 0)
}

/** The strategies of a case with the runs that each plays: the first ones, so that they meet the same leaks. */
function playsOf(choice: Choice, name: string): { strategy: StrategyName; runs: number }[] {
  const { strategies, runs } = CASES[name]!
  return strategies.map((strategy) => ({
    strategy,
    runs: choice.runs ?? Math.ceil(runs * STRATEGIES[strategy].share),
  }))
}

/** Every run of a choice, one after the other. The same seed gives the same outcomes. */
export function* outcomes(choice: Choice): Generator<Outcome> {
  for (const name of choice.cases) {
    const plays = playsOf(choice, name)
    for (let run = 0; run < Math.max(...plays.map(({ runs }) => runs)); run++) {
      for (const { strategy, runs } of plays)
        if (run < runs) yield outcomeOf({ name, kase: CASES[name]!, strategy, run, seed: choice.seed })
    }
  }
}

/** One run: every strategy meets the same leak, the same instruments and the same noise. */
export function outcomeOf(of: {
  name: string
  kase: Case
  strategy: StrategyName
  run: number
  seed: number
}): Outcome {
  const { name, kase, strategy, run } = of
  const random = randomOf(of.seed).fork(`${name} ${run}`)
  const { play, teams } = STRATEGIES[strategy]
  const scene = sceneOf(kase, random.fork('scene'), teams)
  const mission = missionOf(kase, scene, random.fork('noise'))
  const { named, gaveUp, dropped, beliefs } = play(mission)
  const leak = scene.leak.compartment
  const { drill } = mission
  return {
    case: name,
    strategy,
    run,
    leak,
    named,
    right: named === leak,
    minutes: (gaveUp ? kase.capS : drill.nowS()) / 60,
    operations: drill.operations(),
    lostKg: drill.cabin.lostKg(),
    accused: [...dropped, named].filter((id) => id !== undefined && id !== leak).length,
    beliefs,
  }
}
