import { otherSide, passesAir, segmentsOf } from '../../../station/graph'
import type { Task } from '../../simulator/crew/task'
import type { Act, Look } from '../crew'
import { byTeam, moveAll, quickest, stateOf, wayOf } from './work'

/** A compartment and what cannot be parted from it, with the open hatches around. */
export interface Parted {
  place: string
  inside: ReadonlySet<string>
  hatches: readonly string[]
  /** They are closed, and nobody is inside. */
  done: boolean
  /** Is a part with a crew vehicle left to live in, once they are closed? */
  leavesHaven: boolean
}

/** How to part a compartment from the rest. A hatch that would not close takes what is behind it along. */
export function parting(look: Look, place: string): Parted {
  const { found, failed } = look
  const state = stateOf(look)
  const inside = new Set([place])
  for (const id of inside) {
    for (const hatch of found.hatches.values()) {
      const stays = failed.has(hatch.id) || state(hatch.id) === 'removed'
      if (hatch.between.includes(id) && stays && passesAir(state(hatch.id))) inside.add(otherSide(hatch, id))
    }
  }
  const around = [...found.hatches.values()].filter(({ between: [a, b] }) => inside.has(a) !== inside.has(b))
  const hatches = around.filter(({ id }) => state(id) === 'open').map(({ id }) => id)
  const sets = segmentsOf(found, (id) => (hatches.includes(id) ? 'closed' : state(id)))
  const isVehicle = (id: string) => found.compartments.get(id)!.kind === 'crew-vehicle'
  const leavesHaven = sets.some(
    (set) => !set.some((id) => inside.has(id)) && set.some(isVehicle) && !set.every(isVehicle),
  )
  const done = hatches.length === 0 && !look.teams.some(({ at }) => inside.has(at))
  return { place, inside, hatches, done, leavesHaven }
}

/** Parts a compartment from the rest: nobody stays inside, then the hatches are closed. */
export function* part(first: Look, { place, inside, hatches }: Parted): Generator<Act, Look, Look> {
  const out = first.teams.map(({ at }) => (inside.has(at) ? wayOut(first, at, inside) : []))
  if (out.every((tasks) => tasks.length === 0)) return yield* moveAll(first, 'close', hatches)
  // On the way out they may have opened what was closed.
  const look = yield { tasks: byTeam(first, out), read: [] }
  return yield* moveAll(look, 'close', parting(look, place).hatches)
}

/** The quickest way out to a place from which a crew vehicle outside is reached. */
function wayOut(look: Look, from: string, inside: ReadonlySet<string>): Task[] {
  const { found } = look
  const isVehicle = (id: string) => found.compartments.get(id)!.kind === 'crew-vehicle'
  const without = segmentsOf(found, (id) =>
    found.hatches.get(id)!.between.some((side) => inside.has(side)) ? 'closed' : stateOf(look)(id),
  )
  const havens = without.filter((set) => set.some(isVehicle)).flat()
  return quickest(havens.flatMap((to) => (inside.has(to) ? [] : [wayOf(look, from, to) ?? []])))
}
