import { Z95 } from '../leak/physics/physics'
import type { Random } from '../stats/random'
import { dayOf } from './days'
import type { Band, Plan } from './plan'
import type { Prepared } from './prepared'

/** One way that things may turn out. */
export interface Chance {
  leakKgPerDay: number
  growsPerYear: number
  oxygenKgPerPersonDay: number
  /** What can be taken out of each tank. */
  tankKg: Float64Array
  /** The day from which each tank is there. */
  tankDay: Float64Array
  /** The day on which each generator fails for good. */
  failsDay: Float64Array
}

/**
 * Draws one. Each number has a stream of its own by name, so that a change of the plan moves what it is about and
 * nothing else: what-if answers can be compared.
 */
export function chanceOf(plan: Plan, ready: Prepared, random: Random): Chance {
  const slips = plan.ships.map(({ id, slipDays: { sooner, later } }) =>
    sooner + later > 0 ? random.fork(`ship ${id}`).uniform(-sooner, later) : 0,
  )
  const docks = plan.ships.map((ship) => dayOf(plan, ship.docks))
  return {
    leakKgPerDay: drawn(plan.leak.kgPerDay, random.fork('leak')),
    growsPerYear: drawn(plan.leak.growsPerYear, random.fork('growth')),
    oxygenKgPerPersonDay: drawn(plan.oxygenKgPerPersonDay, random.fork('oxygen')),
    tankKg: Float64Array.from(ready.tanks, ({ name, kg, usable }) => usable * drawn(kg, random.fork(name))),
    tankDay: Float64Array.from(ready.tanks, ({ ship }) =>
      ship === undefined ? 0 : Math.max(0, docks[ship]! + slips[ship]!),
    ),
    failsDay: Float64Array.from(plan.generators, ({ id, meanDaysToFailure }) =>
      meanDaysToFailure === undefined
        ? Infinity
        : -meanDaysToFailure * Math.log(1 - random.fork(`generator ${id}`).uniform()),
    ),
  }
}

/** Its median is the value, 95 % lie within the band, nothing is negative: two halves of normal distributions. */
function drawn({ value, low = value, high = value }: Band, random: Random): number {
  if (low === high) return value
  const z = random.normal()
  return Math.max(0, value + (z / Z95) * (z < 0 ? value - low : high - value))
}
