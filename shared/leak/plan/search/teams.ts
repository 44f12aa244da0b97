import { type Graph, otherSide } from '../../../station/graph'
import { beyond, type Board } from './board'

/** Seconds to close a hatch, to open one with the equalisation, to float through one. Ours, as in published drills. */
export const CLOSING_S = 90
export const OPENING_S = 60
export const HOP_S = 20

/** More than two teams have not got a gauge each. */
const TEAMS = 2

/**
 * Where the teams are: people together are a team, two in one place can part. Of more than two places the two with
 * most people act. Where nobody's place is known, two teams start beside the crew vehicles.
 */
export function teamsOf(graph: Graph, crew: ReadonlyMap<string, string>): string[] {
  const people = new Map<string, number>()
  for (const place of crew.values()) {
    if (graph.compartments.has(place)) people.set(place, (people.get(place) ?? 0) + 1)
  }
  const known = [...people].toSorted(([, a], [, b]) => b - a).map(([place]) => place)
  const places = known.length > 0 ? known : besideVehicles(graph)
  const alone = known.length === 1 && people.get(known[0]!) === 1
  return alone ? places : [places[0]!, places[1] ?? places[0]!].slice(0, TEAMS)
}

/** The compartments to which crew vehicles are docked; without any, the first compartment. */
function besideVehicles(graph: Graph): string[] {
  const beside = [...graph.hatches.values()].flatMap((hatch) => {
    const vehicle = hatch.between.find((id) => graph.compartments.get(id)!.kind === 'crew-vehicle')
    return vehicle === undefined ? [] : [otherSide(hatch, vehicle)]
  })
  return beside.length > 0 ? [...new Set(beside)] : [...graph.compartments.keys()].slice(0, 1)
}

/** Seconds from a room to every other, and the door through which each is entered; Infinity where there is no way. */
export interface Ways {
  seconds: Float64Array
  through: Int16Array
}

/** Fastest ways from `room` (Dijkstra): a hop through an open door, a hop and an opening through a closed one. */
export function waysFrom(board: Board, open: Uint8Array, room: number): Ways {
  const seconds = new Float64Array(board.rooms.length).fill(Infinity)
  const through = new Int16Array(board.rooms.length).fill(-1)
  seconds[room] = 0
  const todo = [room]
  while (todo.length > 0) {
    // Few rooms wait at a time: the nearest is found by looking at each.
    let nearest = 0
    for (let i = 1; i < todo.length; i++) if (seconds[todo[i]!]! < seconds[todo[nearest]!]!) nearest = i
    const from = todo[nearest]!
    todo[nearest] = todo[todo.length - 1]!
    todo.pop()
    for (const d of board.doorsAt[from]!) {
      const to = beyond(board.doors[d]!, from)
      const s = seconds[from]! + HOP_S + (open[d] === 1 ? 0 : OPENING_S)
      if (s >= seconds[to]!) continue
      if (seconds[to] === Infinity) todo.push(to)
      seconds[to] = s
      through[to] = d
    }
  }
  return { seconds, through }
}

/** The closed doors on the way to `room`, the first one first. */
export function closedOnTheWay(board: Board, open: Uint8Array, { through }: Ways, room: number): number[] {
  const doors: number[] = []
  for (let at = room; through[at]! >= 0; at = beyond(board.doors[through[at]!]!, at)) {
    if (open[through[at]!] === 0) doors.unshift(through[at]!)
  }
  return doors
}
