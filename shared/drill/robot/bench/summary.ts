import { quantile } from '../../../leak/bench/summary'
import type { Outcome, Trial } from './trials'

/** What a crew came to in a scenario. Times in min, medians of the runs in which it came about at all. */
export interface Row extends Omit<Trial, 'seed'> {
  runs: number
  /** Shares of the runs. */
  isolated: number
  named: number
  accused: number
  isolateMin?: number
  nameMin?: number
  lostKg: number
}

export function rowsOf(outcomes: readonly Outcome[]): Row[] {
  const pairs = Map.groupBy(outcomes, ({ scenario, crew }) => `${scenario} ${crew}`)
  return [...pairs.values()].map((of) => {
    const share = (holds: (one: Outcome) => boolean) => of.filter(holds).length / of.length
    return {
      scenario: of[0]!.scenario,
      crew: of[0]!.crew,
      runs: of.length,
      isolated: share(({ isolateS }) => isolateS !== undefined),
      named: share(({ nameS }) => nameS !== undefined),
      accused: share(({ wrong }) => wrong > 0),
      isolateMin: medianMin(of.flatMap(({ isolateS }) => isolateS ?? [])),
      nameMin: medianMin(of.flatMap(({ nameS }) => nameS ?? [])),
      lostKg: quantile(
        of.map(({ lostKg }) => lostKg),
        0.5,
      ),
    }
  })
}

function medianMin(seconds: readonly number[]): number | undefined {
  return seconds.length > 0 ? quantile(seconds, 0.5) / 60 : undefined
}
