import { labelOf } from '../../station/graph'
import type { Advice } from '../report'
import type { Board } from './search/board'
import type { Move } from './search/moves'
import type { Plan } from './search/search'
import type { Situation } from './situation'
import { duration } from './texts'

/** Published (Mir): with less than half an hour left, abandon. */
const ABANDON_S = 1800

/** What the air of the leaking segment allows. */
export interface Reserve {
  seconds: number
  /** ln(p/floor): how far the pressure about the crew may fall. */
  lnFall: number
}

/** Probability of the leak below which a part is a refuge. Ours. */
const HOLDS = 0.05

/**
 * Reserve of the segment that most probably leaks, by the orifice's law; undefined where nothing needs it: the leak's
 * size is not known, no team is there (behind a closed hatch the air falls without harm), or a part with a crew vehicle
 * is known to hold, into which the crew can step out.
 */
export function reserveOf(
  { graph, now, flowM3PerS }: Situation,
  teams: readonly string[],
): Reserve | undefined {
  const [suspect] = now
  if (!suspect?.compartments.some((id) => teams.includes(id))) return undefined
  if (!suspect.pressurePa || !(flowM3PerS! > 0) || !(graph.limitsPa.floor > 0)) return undefined
  const lnFall = Math.max(0, Math.log(suspect.pressurePa / graph.limitsPa.floor))
  const lived = (ids: readonly string[], vehicle: boolean) =>
    ids.some((id) => (graph.compartments.get(id)!.kind === 'crew-vehicle') === vehicle)
  const refuge = now.some(
    ({ compartments, leaking }) => leaking < HOLDS && lived(compartments, true) && lived(compartments, false),
  )
  return refuge ? undefined : { seconds: (lnFall * suspect.volumeM3) / flowM3PerS!, lnFall }
}

/**
 * Crew and vehicle first, as published: the move after which the teams stand in modules with a vehicle on their side
 * where the leak is least probable. If that part holds, it is a refuge and the search goes on from there.
 */
export function protecting(board: Board, moves: readonly Move[], { seconds }: Reserve): Move {
  const fit = moves.filter(
    ({ operateS, teams }) => operateS <= seconds && teams.every((room) => !board.vehicle[room]),
  )
  return (fit.length > 0 ? fit : moves).toSorted(
    (a, b) => withCrew(a) - withCrew(b) || a.operateS - b.operateS,
  )[0]!
}

/** Probability of the leak on the side where a team stands after a step. */
export function withCrew({ outcomes }: Move): number {
  return outcomes.reduce((sum, { entered, probability }) => sum + (entered ? probability : 0), 0)
}

/** Less than half an hour, and by none of the plans is a verdict to be expected in time: everyone into the vehicles. */
export function abandon(
  { graph }: Situation,
  plans: readonly Plan[],
  { seconds }: Reserve,
): Advice | undefined {
  const [best] = plans.toSorted((a, b) => a.valueS - b.valueS)
  if (!best || seconds >= ABANDON_S || best.valueS <= seconds) return undefined
  const vehicles = [...graph.compartments.values()].filter(({ kind }) => kind === 'crew-vehicle')
  if (vehicles.length === 0) return undefined
  const [left, needed] = [duration(seconds), duration(best.valueS)]
  const where = vehicles.map(({ id }) => labelOf(graph, id)).join(', ')
  return {
    action: 'isolate',
    compartments: vehicles.map(({ id }) => id),
    reason: {
      en: `Abandon: the reserve is ${left.en}, the search would take about ${needed.en}. Gather in ${where} and close its hatch behind you.`,
      ru: `Покиньте станцию: резерв ${left.ru}, поиск занял бы около ${needed.ru}. Соберитесь в ${where} и закройте за собой люк.`,
    },
    expectedS: best.move.operateS,
  }
}
