import type { Band, Plan, Stored } from './plan'

/** What somebody wants to try on a plan, as data: the plan itself stays as it is. */
export interface WhatIf {
  /** The leak so many times as large. */
  leakTimes: number
  /** The hatch to the leaking compartment is kept closed: this share of the leak remains. */
  leakLeft?: number
  /** Fail for good from that day on. */
  fails: readonly { generator: string; from: string }[]
  /** So many aboard from that day on. */
  crew?: Plan['crew'][number]
}

export const NO_WHAT_IF: WhatIf = { leakTimes: 1, fails: [] }

/**
 * The share of the leak that remains behind a closed hatch. Nobody has published one: an assumption, for the seals of
 * the hatch and the times at which it is opened for cargo.
 */
export const LEFT_BEHIND_HATCH = 0.1

/** The plan as it would be then: one that `checkPlan` accepts, if it accepts this one. Days are dates like the plan's. */
export function withWhatIf(plan: Plan, { leakTimes, leakLeft = 1, fails, crew }: WhatIf): Plan {
  return {
    ...plan,
    leak: { ...plan.leak, kgPerDay: times(plan.leak.kgPerDay, leakTimes * leakLeft) },
    generators: plan.generators.map((generator) => ({
      ...generator,
      fails: [
        ...generator.fails,
        ...fails.filter((one) => one.generator === generator.id).map(({ from }) => ({ from })),
      ],
    })),
    crew: crew ? [...plan.crew.filter(({ from }) => from < crew.from), crew] : plan.crew,
  }
}

/**
 * The plan with part of a ship's cargo on another one, bands in proportion; as much as there is where more is asked for.
 * The plan as it is where there is no such ship or cargo.
 */
export function moved(plan: Plan, from: string, to: string, gas: Stored, kg: number): Plan {
  const giver = plan.ships.find(({ id }) => id === from)
  const taker = plan.ships.find(({ id }) => id === to)
  const isOfGas = (one: Plan['ships'][number]['cargo'][number]) => one.gas === gas
  const cargo = giver?.cargo.filter(isOfGas) ?? []
  const total = sum(cargo.map((one) => one.kg)).value
  if (giver === taker || !taker || total === 0) return plan
  const share = Math.min(1, kg / total)
  return {
    ...plan,
    ships: plan.ships.map((ship) => {
      if (ship === taker) {
        const [own, others] = [ship.cargo.filter(isOfGas), ship.cargo.filter((one) => !isOfGas(one))]
        const brought = cargo.map((one) => times(one.kg, share))
        return { ...ship, cargo: [...others, { gas, kg: sum([...own.map((one) => one.kg), ...brought]) }] }
      }
      if (ship !== giver) return ship
      return {
        ...ship,
        cargo: ship.cargo.map((one) => (isOfGas(one) ? { gas, kg: times(one.kg, 1 - share) } : one)),
      }
    }),
  }
}

function times({ value, low, high }: Band, factor: number): Band {
  return {
    value: value * factor,
    ...(low !== undefined && { low: low * factor }),
    ...(high !== undefined && { high: high * factor }),
  }
}

/** As if all were low, or high, at once. */
function sum(bands: readonly Band[]): Band {
  const end = (of: (band: Band) => number) => bands.reduce((all, band) => all + of(band), 0)
  const value = end((band) => band.value)
  const [low, high] = [end((band) => band.low ?? band.value), end((band) => band.high ?? band.value)]
  return { value, ...(low < value && { low }), ...(high > value && { high }) }
}
