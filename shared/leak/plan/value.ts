import { passesAir } from '../../station/graph'
import { isSearched } from './advice'
import { boardOf, type Board, type State } from './search/board'
import { crewsFor } from './search/crews'
import { divide } from './search/division'
import type { Move } from './search/moves'
import { movesClosing, plansOf } from './search/search'
import { OPENING_S, teamsOf, waysFrom } from './search/teams'
import type { Situation } from './situation'

/** Hatches that somebody may move in one step. */
export interface Moved {
  closes: readonly string[]
  opens: readonly string[]
}

/**
 * Why a step has no value by the search: the compartment is known, or nothing leaks, as far as can be told; the step
 * cuts a team off from every crew vehicle; no further step would tell anything.
 */
export type Unvalued = 'located' | 'no-leak' | 'cut-off' | 'nothing-tells'

/**
 * Expected seconds until the compartment is known if the crew moves these hatches in the quickest way and then goes
 * on as the planner would: the search that finds the planner's own advice, made to begin with this step.
 */
export function valueOf(situation: Situation, moved: Moved): number | Unvalued {
  if (!isSearched(situation)) return 'no-leak'
  const { graph, crew, hatches } = situation
  const { board, state } = boardOf(situation, teamsOf(graph, crew))
  if (isKnown(state)) return 'located'
  const isOpen = (id: string) => passesAir(hatches.get(id) ?? 'closed')
  const [openedS, from] = opened(
    board,
    state,
    doorsOf(
      board,
      moved.opens.filter((id) => !isOpen(id)),
    ),
  )
  const closes = doorsOf(board, moved.closes.filter(isOpen))
  const restS = closes.length > 0 ? closed(situation, board, from, closes) : searched(situation, board, from)
  return typeof restS === 'number' ? openedS + restS : restS
}

function isKnown({ suspects }: State): boolean {
  return suspects.reduce((sum, s) => sum + s, 0) < 2
}

function doorsOf(board: Board, ids: readonly string[]): number[] {
  return ids.map((id) => board.doors.findIndex((door) => door.id === id)).filter((door) => door >= 0)
}

/** The nearest team opens each door in turn, and stands before it then. */
function opened(board: Board, start: State, doors: readonly number[]): [seconds: number, State] {
  return doors.reduce<[number, State]>(
    ([seconds, state], door) => {
      const ways = state.teams.flatMap((from, team) => {
        const way = waysFrom(board, state.open, from)
        return board.doors[door]!.between.map((room) => ({ team, room, seconds: way.seconds[room]! }))
      })
      const nearest = ways.reduce((best, next) => (next.seconds < best.seconds ? next : best))
      const teams = state.teams.map((room, team) => (team === nearest.team ? nearest.room : room))
      const open = state.open.with(door, 1)
      return [seconds + nearest.seconds + OPENING_S, { ...state, open, teams }]
    },
    [0, start],
  )
}

function closed(
  situation: Situation,
  board: Board,
  state: State,
  closes: readonly number[],
): number | Unvalued {
  const first = movesClosing(board, state, closes)
  if (first.length > 0) return searched(situation, board, state, first)
  const after = divide(board, state, [], closes)
  if (after.pieces.length > 1) return 'cut-off'
  // What divides nothing tells nothing: it only takes its time.
  const ways = state.teams.map((room) => waysFrom(board, state.open, room))
  const crews = crewsFor(board, state, closes, ways).map((crew) => ({
    ...crew,
    longestS: Math.max(...crew.seconds),
  }))
  if (crews.length === 0) return 'cut-off'
  const { teams, longestS } = crews.reduce((best, next) => (next.longestS < best.longestS ? next : best))
  const restS = searched(situation, board, { ...state, open: after.open, teams })
  return typeof restS === 'number' ? longestS + restS : restS
}

/** What the search takes from a state on, with any of its moves first or with one of these. */
function searched({ effort }: Situation, board: Board, state: State, first?: Move[]): number | Unvalued {
  const [plan] = plansOf(board, state, { effort, count: 1, lnAllowed: Infinity, first })
  return plan ? plan.valueS : 'nothing-tells'
}
