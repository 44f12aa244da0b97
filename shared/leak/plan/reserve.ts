import { labelOf } from '../../station/graph'
import type { Advice } from '../report'
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
  /** Is there a part with a crew vehicle that holds, into which the crew can step out? */
  refuge: boolean
}

/** Probability of the leak below which a part is a refuge. Ours. */
const HOLDS = 0.05

/**
 * Reserve of the segment that most probably leaks, by the orifice's law; undefined where the leak's size is not known,
 * or no team is there: behind a closed hatch the air falls without harm.
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
  return { seconds: (lnFall * suspect.volumeM3) / flowM3PerS!, lnFall, refuge }
}

/** A plan that keeps within the reserve goes first where it takes hardly longer: the crew can step out. Ours. */
const HARDLY_LONGER = 1.02

/** The best plan in whose worst branch the pressure about the crew stays above the floor comes first. */
export function withinReserve(plans: readonly Plan[], reserve: Reserve | undefined): readonly Plan[] {
  const [best] = plans
  const safe = plans.find(({ lnFall }) => reserve === undefined || lnFall <= reserve.lnFall)
  if (!best || !safe || safe.valueS > HARDLY_LONGER * best.valueS) return plans
  return [safe, ...plans.filter((plan) => plan !== safe)]
}

/** No verdict is to be expected in time, and no part is known to hold: the plan that leaves least probability of the leak on the crew's side. */
export function protecting(plans: readonly Plan[], reserve: Reserve | undefined): Plan | undefined {
  if (
    !reserve ||
    reserve.refuge ||
    plans.length === 0 ||
    plans.some(({ valueS }) => valueS <= reserve.seconds)
  )
    return undefined
  return plans.toSorted((a, b) => withCrew(a) - withCrew(b))[0]
}

/** Probability of the leak on the side where a team stands after a step. */
export function withCrew({ move }: Plan): number {
  return move.outcomes.reduce((sum, { entered, probability }) => sum + (entered ? probability : 0), 0)
}

/** Less than half an hour and no verdict in time: everyone into the vehicles. */
export function abandon({ graph }: Situation, plan: Plan, { seconds }: Reserve): Advice | undefined {
  if (seconds >= ABANDON_S) return undefined
  const vehicles = [...graph.compartments.values()].filter(({ kind }) => kind === 'crew-vehicle')
  if (vehicles.length === 0) return undefined
  const [left, needed] = [duration(seconds), duration(plan.valueS)]
  const where = vehicles.map(({ id }) => labelOf(graph, id)).join(', ')
  return {
    action: 'isolate',
    compartments: vehicles.map(({ id }) => id),
    reason: {
      en: `Abandon: the reserve is ${left.en}, the search would take about ${needed.en}. Gather in ${where} and close its hatch behind you.`,
      ru: `Покиньте станцию: резерв ${left.ru}, поиск занял бы около ${needed.ru}. Соберитесь в ${where} и закройте за собой люк.`,
    },
    expectedS: plan.move.operateS,
  }
}
