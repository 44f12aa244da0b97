import { toSi } from '../../../units/units'
import { randomOf } from '../../../stats/random'
import { wandering } from '../../climate'
import { CABIN_K } from '../../../leak/physics/physics'
import type { Plant, Setup } from '../state'

/** Temperatures are stated at whole minutes and go evenly between them: nothing here is quicker than equipment. */
export const MINUTE_S = 60

/** Fills in the temperature in K of each compartment of the graph, in its order. */
export type Temperatures = (plant: Plant) => (atS: number, into: Float64Array) => void

/**
 * Temperature of each compartment: its mean, day and night, a slow wander of its own and one common to all (sums of
 * sines, so that any moment is exact), and what equipment adds, which settles as 1 − e^(−t/τ). All of it is ours.
 */
export function temperaturesOf({ graph, truth, seed }: Setup): Temperatures {
  const ids = [...graph.compartments.keys()]
  const { climate, compartments, equipment } = truth
  const wander = wandering(climate.ownK, climate.commonK, randomOf(seed).fork('climate'))
  const means = ids.map((id) => toSi('temperature', compartments[id]?.temperature ?? climate.temperature))
  const room = new Map(ids.map((id, i) => [id, i]))
  const atMinute = (minute: number): number[] => {
    const atS = minute * MINUTE_S
    const orbit = climate.dayNightK * Math.sin((2 * Math.PI * atS) / climate.orbitS)
    return ids.map((id, i) => means[i]! + orbit + wander(id, atS) - CABIN_K)
  }
  const minutes = new Map<number, number[]>()
  const known = (minute: number): number[] => {
    let of = minutes.get(minute)
    if (of) return of
    // Time goes on: what was is hardly asked for again.
    if (minutes.size > 8) minutes.clear()
    minutes.set(minute, (of = atMinute(minute)))
    return of
  }
  return (plant) => {
    const warm = equipment.filter(({ id }) => plant.on[id] || plant.warmth[id])
    return (atS, into) => {
      const minute = Math.floor(atS / MINUTE_S)
      const [before, after] = [known(minute), known(minute + 1)]
      const share = atS / MINUTE_S - minute
      for (let i = 0; i < into.length; i++) into[i] = before[i]! + (after[i]! - before[i]!) * share
      for (const one of warm) into[room.get(one.compartment)!]! += warmthK(one, plant, atS)
    }
  }
}

/** How much warmer a piece of equipment makes its place. */
export function warmthK(
  { id, riseK, settlesS }: Setup['truth']['equipment'][number],
  { on, warmth }: Plant,
  atS: number,
): number {
  const { sinceS, fromK } = warmth[id] ?? { sinceS: 0, fromK: on[id] ? riseK : 0 }
  const goal = on[id] ? riseK : 0
  return goal + (fromK - goal) * Math.exp(-Math.max(0, atS - sinceS) / settlesS)
}
