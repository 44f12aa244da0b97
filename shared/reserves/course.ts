import type { Chance } from './chance'
import { STORED, type Stored } from './plan'
import type { Prepared } from './prepared'
import {
  BREATHED,
  breathe,
  electrolyse,
  isMet,
  keep,
  lack,
  LEAKED,
  letIn,
  NITROGEN,
  OXYGEN,
  pressurePa,
  SUPPLIED_KG,
  supply,
  type Run,
} from './run'

/** What is let into the cabin. */
export type Supplied = Exclude<Stored, 'water'>

/** What gas is let in for: oxygen's pressure, and that of all. */
export const NEEDS = ['oxygen', 'pressure'] as const
export type Need = (typeof NEEDS)[number]
const [OXYGEN_NEED, PRESSURE_NEED] = [0, 1] as const

/** The cabin and the tanks at the end of each day, day 0 being the beginning. Pa and kg. */
export interface Course {
  pressurePa: Float64Array
  oxygenPa: Float64Array
  nitrogenPa: Float64Array
  /** What can still be taken from all tanks of a gas that are there. */
  storedKg: Record<Stored, Float64Array>
  /** When each tank was empty, in days; Infinity where it never is. */
  emptyDay: Float64Array
  /** When each of `NEEDS` was first not met, in days; Infinity where it always is. */
  shortDay: Float64Array
  /** How much of each is missing after all tanks, in the whole time. */
  shortKg: Float64Array
  /** Sums over the whole time. */
  breathedKg: number
  leakedKg: number
  suppliedKg: number
  /** What is stored is written down on every day that this divides; on the others it stays 0. */
  everyDays: number
}

export function emptyCourse({ days, tanks }: Prepared, everyDays = 1): Course {
  const series = () => new Float64Array(days + 1)
  return {
    pressurePa: series(),
    oxygenPa: series(),
    nitrogenPa: series(),
    storedKg: { oxygen: series(), nitrogen: series(), air: series(), water: series() },
    emptyDay: new Float64Array(tanks.length),
    shortDay: new Float64Array(NEEDS.length),
    shortKg: new Float64Array(NEEDS.length),
    breathedKg: 0,
    leakedKg: 0,
    suppliedKg: 0,
    everyDays,
  }
}

/**
 * Lets all days pass, one way that things may turn out, and writes them into `course`. Within a day people breathe
 * half before and half after the leak has taken its part (Strang's splitting): each by itself is exact. With
 * `isProvided` what is short is provided for all the same, which tells how much is missing.
 */
export function follow(ready: Prepared, chance: Chance, course: Course, isProvided = false): void {
  const { days, people, lossKg } = ready
  const air = Float64Array.of(ready.oxygenKg, ready.nitrogenKg)
  const startKg = ready.oxygenKg + ready.nitrogenKg
  const run: Run = {
    ready,
    chance,
    course,
    air,
    left: chance.tankKg.slice(),
    sums: new Float64Array(3),
    isProvided,
  }
  course.emptyDay.fill(Infinity)
  course.shortDay.fill(Infinity)
  course.shortKg.fill(0)

  record(run, 0)
  for (let day = 0; day < days; day++) {
    const breathed = people[day]! * chance.oxygenKgPerPersonDay
    breathe(run, breathed / 2)
    const rate = chance.leakKgPerDay * (1 + (chance.growsPerYear * (day + 0.5)) / 365)
    keep(run, LEFT[ready.law](rate, air[OXYGEN]! + air[NITROGEN]!, startKg, pressurePa(run) / ready.startPa))
    if (lossKg[day]! > 0) keep(run, Math.max(0, 1 - lossKg[day]! / (air[OXYGEN]! + air[NITROGEN]!)))
    breathe(run, breathed / 2)
    keepOxygen(run, day)
    if (pressurePa(run) < ready.topUpBelowPa) topUp(run, day)
    record(run, day + 1)
  }
  course.breathedKg = run.sums[BREATHED]!
  course.leakedKg = run.sums[LEAKED]!
  course.suppliedKg = run.sums[SUPPLIED_KG]!
}

function keepOxygen(run: Run, day: number): void {
  const wantedKg = run.ready.keepOxygenPa / run.ready.paPerKg.oxygen - run.air[OXYGEN]!
  if (wantedKg <= 0) return
  let gotKg = electrolyse(run, wantedKg, day)
  if (!isMet(wantedKg, gotKg)) gotKg += supply(run, 'oxygen', wantedKg - gotKg, day)
  if (!isMet(wantedKg, gotKg)) gotKg += lack(run, OXYGEN_NEED, wantedKg, wantedKg - gotKg, day)
  letIn(run, gotKg, 1)
}

function topUp(run: Run, day: number): void {
  const { topUpToPa, topUpWith } = run.ready
  const first = topUpWith[0]!
  const wantedPa = topUpToPa - pressurePa(run)
  for (let i = 0; i < topUpWith.length; i++) {
    const { gas, paPerKg, oxygenShare } = topUpWith[i]!
    const wantedKg = (topUpToPa - pressurePa(run)) / paPerKg
    const gotKg = supply(run, gas, wantedKg, day)
    if (gotKg > 0) letIn(run, gotKg, oxygenShare)
    if (isMet(wantedKg, gotKg)) return
  }
  // What is missing is missing of the gas that the plan names first.
  const missingKg = (topUpToPa - pressurePa(run)) / first.paPerKg
  letIn(run, lack(run, PRESSURE_NEED, wantedPa / first.paPerKg, missingKg, day), first.oxygenShare)
}

function record(run: Run, day: number): void {
  const { ready, chance, course, air, left } = run
  course.pressurePa[day] = pressurePa(run)
  course.oxygenPa[day] = air[OXYGEN]! * ready.paPerKg.oxygen
  course.nitrogenPa[day] = air[NITROGEN]! * ready.paPerKg.nitrogen
  if (day % course.everyDays !== 0) return
  for (const gas of STORED) course.storedKg[gas][day] = 0
  for (let i = 0; i < left.length; i++)
    if (chance.tankDay[i]! <= day) course.storedKg[ready.tanks[i]!.gas][day]! += left[i]!
}

/**
 * The share of the air that a day leaves. Orifice: every gas goes in proportion to its mass, m·e^(−λ) (choked flow).
 * Crack: the loss goes with p², m/(1 + r/m) with r the loss a day as it stands now (viscous flow).
 */
const LEFT: Record<Prepared['law'], (rate: number, kg: number, startKg: number, ofStart: number) => number> =
  {
    orifice: (rate, _kg, startKg) => Math.exp(-rate / startKg),
    crack: (rate, kg, _startKg, ofStart) => 1 / (1 + (rate * ofStart * ofStart) / kg),
    constant: (rate, kg) => Math.max(0, 1 - rate / kg),
  }
