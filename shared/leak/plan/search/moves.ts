import { testHatchS } from '../../physics/reserve'
import { BY_HAND_S, type Board, type State } from './board'
import type { Crews } from './crews'
import { evidenceLeft, secondsToTell, type Trace } from './decision'
import { type Division, divide, type Piece } from './division'
import { CLOSING_S, closedOnTheWay, HOP_S, OPENING_S, type Ways } from './teams'

/** One round: the teams close what there is to close, then wait until the readings say in which piece the leak is. */
export interface Move {
  closes: readonly number[]
  /** Closed doors that the teams open on their way. */
  opens: readonly number[]
  /** The first of them for each team that opens one, the room from which it does, and the seconds until it has. */
  openings: readonly Opening[]
  /** Where the teams stand afterwards, and how many have something to do. */
  teams: readonly number[]
  busy: number
  /** Seconds of walking, opening and closing; expected seconds until the side is known besides. */
  operateS: number
  decideS: number
  outcomes: readonly Outcome[]
  /** What may be expected of it before anybody looked further: seconds until the room is known. */
  estimateS: number
}

export interface Opening {
  team: number
  door: number
  room: number
  seconds: number
}

/** What a round may tell: the leak is in one piece, or in one of those that nobody reads. */
export interface Outcome {
  probability: number
  /** Seconds of waiting until it is known. */
  decideS: number
  /** Volume that leaks then, and is a team in it? */
  volumeM3: number
  entered: boolean
  /** Volume about the teams that leaks while they work; Infinity where they are out of it. */
  workingM3: number
  state: State
}

/** A hatch that the pressure would hold shut costs the time to make the sides equal. Ours. */
const HELD_SHUT_S = 600

/** Hops to the next hatch, on average over the rounds of a search, and how even three pieces are. Measured. */
const HOPS = 1.5
const NATS_A_ROUND = 0.95 * Math.log(3)

/** The moves that close `closes`, one for every way to stand that leaves nobody without a vehicle. */
export function movesWith(
  board: Board,
  state: State,
  before: Division,
  ways: readonly Ways[],
  closes: readonly number[],
  crews: readonly Crews[],
): Move[] {
  const divisions = new Map<string, Division>()
  return crews.flatMap(({ teams, seconds, closedS }) => {
    const doors = teams.map((room, i) => closedOnTheWay(board, state.open, ways[i]!, room))
    const opens = [...new Set(doors.flat())]
    const openings = doors.flatMap((onWay, team) =>
      onWay.length > 0 ? openingOf(board, ways[team]!, team, onWay[0]!) : [],
    )
    const operateS = Math.max(...seconds)
    const key = opens.join()
    const after = divisions.get(key) ?? divide(board, state, opens, closes)
    divisions.set(key, after)
    if (!everyoneHasAVehicle(before, state.teams, after, teams)) return []
    const sides = sidesOf(board, after, teams)
    if (sides.length < 2) return []

    const whole = sides.reduce((sum, { piece }) => sum + piece.weight, 0)
    const bornS = bornOf(board, after, closes, closedS)
    let [decideS, leftS] = [0, 0]
    const outcomes = sides.map((side): Outcome => {
      const { room, volumeM3, weight, suspects, count, sensed } = side.piece
      const probability = weight / whole
      // What is searched on or read by hand waits for the teams; instruments may name a single room before.
      let knownS = count > 1 || sensed === 0 ? operateS : 0
      for (const other of sides) {
        if (other === side) continue
        const apart = before.segment[room] !== before.segment[other.piece.room]
        const byHand = sensed === 0 || other.piece.sensed === 0
        const bothBornS = Math.max(bornS[side.piece.segment]!, bornS[other.piece.segment]!)
        knownS = Math.max(knownS, (apart ? 0 : byHand ? operateS : bothBornS) + tellS(side, other))
      }
      const waitS = knownS - operateS
      decideS += probability * waitS
      leftS += probability * remainingS(side)
      const was = before.segment[room]!
      const amidst = state.teams.some((at) => before.segment[at] === was)
      const wasM3 = before.pieces.find(({ segment }) => segment === was)?.volumeM3 ?? volumeM3
      const next = { open: after.open, suspects, teams }
      return {
        probability,
        decideS: waitS,
        volumeM3,
        entered: side.inside > 0,
        workingM3: amidst ? wasM3 : opens.length > 0 ? Math.max(wasM3, volumeM3) : Infinity,
        state: next,
      }
    })
    const held = heldShut(board, closes, outcomes) ? HELD_SHUT_S : 0
    const moveS = operateS + held
    const estimateS = moveS + decideS + leftS
    const busy = seconds.filter((s) => s > 0).length
    return [{ closes, opens, openings, teams, busy, operateS: moveS, decideS, outcomes, estimateS }]
  })
}

