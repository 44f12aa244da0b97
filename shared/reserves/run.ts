import type { Chance } from './chance'
import type { Course, Supplied } from './course'
import { WATER_PER_OXYGEN, type Prepared } from './prepared'

/** A run under way. Numbers that change stand in typed arrays: elsewhere every change would make a new object. */
export interface Run {
  readonly ready: Prepared
  readonly chance: Chance
  readonly course: Course
  /** Oxygen and nitrogen in the cabin, kg. */
  readonly air: Float64Array
  /** What is left in each tank, kg. */
  readonly left: Float64Array
  /** kg so far; see SUMS. */
  readonly sums: Float64Array
  readonly isProvided: boolean
}

export const [OXYGEN, NITROGEN] = [0, 1] as const
/** Places in `sums`. */
export const [BREATHED, LEAKED, SUPPLIED_KG] = [0, 1, 2] as const

export function pressurePa({ ready, air }: Run): number {
  return air[OXYGEN]! * ready.paPerKg.oxygen + air[NITROGEN]! * ready.paPerKg.nitrogen + ready.othersPa
}

export function breathe({ air, sums }: Run, kg: number): void {
  const breathed = Math.min(kg, air[OXYGEN]!)
  air[OXYGEN]! -= breathed
  sums[BREATHED]! += breathed
}

/** Only this share of the air stays. */
export function keep({ air, sums }: Run, share: number): void {
  sums[LEAKED]! += (1 - share) * (air[OXYGEN]! + air[NITROGEN]!)
  air[OXYGEN]! *= share
  air[NITROGEN]! *= share
}

/** Of which so much is oxygen and the rest nitrogen. */
export function letIn({ air }: Run, kg: number, oxygenShare: number): void {
  air[OXYGEN]! += oxygenShare * kg
  air[NITROGEN]! += (1 - oxygenShare) * kg
}

/** So small a share of what is wanted is rounding, not missing. */
const ROUNDING = 1e-9

export function isMet(wantedKg: number, gotKg: number): boolean {
  return wantedKg - gotKg <= ROUNDING * wantedKg
}

/** Makes oxygen of water, or of nothing that the plan counts; gives how much. */
export function electrolyse(run: Run, wantedKg: number, day: number): number {
  const { ready, chance } = run
  let made = 0
  for (let i = 0; i < ready.generators.length && !isMet(wantedKg, made); i++) {
    const { kgPerDay, water, works } = ready.generators[i]!
    if (works[day] === 0 || chance.failsDay[i]! <= day) continue
    const most = Math.min(wantedKg - made, kgPerDay)
    made += water < 0 ? most : takeFrom(run, water, most * WATER_PER_OXYGEN, day) / WATER_PER_OXYGEN
  }
  run.sums[SUPPLIED_KG]! += made
  return made
}

/** Takes so much of a gas out of the tanks in their order; gives how much of it there was. */
export function supply(run: Run, gas: Supplied, kg: number, day: number): number {
  const { ready, chance, left, sums } = run
  let got = 0
  for (let i = 0; i < left.length && !isMet(kg, got); i++)
    if (ready.tanks[i]!.gas === gas && chance.tankDay[i]! <= day) got += takeFrom(run, i, kg - got, day)
  sums[SUPPLIED_KG]! += got
  return got
}

/** Notes what no tank had for the need of that index; gives what comes from outside of the plan all the same. */
export function lack(run: Run, need: number, wantedKg: number, missingKg: number, day: number): number {
  const { course, sums, isProvided } = run
  if (course.shortDay[need] === Infinity) course.shortDay[need] = day + 1 - missingKg / wantedKg
  course.shortKg[need]! += missingKg
  if (!isProvided) return 0
  sums[SUPPLIED_KG]! += missingKg
  return missingKg
}

function takeFrom({ left, course }: Run, tank: number, kg: number, day: number): number {
  const taken = Math.min(kg, left[tank]!)
  if (taken === 0) return 0
  left[tank]! -= taken
  if (left[tank] === 0) course.emptyDay[tank] = day + taken / kg
  return taken
}
