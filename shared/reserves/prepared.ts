import { GAS_CONSTANT } from '../leak/physics/physics'
import { toSi } from '../units/units'
import type { Supplied } from './course'
import { dayOf } from './days'
import type { Band, Plan, Stored } from './plan'

/** A plan in numbers that a day of the simulation can use as they are: SI but for days and kg a day. */
export interface Prepared {
  days: number
  /** Pa that a kg of the gas makes in the cabin. */
  paPerKg: Readonly<Record<Supplied, number>>
  othersPa: number
  startPa: number
  oxygenKg: number
  nitrogenKg: number
  law: Plan['leak']['law']
  /** By day. */
  people: Float64Array
  lossKg: Float64Array
  tanks: readonly Tank[]
  generators: readonly Generator[]
  keepOxygenPa: number
  /** Below it nothing is let in; NaN where the plan lets nothing in. */
  topUpBelowPa: number
  topUpToPa: number
  /** `paPerKg` in the cabin; the share of its mass that is oxygen. */
  topUpWith: readonly { gas: 'nitrogen' | 'air'; paPerKg: number; oxygenShare: number }[]
}

/** A store aboard, or what a ship brings of one gas. */
export interface Tank {
  /** Whatever else the plan has; what a ship brings of one gas is one, however many lines it has. */
  name: string
  gas: Stored
  kg: Band
  /** The share that comes out of it. */
  usable: number
  /** Of what brings it; none for what is aboard. */
  ship?: number
}

interface Generator {
  kgPerDay: number
  /** Index of its tank of water, or -1. */
  water: number
  /** By day: does it work, if it has not failed by chance? */
  works: Uint8Array
}

/** Oxygen's share of the mass of dry air (U.S. Standard Atmosphere: 20.95 % by volume). */
const OXYGEN_IN_AIR = 0.2314
/** Oxygen's share of the mass of each gas that is let in. */
const OXYGEN_SHARE = { oxygen: 1, nitrogen: 0, air: OXYGEN_IN_AIR }
/** kg of water that a kg of oxygen is made of: the ratio of the molar masses, 18.015 / 15.999. */
export const WATER_PER_OXYGEN = 1.126

/** `checkPlan` must have accepted the plan. */
export function prepared(plan: Plan): Prepared {
  const { cabin, crew, losses, stores, ships, generators, policy, days, leak } = plan
  const perKg = (gas: 'oxygen' | 'nitrogen') =>
    (GAS_CONSTANT[gas] * toSi('temperature', cabin.temperature)) / toSi('volume', cabin.volume)
  const [oxygen, nitrogen] = [perKg('oxygen'), perKg('nitrogen')]
  const startPa = toSi('pressure', cabin.pressure)
  const oxygenPa = toSi('pressure', cabin.oxygen)
  const othersPa = toSi('pressure', cabin.others)

  const people = new Float64Array(days)
  for (const { from, people: aboard } of crew) people.fill(aboard, Math.max(0, dayOf(plan, from)))
  const lossKg = new Float64Array(days)
  for (const { on, kg } of losses) {
    const day = dayOf(plan, on)
    if (day < days) lossKg[day]! += kg
  }
  const works = (fails: Plan['generators'][number]['fails']) => {
    const by = new Uint8Array(days).fill(1)
    for (const { from, to } of fails)
      by.fill(0, Math.max(0, dayOf(plan, from)), to === undefined ? days : Math.max(0, dayOf(plan, to) + 1))
    return by
  }

  const paPerKg = { oxygen, nitrogen, air: OXYGEN_IN_AIR * oxygen + (1 - OXYGEN_IN_AIR) * nitrogen }

  return {
    days,
    paPerKg,
    othersPa,
    startPa,
    oxygenKg: oxygenPa / oxygen,
    nitrogenKg: (startPa - oxygenPa - othersPa) / nitrogen,
    law: leak.law,
    people,
    lossKg,
    tanks: [
      ...stores.map(({ id, gas, kg, usable }): Tank => ({ name: `store ${id}`, gas, kg, usable })),
      ...ships.flatMap(({ id, cargo, transferable }, ship) =>
        cargo.map(({ gas, kg }): Tank => ({
          name: `cargo ${id} ${gas}`,
          gas,
          kg,
          usable: transferable,
          ship,
        })),
      ),
    ],
    generators: generators.map(({ kgPerDay, water, fails }) => ({
      kgPerDay,
      water: water === undefined ? -1 : stores.findIndex(({ id }) => id === water),
      works: works(fails),
    })),
    keepOxygenPa: toSi('pressure', policy.oxygen),
    topUpBelowPa: policy.topUp ? toSi('pressure', policy.topUp.below) : NaN,
    topUpToPa: policy.topUp ? toSi('pressure', policy.topUp.to) : NaN,
    topUpWith: (policy.topUp?.with ?? []).map((gas) => ({
      gas,
      paPerKg: paPerKg[gas],
      oxygenShare: OXYGEN_SHARE[gas],
    })),
  }
}