/** Seconds until each segment is what it is after the doors are closed. */
function bornOf(
  board: Board,
  { segment }: Division,
  closes: readonly number[],
  closedS: readonly number[],
): Float64Array {
  const bornS = new Float64Array(segment.length)
  closes.forEach((d, i) => {
    for (const room of board.doors[d]!.between)
      bornS[segment[room]!] = Math.max(bornS[segment[room]!]!, closedS[i]!)
  })
  return bornS
}

/** A team opens a door from the room on its side. */
function openingOf(board: Board, { seconds }: Ways, team: number, door: number): Opening {
  const [a, b] = board.doors[door]!.between
  const room = seconds[a]! < seconds[b]! ? a : b
  return { team, door, room, seconds: seconds[room]! + OPENING_S }
}

/** A piece with the teams in it; or all pieces together that nobody reads, which nothing tells apart. */
interface Side {
  piece: Piece
  inside: number
  trace: Trace
}

function sidesOf(board: Board, { segment, pieces }: Division, teams: readonly number[]): Side[] {
  const sides: Side[] = []
  let unread: Side | undefined
  for (const piece of pieces) {
    let inside = 0
    for (const room of teams) if (segment[room] === piece.segment) inside++
    const information = piece.sensed + inside * board.byHand
    const trace = { slopePaPerS: board.slopePaM3PerS / piece.volumeM3, information }
    if (information > 0) sides.push({ piece, inside, trace })
    else unread = { inside, trace, piece: unread ? bothOf(unread.piece, piece) : piece }
  }
  return unread ? [...sides, unread] : sides
}

function bothOf(a: Piece, b: Piece): Piece {
  const weight = a.weight + b.weight
  const [pa, pb] = [a.weight / weight, b.weight / weight]
  return {
    ...a,
    suspects: a.suspects.map((s, room) => s | b.suspects[room]!),
    count: a.count + b.count,
    weight,
    nats: pa * (a.nats - Math.log(pa)) + pb * (b.nats - Math.log(pb)),
    halvesS: Math.max(a.halvesS, b.halvesS),
  }
}

/** Seconds until a leak on one side is told from one on the other: one falls, the other does not. */
function tellS(side: Side, other: Side): number {
  const s = secondsToTell(evidenceLeft(side.piece.weight / other.piece.weight), side.trace, other.trace)
  return s > 0 && side.piece.sensed + other.piece.sensed === 0 ? Math.max(s, BY_HAND_S) : s
}

/**
 * What the rest of a search takes: the entropy of the suspects over what a round tells (two teams make three pieces),
 * and the way in where no team is inside.
 */
function remainingS({ piece: { count, nats, halvesS }, inside }: Side): number {
  if (count < 2) return 0
  const rounds = Math.max(1, nats / NATS_A_ROUND)
  return rounds * (CLOSING_S + HOPS * HOP_S + halvesS) + (inside > 0 ? 0 : OPENING_S + HOP_S)
}

/** Published rule: nobody is cut off from his vehicle. Who had none on his side before is not held up by it. */
function everyoneHasAVehicle(
  before: Division,
  from: readonly number[],
  after: Division,
  to: readonly number[],
): boolean {
  const has = ({ vehicleIn, segment }: Division, room: number) => vehicleIn[segment[room]!] === 1
  return to.every((room, i) => has(after, room) || !has(before, from[i]!))
}

/** Is a hatch without an equalisation valve closed for longer than it can be opened afterwards? */
function heldShut(board: Board, closes: readonly number[], outcomes: readonly Outcome[]): boolean {
  if (closes.every((d) => board.doors[d]!.valve)) return false
  return outcomes.some(({ decideS, volumeM3 }) => decideS > testHatchS(board.slopePaM3PerS / volumeM3))
}
