import type { Board, State } from './board'
import { CLOSING_S, type Ways, waysFrom } from './teams'

/** Who closes what from which side: where each team is at the end, and its seconds until then. */
export interface Crews {
  teams: readonly number[]
  seconds: readonly number[]
  /** Seconds until each door is closed. */
  closedS: readonly number[]
}

/** The ways in which the teams can close the doors, each side of every door to stand on. */
export function crewsFor(
  board: Board,
  state: State,
  closes: readonly number[],
  ways: readonly Ways[],
): Crews[] {
  const sides = closes.map((d) => board.doors[d]!.between)
  if (closes.length === 0) return reachable(goIn(state, ways))
  if (closes.length === 1) return reachable(oneDoor(state.teams, sides[0]!, ways))
  if (closes.length === 2 && ways.length === 2) return reachable(twoTeams(sides, ways))
  return reachable(inTurn(board, state, closes, ways))
}

/** Nobody closes anything: all stay, or a team goes into the nearest of the places where it is not yet. */
function goIn({ suspects, teams }: State, ways: readonly Ways[]): Crews[] {
  const stay = { teams, seconds: teams.map(() => 0), closedS: [] }
  const visits = [...suspects.keys()]
    .filter((room) => suspects[room] === 1 && !teams.includes(room))
    .flatMap((room) =>
      ways.map((way, k): Crews => ({
        teams: teams.map((at, i) => (i === k ? room : at)),
        seconds: teams.map((_, i) => (i === k ? way.seconds[room]! : 0)),
        closedS: [],
      })),
    )
    .toSorted((a, b) => Math.max(...a.seconds) - Math.max(...b.seconds))
  return [stay, ...visits.slice(0, VISITS)]
}

/** Places to go to that are worth a look. */
const VISITS = 4

/** One team closes; the other stays, comes along, or goes to the other side, where it can read too. */
function oneDoor(teams: readonly number[], sides: readonly [number, number], ways: readonly Ways[]): Crews[] {
  return sides.flatMap((side, i) =>
    ways.flatMap((way, k) => {
      const endS = way.seconds[side]! + CLOSING_S
      const closedS = [endS]
      if (ways.length === 1) return [{ teams: [side], seconds: closedS, closedS }]
      if (k === 1 && teams[0] === teams[1]) return []
      const other = 1 - k
      return [...new Set([teams[other]!, side, sides[1 - i]!])].map((place) => {
        const otherS = ways[other]!.seconds[place]!
        return k === 0
          ? { teams: [side, place], seconds: [endS, otherS], closedS }
          : { teams: [place, side], seconds: [otherS, endS], closedS }
      })
    }),
  )
}

/** Each team closes one door, the faster way round. */
function twoTeams(sides: readonly (readonly [number, number])[], [one, two]: readonly Ways[]): Crews[] {
  const [first, second] = sides as [readonly [number, number], readonly [number, number]]
  return first.flatMap((a) =>
    second.map((b) => {
      const straight = [one!.seconds[a]! + CLOSING_S, two!.seconds[b]! + CLOSING_S]
      const crosswise = [one!.seconds[b]! + CLOSING_S, two!.seconds[a]! + CLOSING_S]
      return Math.max(...straight) <= Math.max(...crosswise)
        ? { teams: [a, b], seconds: straight, closedS: straight }
        : { teams: [b, a], seconds: crosswise, closedS: crosswise.toReversed() }
    }),
  )
}

/** Several doors by the first team, one after the other; a second team stays. */
function inTurn(board: Board, state: State, closes: readonly number[], ways: readonly Ways[]): Crews[] {
  const ends = (order: readonly number[]): Crews[] => {
    let reached = [{ room: state.teams[0]!, seconds: 0 }]
    const open = state.open.slice()
    order.forEach((d, i) => {
      const from = reached.map(({ room, seconds }) => ({
        seconds,
        way: i === 0 ? ways[0]! : waysFrom(board, open, room),
      }))
      reached = board.doors[d]!.between.map((room) => ({
        room,
        seconds: Math.min(...from.map(({ seconds, way }) => seconds + way.seconds[room]! + CLOSING_S)),
      }))
      open[d] = 0
    })
    const others = state.teams.slice(1)
    return reached.map(({ room, seconds }) => ({
      teams: [room, ...others],
      seconds: [seconds, ...others.map(() => 0)],
      closedS: order.map(() => seconds),
    }))
  }
  return closes.length === 2 ? [...ends(closes), ...ends(closes.toReversed())] : ends(closes)
}

function reachable(crews: readonly Crews[]): Crews[] {
  return crews.filter(({ seconds }) => seconds.every((s) => s < Infinity))
}
