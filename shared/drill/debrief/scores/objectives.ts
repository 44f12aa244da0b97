import { toSi } from '../../../units/units'
import type { Objective } from '../../scenario/scenario'
import type { Scores } from '../debrief'

/** What the objectives of a scenario are judged by. */
export interface Outcome extends Omit<Scores, 'objectives' | 'points' | 'pointsPossible'> {
  /** Since the beginning: the search was ended, by its procedure or with the session. */
  searchEndedAtS: number
}

const MINUTE_S = 60

/** Is the objective met? Times count from the beginning of the drill. */
export function isMet(objective: Objective, outcome: Outcome): boolean {
  const { leakBeganAtS = Infinity, isolateS = Infinity, nameS = Infinity, lowestPa = Infinity } = outcome
  switch (objective.objective) {
    case 'isolate':
      return leakBeganAtS + isolateS <= objective.withinMin * MINUTE_S
    case 'name':
      return leakBeganAtS + nameS <= objective.withinMin * MINUTE_S
    case 'clear':
      return (
        leakBeganAtS === Infinity &&
        outcome.wrongAccusations === 0 &&
        outcome.searchEndedAtS <= objective.withinMin * MINUTE_S
      )
    case 'lose-at-most':
      return outcome.lostKg <= objective.kg
    case 'stay-above':
      return lowestPa >= toSi('pressure', objective.pressure)
    case 'operations':
      return outcome.operations <= objective.most
    case 'accuse-nobody-wrongly':
      return outcome.wrongAccusations === 0
    case 'cut-off-nobody':
      return !outcome.violations.some(({ rule }) => rule === 'cut-off')
    case 'follow-procedure':
      return outcome.overridden + outcome.skipped <= objective.most
  }
}
