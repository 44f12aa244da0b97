import { type Board, segmentsIn, type State } from './board'
import { CLOSING_S, HOP_S, type Ways } from './teams'

/** Doors of which pairs are made. */
const DOORS = 12

/** Sets of doors that are worth a look. */
const SETS = 18

/** Seconds that a nat of knowledge is worth: what a round of a pair takes, and tells. */
const SECONDS_A_NAT = (CLOSING_S + 2 * HOP_S) / Math.log(3)

/** A door that can be closed: the rooms on its far side then, unless there is another way round. */
interface Cut {
  door: number
  /** What it tells alone. */
  nats: number
  far: Uint8Array | undefined
  /** Seconds until the first team has closed it, and until the second has. */
  firstS: number
  secondS: number
}

interface Ranked {
  closes: readonly number[]
  worthS: number
}

/**
 * Sets of doors worth closing in one round, most promising first: one, two, or none where the suspects are in several
 * segments already. Only a set that divides the suspects is worth it; two doors may do so together (a ring).
 */
export function closingsOf(
  board: Board,
  state: State,
  segment: Int16Array,
  ways: readonly Ways[],
): (readonly number[])[] {
  const knowledge = knowledgeOf(board, state, segment)
  const undivided = knowledge(undefined, undefined)
  const cuts: (Cut & Ranked)[] = []
  const ranked: Ranked[] = undivided > NOTHING ? [{ closes: [], worthS: undivided * SECONDS_A_NAT }] : []
  const suspected = new Uint8Array(segment.length)
  state.suspects.forEach((s, room) => (suspected[segment[room]!]! |= s))
  for (let door = 0; door < board.doors.length; door++) {
    const [near] = board.doors[door]!.between
    if (state.open[door] === 0 || suspected[segment[near]!] === 0) continue
    const cut = cutOf(board, state, door, ways)
    const nats = cut.far ? knowledge(cut.far, undefined) : undivided
    if (cut.far && nats <= undivided + NOTHING) continue
    const worthS = nats * SECONDS_A_NAT - Math.min(cut.firstS, cut.secondS)
    cuts.push({ ...cut, nats, closes: [door], worthS })
    if (cut.far) ranked.push(cuts.at(-1)!)
  }
  const some = cuts.sort((a, b) => b.worthS - a.worthS).slice(0, DOORS)
  for (let i = 0; i < some.length; i++) {
    for (let j = i + 1; j < some.length; j++) {
      const [a, b] = [some[i]!, some[j]!]
      // The one that tells more comes first.
      const closes = b.nats > a.nats + NOTHING ? [b.door, a.door] : [a.door, b.door]
      const nats =
        a.far || b.far
          ? knowledge(a.far, b.far)
          : knowledge(Uint8Array.from(sideOf(board, state, segment, closes)), undefined)
      const seconds =
        ways.length > 1
          ? Math.min(Math.max(a.firstS, b.secondS), Math.max(a.secondS, b.firstS))
          : a.firstS + b.firstS
      if (nats > undivided + NOTHING) ranked.push({ closes, worthS: nats * SECONDS_A_NAT - seconds })
    }
  }
  const sets = ranked.sort((a, b) => b.worthS - a.worthS).slice(0, SETS)
  return sets.length > 0 ? sets.map(({ closes }) => closes) : oneRoomEach(board, state)
}

const NOTHING = 1e-9

function cutOf(board: Board, { open }: State, door: number, ways: readonly Ways[]): Omit<Cut, 'nats'> {
  const [near, far] = board.doors[door]!.between
  const [firstS, secondS = Infinity] = ways.map(
    ({ seconds }) => Math.min(seconds[near]!, seconds[far]!) + CLOSING_S,
  )
  return { door, far: board.behind[door] ?? beyondAlone(board, open, door), firstS: firstS!, secondS }
}

/** A door in a ring divides its segment alone only while another door of the ring is closed. */
function beyondAlone(board: Board, open: Uint8Array, door: number): Uint8Array | undefined {
  const segment = withoutDoors(board, open, [door])
  const [near, far] = board.doors[door]!.between
  return segment[near] === segment[far]
    ? undefined
    : Uint8Array.from(segment, (label) => +(label === segment[far]))
}

/** 1 for the rooms that two doors of a ring part from the first one's near room. */
function sideOf(board: Board, { open }: State, before: Int16Array, doors: readonly number[]): number[] {
  const after = withoutDoors(board, open, doors)
  const near = board.doors[doors[0]!]!.between[0]
  return [...after].map((label, room) => +(before[room] === before[near] && label !== after[near]))
}

function withoutDoors(board: Board, open: Uint8Array, doors: readonly number[]): Int16Array {
  const after = open.slice()
  for (const d of doors) after[d] = 0
  return segmentsIn(board, after)
}

/** Rooms with many ways round: every door of one of them. */
function oneRoomEach(board: Board, { open, suspects }: State): (readonly number[])[] {
  return [...suspects.keys()]
    .filter((room) => suspects[room] === 1)
    .map((room) => board.doorsAt[room]!.filter((d) => open[d] === 1))
    .filter((doors) => doors.length > 0)
    .slice(0, SETS)
}

/** How much is learnt, in nats, when it is known in which segment and on which side of two doors the leak is. */
function knowledgeOf(board: Board, { suspects }: State, segment: Int16Array) {
  const weights = new Float64Array(4 * segment.length)
  const places = [...suspects.keys()].filter((room) => suspects[room] === 1)
  const whole = places.reduce((sum, room) => sum + board.weight[room]!, 0)
  return (one: Uint8Array | undefined, other: Uint8Array | undefined): number => {
    weights.fill(0)
    for (const room of places) {
      const side = (one ? one[room]! : 0) + (other ? 2 * other[room]! : 0)
      weights[4 * segment[room]! + side]! += board.weight[room]! / whole
    }
    let nats = 0
    for (const w of weights) if (w > 0) nats -= w * Math.log(w)
    return nats
  }
}
