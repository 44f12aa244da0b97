import { randomOf } from '../../stats/random'
import { chanceOf, type Chance } from '../chance'
import { STORED, type Plan, type Stored } from '../plan'
import { prepared, WATER_PER_OXYGEN, type Prepared } from '../prepared'
import type { Spread } from '../spread'

/** What the baseline is called. */
export const PLAIN = 'the same days in the plain way (an object for each day, lists of them)'

interface Tank {
  gas: Stored
  kg: number
  fromDay: number
}

interface Day {
  oxygenKg: number
  nitrogenKg: number
  tanks: Tank[]
  /** When the pressure could not be kept first. */
  shortDay: number
}

/** What becomes of pressures and stores on every day: as `project` has it, written as one would write it first. */
export interface Plainly {
  pressurePa: Spread[]
  oxygenPa: Spread[]
  nitrogenPa: Spread[]
  storedKg: Record<Stored, Spread[]>
  shortDay: Spread
}

export function plainly(plan: Plan, samples: number, seed: number): Plainly {
  const ready = prepared(plan)
  const random = randomOf(seed)
  const runs = Array.from({ length: samples }, (_, n) =>
    daysOf(ready, chanceOf(plan, ready, random.fork(`sample ${n}`))),
  )
  const days = Array.from({ length: plan.days + 1 }, (_, day) => day)
  const spreads = (of: (day: Day, at: number) => number) =>
    days.map((at) => spreadOf(runs.map((run) => of(run[at]!, at))))
  return {
    pressurePa: spreads((day) => pressureOf(ready, day)),
    oxygenPa: spreads(({ oxygenKg }) => oxygenKg * ready.paPerKg.oxygen),
    nitrogenPa: spreads(({ nitrogenKg }) => nitrogenKg * ready.paPerKg.nitrogen),
    storedKg: Object.fromEntries(
      STORED.map((gas) => [
        gas,
        spreads(({ tanks }, at) =>
          tanks.filter((tank) => tank.gas === gas && tank.fromDay <= at).reduce((sum, { kg }) => sum + kg, 0),
        ),
      ]),
    ) as Record<Stored, Spread[]>,
    shortDay: spreadOf(runs.map((run) => run.at(-1)!.shortDay)),
  }
}

function daysOf(ready: Prepared, chance: Chance): Day[] {
  const { oxygenKg, nitrogenKg, people, lossKg, tanks } = ready
  const begun = tanks.map(({ gas }, i) => ({ gas, kg: chance.tankKg[i]!, fromDay: chance.tankDay[i]! }))
  const days: Day[] = [{ oxygenKg, nitrogenKg, tanks: begun, shortDay: Infinity }]
  for (let day = 0; day < ready.days; day++) {
    const half = (people[day]! * chance.oxygenKgPerPersonDay) / 2
    const breathe = (air: Day) => ({ ...air, oxygenKg: air.oxygenKg - Math.min(half, air.oxygenKg) })
    const leak = (air: Day) => {
      const rate = chance.leakKgPerDay * (1 + (chance.growsPerYear * (day + 0.5)) / 365)
      return kept(air, leftOf(ready, rate, air))
    }
    const lose = (air: Day) => kept(air, Math.max(0, 1 - lossKg[day]! / (air.oxygenKg + air.nitrogenKg)))
    const steps = [
      breathe,
      leak,
      lose,
      breathe,
      (air: Day) => keepOxygen(ready, chance, air, day),
      (air: Day) => topUp(ready, air, day),
    ]
    days.push(steps.reduce((air, step) => step(air), days[day]!))
  }
  return days
}

function pressureOf({ paPerKg, othersPa }: Prepared, { oxygenKg, nitrogenKg }: Day): number {
  return oxygenKg * paPerKg.oxygen + nitrogenKg * paPerKg.nitrogen + othersPa
}

function kept(air: Day, share: number): Day {
  return { ...air, oxygenKg: air.oxygenKg * share, nitrogenKg: air.nitrogenKg * share }
}

function leftOf(ready: Prepared, rate: number, air: Day): number {
  const kg = air.oxygenKg + air.nitrogenKg
  if (ready.law === 'orifice') return Math.exp(-rate / (ready.oxygenKg + ready.nitrogenKg))
  if (ready.law === 'constant') return Math.max(0, 1 - rate / kg)
  return 1 / (1 + (rate * (pressureOf(ready, air) / ready.startPa) ** 2) / kg)
}

function letIn(air: Day, kg: number, oxygenShare: number): Day {
  const oxygen = oxygenShare * kg
  return { ...air, oxygenKg: air.oxygenKg + oxygen, nitrogenKg: air.nitrogenKg + kg - oxygen }
}

/** So much out of the tanks that are right, in their order; and how much there was. */
function taken(air: Day, wantedKg: number, isRight: (tank: Tank, index: number) => boolean): [Day, number] {
  let left = wantedKg
  const tanks = air.tanks.map((tank, i) => {
    if (!isRight(tank, i)) return tank
    const kg = Math.min(left, tank.kg)
    left -= kg
    return { ...tank, kg: tank.kg - kg }
  })
  return [{ ...air, tanks }, wantedKg - left]
}

function keepOxygen(ready: Prepared, chance: Chance, before: Day, day: number): Day {
  const wantedKg = ready.keepOxygenPa / ready.paPerKg.oxygen - before.oxygenKg
  if (wantedKg <= 0) return before
  let [air, gotKg] = [before, 0]
  for (const [i, { kgPerDay, water, works }] of ready.generators.entries()) {
    if (!works[day] || chance.failsDay[i]! <= day) continue
    const most = Math.min(wantedKg - gotKg, kgPerDay)
    const [after, waterKg] =
      water < 0
        ? [air, most * WATER_PER_OXYGEN]
        : taken(air, most * WATER_PER_OXYGEN, (_, index) => index === water)
    air = after
    gotKg += waterKg / WATER_PER_OXYGEN
  }
  const [after, fromTanksKg] = taken(air, wantedKg - gotKg, (tank) => isThere(tank, 'oxygen', day))
  return letIn(after, gotKg + fromTanksKg, 1)
}

function topUp(ready: Prepared, before: Day, day: number): Day {
  const { topUpWith, topUpBelowPa, topUpToPa } = ready
  if (!(pressureOf(ready, before) < topUpBelowPa)) return before
  let air = before
  for (const { gas, paPerKg, oxygenShare } of topUpWith) {
    const wantedKg = (topUpToPa - pressureOf(ready, air)) / paPerKg
    const [after, gotKg] = taken(air, wantedKg, (tank) => isThere(tank, gas, day))
    air = letIn(after, gotKg, oxygenShare)
  }
  const missingPa = topUpToPa - pressureOf(ready, air)
  if (missingPa < 1e-6) return air
  const wantedPa = topUpToPa - pressureOf(ready, before)
  return { ...air, shortDay: Math.min(air.shortDay, day + 1 - missingPa / wantedPa) }
}

function isThere(tank: Tank, gas: Stored, day: number): boolean {
  return tank.gas === gas && tank.fromDay <= day
}

function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
    return below === above ? below : below + (above - below) * (place - Math.floor(place))
  }
  return { low: at(0.025), middle: at(0.5), high: at(0.975) }
}
