import { segmentsOf } from '../../../station/graph'
import type { Situation } from '../situation'

/**
 * The station as the search sees it: rooms and doors by number. Compartments between which nothing can be closed
 * are one room, because no plan can tell them apart.
 */
export interface Board {
  rooms: readonly (readonly string[])[]
  volumeM3: readonly number[]
  /** Probability of the leak, given that there is one; 0 where it is too small to count. */
  weight: readonly number[]
  /** Does a crew vehicle belong to the room? */
  vehicle: readonly boolean[]
  doors: readonly Door[]
  doorsAt: readonly (readonly number[])[]
  /** The rooms behind a door (1), seen from its first room; undefined where there is another way round. */
  behind: readonly (Uint8Array | undefined)[]
  /** Information of the instruments that read a room by themselves, and of one team with its gauge: 1/(Pa²·s). */
  sensed: readonly number[]
  byHand: number
  /** Leak in m³/s of cabin air, and the slope it makes in one cubic metre, in Pa/s. */
  flowM3PerS: number
  slopePaM3PerS: number
}

export interface Door {
  id: string
  between: readonly [number, number]
  /** Can it be opened again against a pressure difference? */
  valve: boolean
}

/** Where the search stands: which doors are open, which rooms may leak, where the teams are. */
export interface State {
  open: Uint8Array
  suspects: Uint8Array
  teams: readonly number[]
}

/** A moderate leak, 60 kg/day, where its size is not known yet. Ours. */
export const MODERATE_FLOW_M3_PER_S = 5.8e-4

/** Cabin pressure where none was read: 745 mmHg. */
const CABIN_PA = 99_325

/** A team reads its gauge once a minute. Ours, as in the published drills. */
export const BY_HAND_S = 60

/** The board of a situation, and the search's first state with `teams` in their compartments. */
export function boardOf(situation: Situation, teams: readonly string[]): { board: Board; state: State } {
  const { graph, hatches, sensors, gaugeSigmaPa, now } = situation
  const stateOf = (id: string) => hatches.get(id) ?? 'closed'
  const rooms = segmentsOf(graph, (id) => (stateOf(id) === 'removed' ? 'removed' : 'closed'))
  const roomOf = new Map(rooms.flatMap((ids, room) => ids.map((id): [string, number] => [id, room])))
  const sum = (of: (id: string) => number) => rooms.map((ids) => ids.reduce((s, id) => s + of(id), 0))
  const doors = [...graph.hatches.values()]
    .map(({ id, between, equalisationValve: valve }): Door => ({
      id,
      between: [roomOf.get(between[0])!, roomOf.get(between[1])!],
      valve,
    }))
    .filter(({ between: [a, b] }) => a !== b)
  const flowM3PerS = situation.flowM3PerS! > 0 ? situation.flowM3PerS! : MODERATE_FLOW_M3_PER_S
  const weight = countingOf(sum((id) => situation.posterior.leak.get(id) ?? 0))
  const doorsAt = rooms.map((_, room) => doors.flatMap((d, i) => (d.between.includes(room) ? [i] : [])))
  const behind = doors.map(({ between: [a, b] }, d) => {
    const segment = segmentsIn(
      { doors, doorsAt },
      Uint8Array.from(doors, (_, other) => +(other !== d)),
    )
    return segment[a] === segment[b]
      ? undefined
      : Uint8Array.from(segment, (label) => +(label === segment[b]))
  })
  return {
    board: {
      rooms,
      volumeM3: sum((id) => graph.compartments.get(id)!.volumeM3),
      weight,
      vehicle: rooms.map((ids) => ids.some((id) => graph.compartments.get(id)!.kind === 'crew-vehicle')),
      doors,
      doorsAt,
      behind,
      sensed: sum((id) => informationOf(sensors.get(id))),
      byHand: informationOf({ sigmaPa: gaugeSigmaPa, everyS: BY_HAND_S }),
      flowM3PerS,
      slopePaM3PerS: flowM3PerS * (now[0]?.pressurePa ?? CABIN_PA),
    },
    state: {
      open: Uint8Array.from(doors, ({ id }) => +(stateOf(id) === 'open')),
      suspects: Uint8Array.from(weight, (w) => +(w > 0)),
      teams: teams.map((id) => roomOf.get(id)!),
    },
  }
}

/** The segment of every room, numbered from 0 in the order of their first rooms. */
export function segmentsIn(
  { doors, doorsAt }: Pick<Board, 'doors' | 'doorsAt'>,
  open: Uint8Array,
): Int16Array {
  const segment = new Int16Array(doorsAt.length).fill(-1)
  const todo: number[] = []
  let count = 0
  for (let first = 0; first < segment.length; first++) {
    if (segment[first]! >= 0) continue
    segment[first] = count
    todo.push(first)
    while (todo.length > 0) {
      const room = todo.pop()!
      for (const d of doorsAt[room]!) {
        if (open[d] === 0) continue
        const next = beyond(doors[d]!, room)
        if (segment[next]! >= 0) continue
        segment[next] = count
        todo.push(next)
      }
    }
    count++
  }
  return segment
}

/** The room on the other side of a door. */
export function beyond({ between: [a, b] }: Door, room: number): number {
  return room === a ? b : a
}

/**
 * Rooms that together are no more probable than this are not searched for now: to wait for certainty costs more than
 * a round in vain now and then, and the readings go on meanwhile. Ours.
 */
const UNLIKELY = 0.03

/** Shares of the probability without its tail. */
function countingOf(weights: readonly number[]): number[] {
  const whole = weights.reduce((a, b) => a + b, 0)
  if (!(whole > 0)) return weights.map(() => 0)
  let left = UNLIKELY * whole
  const tail = new Set<number>()
  for (const [room, w] of [...weights.entries()].toSorted(([, a], [, b]) => a - b)) {
    if ((left -= w) < 0) break
    tail.add(room)
  }
  return weights.map((w, room) => (tail.has(room) ? 0 : w / whole))
}

function informationOf(sensor: { sigmaPa: number; everyS: number } | undefined): number {
  return sensor && sensor.sigmaPa > 0 ? 1 / (sensor.sigmaPa ** 2 * sensor.everyS) : 0
}
