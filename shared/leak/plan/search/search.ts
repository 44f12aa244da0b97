import type { Board, State } from './board'
import { closingsOf } from './closings'
import { type Crews, crewsFor } from './crews'
import { divide } from './division'
import { type Move, movesWith } from './moves'
import { type Ways, waysFrom } from './teams'

/**
 * Expected time until the room is known, by memoised search over states (expectimax): the least over the moves of
 * operating, deciding and, weighted by its probability, what is left after each outcome.
 */
export interface Plan {
  move: Move
  /** Expected seconds until the room is known. */
  valueS: number
  /** Worst fall of pressure about the crew on the way, as ln(p before / p after). */
  lnFall: number
}

interface Node {
  state: State
  /** Undefined until somebody looked. */
  moves?: Moves
  best?: Move
  valueS: number
  lnFall: number
  /** Deviations from the estimates' order that were tried below this node. */
  tried: number
}

/** A set of rooms that nothing tells apart counts as a search by hand of this length. Ours. */
const BY_EYE_S = 3600

/** What `plansOf` is asked for. */
export interface Question {
  /** Moves that may be looked at. */
  effort: number
  /** Plans at most. */
  count: number
  /** How far the pressure about the crew may fall in the worst branch, as ln(p before / p after). */
  lnAllowed: number
  /** The only moves to begin with, where not all of them are. */
  first?: readonly Move[]
}

/** Sets of doors that the first pass looks at in every state. */
const FIRST_SETS = 4

/** Moves that take as long to look at as a state's doors take to rank. Measured. */
const RANKING = 5

/** Share of the effort for the best plan; the rest is for its alternatives. */
const SEARCHING = 0.8

/** Deviations beyond which nothing better was ever found. */
const DEVIATIONS = 12

/**
 * The best moves of a state with different doors, best first. Limited-discrepancy search: the first pass follows the
 * estimates alone, every further one deviates from their order once more, until `effort` moves were looked at. Every
 * value is that of a whole plan, so more effort never makes it worse. A plan that keeps the crew's air goes before
 * one that does not, however quick: what it leaves to breathe is checked by whoever asks.
 */
export function plansOf(board: Board, state: State, { effort, count, lnAllowed, first }: Question): Plan[] {
  const memo = new Map<string, Node>()
  let looked = 0

  const nodeOf = (state: State): Node => {
    const key = keyOf(state)
    let node = memo.get(key)
    if (!node) {
      const rooms = state.suspects.reduce((sum, s) => sum + s, 0)
      const done = rooms < 2
      const far = done ? 0 : Infinity
      node = { state, valueS: far, lnFall: far, tried: done ? Infinity : -1 }
      memo.set(key, node)
    }
    return node
  }

  const planOf = (move: Move, deviations: number, boundS: number): Plan => {
    looked++
    let valueS = move.operateS + move.decideS
    let lnFall = 0
    for (const { probability, decideS, volumeM3, workingM3, entered, state } of move.outcomes) {
      const next = nodeOf(state)
      if (valueS < boundS) improve(next, deviations)
      valueS += probability * next.valueS
      // Behind a closed hatch the pressure falls without harm to the crew until they go in.
      const perM3 = move.operateS / workingM3 + (entered ? Math.max(0, decideS) / volumeM3 : 0)
      lnFall = Math.max(lnFall, board.flowM3PerS * perM3 + next.lnFall)
    }
    return { move, valueS, lnFall }
  }

  const breathes = ({ lnFall }: Pick<Plan, 'lnFall'>) => lnFall <= lnAllowed
  const isBetter = (plan: Plan, node: Node) =>
    breathes(plan) === breathes(node) ? plan.valueS < node.valueS : breathes(plan)

  const improve = (node: Node, deviations: number): void => {
    if (node.tried >= deviations || (looked >= SEARCHING * effort && node.tried >= 0)) return
    if (!node.moves) {
      node.moves = movesOf(board, node.state)
      looked += RANKING
    }
    looked += node.moves.look(deviations === 0 ? FIRST_SETS : Infinity)
    const moves = node.moves.known
    if (moves.length === 0) [node.valueS, node.lnFall] = [BY_EYE_S, 0]
    for (let rank = 0; rank <= deviations && rank < moves.length; rank++) {
      const plan = planOf(moves[rank]!, deviations - rank, breathes(node) ? node.valueS : Infinity)
      if (!isBetter(plan, node)) continue
      node.best = plan.move
      node.valueS = plan.valueS
      node.lnFall = plan.lnFall
    }
    node.tried = deviations
  }

  const root: Node = first
    ? { ...nodeOf(state), moves: { known: inOrder(first), look: () => 0 } }
    : nodeOf(state)
  for (let deviations = 0; deviations <= DEVIATIONS; deviations++) improve(root, deviations)
  return choicesOf(root, count, (move) =>
    looked < effort ? planOf(move, 0, Infinity) : expected(move, root),
  )
}

