import { randomOf } from '../stats/random'
import { chanceOf, type Chance } from './chance'
import { emptyCourse, follow, NEEDS, type Need, type Supplied } from './course'
import type { Plan } from './plan'
import { prepared } from './prepared'
import { quantile, reachedIn, type Reached } from './spread'

/** How long the gas for a need lasts, which ship brings how much of it, and what is still missing. */
export interface Outlook {
  need: Need
  /** Of which it may be met, in this order; what is missing counts in kg of the first. */
  gases: readonly Supplied[]
  /** Without any ship. */
  alone: Reached
  /** With each ship that brings it and those before, in the order in which they dock. */
  ships: { id: string; kg: number; until: Reached }[]
  /** With none, and with all of them. */
  missing: { withoutShips?: Missing; withShips?: Missing }
}

/** The smallest mass with which in 95 % of all cases nothing is short within the plan, and when it must be there. */
export interface Missing {
  kg: number
  /** In days since the beginning. */
  byDay: number
}

/** What is enough in 95 % of all cases. */
const CONFIDENCE = 0.95

/** The outlook of every need of the plan; see `project`. */
export function outlooks(plan: Plan, { samples = 1000, seed = 1 } = {}): Outlook[] {
  const ready = prepared(plan)
  const random = randomOf(seed)
  const chances = Array.from({ length: samples }, (_, n) => chanceOf(plan, ready, random.fork(`sample ${n}`)))
  const course = emptyCourse(ready, Infinity)
  const inOrder = plan.ships.toSorted((a, b) => a.docks.localeCompare(b.docks))
  const isAboard = (ships: readonly Plan['ships'][number][]) => {
    const aboard = new Set(ships.map(({ id }) => id))
    return (ship: number | undefined) => ship === undefined || aboard.has(plan.ships[ship]!.id)
  }
  /** When each need is not met and how much is missing, if only these ships come. */
  const without = (ships: readonly Plan['ships'][number][], isProvided: boolean) => {
    const comes = isAboard(ships)
    const days = perNeed(() => new Float64Array(samples))
    const kg = perNeed(() => new Float64Array(samples))
    for (const [n, chance] of chances.entries()) {
      const tankKg = chance.tankKg.map((mass, i) => (comes(ready.tanks[i]!.ship) ? mass : 0))
      follow(ready, { ...chance, tankKg } satisfies Chance, course, isProvided)
      for (const [i, need] of NEEDS.entries()) {
        days[need][n] = course.shortDay[i]!
        kg[need][n] = course.shortKg[i]!
      }
    }
    return { days, kg }
  }

  const steps = inOrder.map((_, i) => without(inOrder.slice(0, i + 1), false).days)
  const alone = without([], false).days
  const missing = { withoutShips: without([], true), withShips: without(inOrder, true) }
  const gases: Record<Need, readonly Supplied[]> = {
    oxygen: ['oxygen'],
    pressure: ready.topUpWith.map(({ gas }) => gas),
  }
  const brings = ({ cargo, transferable }: Plan['ships'][number], need: Need) =>
    cargo.reduce((sum, { gas, kg }) => {
      const isOne = gases[need].some((one) => one === gas)
      return isOne ? sum + kg.value * transferable : sum
    }, 0)
  return NEEDS.filter((need) => gases[need].length > 0).map((need) => ({
    need,
    gases: gases[need],
    alone: reachedIn(alone[need]),
    ships: inOrder.flatMap((ship, i) => {
      const kg = brings(ship, need)
      return kg > 0 ? [{ id: ship.id, kg, until: reachedIn(steps[i]![need]) }] : []
    }),
    missing: {
      withoutShips: missingIn(missing.withoutShips.kg[need], missing.withoutShips.days[need]),
      withShips: missingIn(missing.withShips.kg[need], missing.withShips.days[need]),
    },
  }))
}

function missingIn(kg: Float64Array, days: Float64Array): Missing | undefined {
  const enough = quantile(kg.sort(), CONFIDENCE)
  // The day of a case, not one between two of them: where something is missing in just so many cases as count, the next
  // case has none.
  const sooner = Math.floor((1 - CONFIDENCE) * (days.length - 1))
  return enough > 0 ? { kg: enough, byDay: days.sort()[sooner]! } : undefined
}

function perNeed<T>(of: () => T): Record<Need, T> {
  return Object.fromEntries(NEEDS.map((need) => [need, of()])) as Record<Need, T>
}
