import { randomOf } from '../stats/random'
import { chanceOf } from './chance'
import { emptyCourse, follow, NEEDS, type Course, type Need } from './course'
import { STORED, type Plan, type Stored } from './plan'
import { prepared } from './prepared'
import { reachedIn, spreadOf, type Reached, type Spread } from './spread'
import { toSi, type Quantity } from '../units/units'

export type Limit = keyof Plan['limits']

export interface Projection {
  /** Of the points below. */
  days: number[]
  pressurePa: Spread[]
  oxygenPa: Spread[]
  nitrogenPa: Spread[]
  storedKg: Record<Stored, Spread[]>
  /** Those that the plan names. */
  limits: Partial<Record<Limit, Reached>>
  /** When each store of the plan is empty, by its id. */
  stores: Record<string, Reached>
  /** When what is needed is not there any more. */
  short: Record<Need, Reached>
}

export interface Options {
  samples?: number
  seed?: number
  /** From one point of the curves to the next; where it is left out, so many that there are about 120 points. */
  everyDays?: number
}

/** How many points a curve has: more than a screen shows would only take time. */
const POINTS = 120

/**
 * What becomes of the air and the reserves. `checkPlan` must have accepted the plan. The same seed gives the same
 * answer, and a change of the plan moves only what it is about.
 */
export function project(plan: Plan, { samples = 1000, seed = 1, everyDays }: Options = {}): Projection {
  const ready = prepared(plan)
  const random = randomOf(seed)
  const step = everyDays ?? Math.max(1, Math.ceil(plan.days / POINTS))
  const days = Array.from({ length: Math.floor(plan.days / step) + 1 }, (_, i) => i * step)
  const curves = SERIES.map(() => days.map(() => new Float64Array(samples)))
  const limits = limitsOf(plan)
  const reached = {
    limits: limits.map(() => new Float64Array(samples)),
    stores: plan.stores.map(() => new Float64Array(samples)),
    short: NEEDS.map(() => new Float64Array(samples)),
  }
  const course = emptyCourse(ready, step)
  for (let n = 0; n < samples; n++) {
    follow(ready, chanceOf(plan, ready, random.fork(`sample ${n}`)), course)
    for (const [i, of] of SERIES.entries()) {
      const series = of(course)
      for (let k = 0; k < days.length; k++) curves[i]![k]![n] = series[days[k]!]!
    }
    for (const [i, { margin }] of limits.entries())
      reached.limits[i]![n] = firstPast(course, plan.days, margin)
    for (const i of plan.stores.keys()) reached.stores[i]![n] = course.emptyDay[i]!
    for (const i of NEEDS.keys()) reached.short[i]![n] = course.shortDay[i]!
  }
  const [pressurePa, oxygenPa, nitrogenPa, ...stored] = curves.map((points) => points.map(spreadOf))
  return {
    days,
    pressurePa: pressurePa!,
    oxygenPa: oxygenPa!,
    nitrogenPa: nitrogenPa!,
    storedKg: byName(STORED, (_, i) => stored[i]!),
    limits: Object.fromEntries(limits.map(({ limit }, i) => [limit, reachedIn(reached.limits[i]!)])),
    stores: Object.fromEntries(plan.stores.map(({ id }, i) => [id, reachedIn(reached.stores[i]!)])),
    short: byName(NEEDS, (_, i) => reachedIn(reached.short[i]!)),
  }
}

const SERIES: Series[] = [
  ({ pressurePa }) => pressurePa,
  ({ oxygenPa }) => oxygenPa,
  ({ nitrogenPa }) => nitrogenPa,
  ...STORED.map(
    (gas) =>
      ({ storedKg }: Course) =>
        storedKg[gas],
  ),
]

/** How far the cabin is from a limit on a day: below zero it is past it. */
type Margin = (course: Course, day: number) => number

function limitsOf({ limits }: Plan): { limit: Limit; margin: Margin }[] {
  const { pressureLow, oxygenLow, oxygenHigh, oxygenShareHigh, nitrogenShareLow } = limits
  const all: [Limit, Margin | undefined][] = [
    ['pressureLow', pressureLow && over((course) => course.pressurePa, pressureLow)],
    ['oxygenLow', oxygenLow && over((course) => course.oxygenPa, oxygenLow)],
    ['oxygenHigh', oxygenHigh && under((course) => course.oxygenPa, oxygenHigh)],
    [
      'oxygenShareHigh',
      oxygenShareHigh === undefined
        ? undefined
        : ({ oxygenPa, pressurePa }, day) => oxygenShareHigh - oxygenPa[day]! / pressurePa[day]!,
    ],
    [
      'nitrogenShareLow',
      nitrogenShareLow === undefined
        ? undefined
        : ({ nitrogenPa, pressurePa }, day) => nitrogenPa[day]! / pressurePa[day]! - nitrogenShareLow,
    ],
  ]
  return all.flatMap(([limit, margin]) => (margin ? [{ limit, margin }] : []))
}

type Series = (course: Course) => Float64Array

function over(series: Series, limit: Quantity<'pressure'>): Margin {
  const limitPa = toSi('pressure', limit)
  return (course, day) => series(course)[day]! - limitPa
}

function under(series: Series, limit: Quantity<'pressure'>): Margin {
  const limitPa = toSi('pressure', limit)
  return (course, day) => limitPa - series(course)[day]!
}

/** When a margin is used up first, in days, evenly between two of them; Infinity where it never is. */
function firstPast(course: Course, days: number, margin: Margin): number {
  let before = margin(course, 0)
  for (let day = 1; day <= days; day++) {
    const now = margin(course, day)
    if (now < 0) return day - 1 + Math.max(0, before) / (Math.max(0, before) - now)
    before = now
  }
  return Infinity
}

function byName<Name extends string, T>(names: readonly Name[], of: (name: Name, index: number) => T) {
  return Object.fromEntries(names.map((name, i) => [name, of(name, i)])) as Record<Name, T>
}