/** The best plan and others that close different doors, best first. */
function choicesOf(root: Node, count: number, planOf: (move: Move) => Plan): Plan[] {
  if (!root.best) return []
  const plans = new Map([[root.best.closes.join(), { ...root, move: root.best }]])
  const others = new Map<string, Plan>()
  for (const move of root.moves!.known) {
    const key = move.closes.join()
    if (plans.has(key) || others.has(key) || others.size >= 2 * count) continue
    others.set(key, planOf(move))
  }
  const ranked = [...others.values()].toSorted((a, b) => a.valueS - b.valueS)
  return [...plans.values(), ...ranked]
    .slice(0, count)
    .map(({ move, valueS, lnFall }) => ({ move, valueS, lnFall }))
}

/** Every first move of a state. */
export function movesFrom(board: Board, state: State): readonly Move[] {
  const moves = movesOf(board, state)
  moves.look(Infinity)
  return moves.known
}

/** The first moves that close just these doors: by all teams at once, or else by one of them in turn. */
export function movesClosing(board: Board, state: State, closes: readonly number[]): Move[] {
  const before = divide(board, state, [], [])
  const ways = waysOf(board, state)
  const movesBy = (crews: readonly Crews[]) => movesWith(board, state, before, ways, closes, crews)
  const atOnce = movesBy(crewsFor(board, state, closes, ways))
  return atOnce.length > 0
    ? atOnce
    : movesBy(ways.flatMap((_, team) => byOneTeam(board, state, closes, ways, team)))
}

/** One team closes the doors in turn, the inner one of two before the outer one; the others stay where they are. */
function byOneTeam(
  board: Board,
  state: State,
  closes: readonly number[],
  ways: readonly Ways[],
  team: number,
): Crews[] {
  const alone = crewsFor(board, { ...state, teams: [state.teams[team]!] }, closes, [ways[team]!])
  return alone.map(({ teams: [room], seconds: [endS], closedS }) => ({
    teams: state.teams.with(team, room!),
    seconds: state.teams.map((_, i) => (i === team ? endS! : 0)),
    closedS,
  }))
}

/** A plan nobody looked at: not better than the best one, and nobody knows what it leaves to breathe. */
function expected(move: Move, { valueS }: Node): Plan {
  return { move, valueS: Math.max(valueS, move.estimateS), lnFall: Infinity }
}

/** The moves of a state, worked out as far as they were asked for. */
interface Moves {
  /** Most promising first. */
  known: readonly Move[]
  /** Works out the moves of the `sets` most promising sets of doors; how many moves that made. */
  look: (sets: number) => number
}

function movesOf(board: Board, state: State): Moves {
  const before = divide(board, state, [], [])
  const ways = waysOf(board, state)
  const closings = closingsOf(board, state, before.segment, ways)
  let looked = 0
  const moves: Moves = {
    known: [],
    look: (sets) => {
      // Where none of the first sets can be closed without cutting somebody off, the others are looked at too.
      let made = 0
      while (looked < closings.length && (looked < sets || moves.known.length + made === 0)) {
        const more = closings.slice(looked, Math.max(sets, looked + 1))
        looked += more.length
        const found = more.flatMap((closes) =>
          movesWith(board, state, before, ways, closes, crewsFor(board, state, closes, ways)),
        )
        made += found.length
        moves.known = inOrder([...moves.known, ...found])
      }
      return made
    },
  }
  return moves
}

function inOrder(moves: readonly Move[]): Move[] {
  return moves.toSorted((a, b) => a.estimateS - b.estimateS)
}

/** The ways of every team; of those in one room they are the same. */
function waysOf(board: Board, { open, teams }: State): Ways[] {
  const ways: Ways[] = []
  teams.forEach((room, i) => {
    const same = teams.indexOf(room)
    ways.push(same < i ? ways[same]! : waysFrom(board, open, room))
  })
  return ways
}

/** States that differ in nothing that matters have one key: doors, suspects, and the teams in any order. */
function keyOf({ open, suspects, teams }: State): string {
  return packed(open) + packed(suspects) + String.fromCharCode(...[...teams].toSorted((a, b) => a - b))
}

function packed(bits: Uint8Array): string {
  let [text, word] = ['', 0]
  for (let i = 0; i < bits.length; i++) {
    word = word * 2 + bits[i]!
    if (i % 15 < 14 && i < bits.length - 1) continue
    text += String.fromCharCode(word)
    word = 0
  }
  return text
}
