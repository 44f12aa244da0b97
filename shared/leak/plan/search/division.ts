import { type Board, segmentsIn, type State } from './board'
import { evidenceLeft, secondsToTell } from './decision'

/** A station after doors were opened and closed: its segments, and those of them in which the leak may be. */
export interface Division {
  open: Uint8Array
  segment: Int16Array
  /** Does a segment hold a crew vehicle? */
  vehicleIn: Uint8Array
  pieces: readonly Piece[]
}

/** A segment in which the leak may be. */
export interface Piece {
  segment: number
  /** Its first suspect, its suspects and their weight. */
  room: number
  suspects: Uint8Array
  count: number
  weight: number
  /** Entropy of the suspects. */
  nats: number
  volumeM3: number
  /** Information of its own instruments in 1/(Pa²·s). */
  sensed: number
  /** Seconds until one half of it is told from the other. */
  halvesS: number
}

export function divide(
  board: Board,
  state: State,
  opens: readonly number[],
  closes: readonly number[],
): Division {
  const open = state.open.slice()
  for (const d of opens) open[d] = 1
  for (const d of closes) open[d] = 0
  const segment = segmentsIn(board, open)
  const vehicleIn = new Uint8Array(segment.length)
  const pieceOf: (Piece | undefined)[] = []
  const pieces: Piece[] = []
  for (let room = 0; room < segment.length; room++) {
    const label = segment[room]!
    if (board.vehicle[room]) vehicleIn[label] = 1
    if (state.suspects[room] === 0) continue
    let piece = pieceOf[label]
    if (!piece) pieces.push((piece = pieceOf[label] = emptyPiece(label, room, segment.length)))
    const w = board.weight[room]!
    piece.suspects[room] = 1
    piece.count++
    piece.weight += w
    piece.nats -= w * Math.log(w)
  }
  for (let room = 0; room < segment.length; room++) {
    const piece = pieceOf[segment[room]!]
    if (!piece) continue
    piece.volumeM3 += board.volumeM3[room]!
    piece.sensed += board.sensed[room]!
  }
  for (const piece of pieces) {
    piece.nats = Math.log(piece.weight) + piece.nats / piece.weight
    if (piece.count > 1) piece.halvesS = halvesS(board, piece)
  }
  return { open, segment, vehicleIn, pieces }
}

function emptyPiece(segment: number, room: number, rooms: number): Piece {
  const suspects = new Uint8Array(rooms)
  return { segment, room, suspects, count: 0, weight: 0, nats: 0, volumeM3: 0, sensed: 0, halvesS: 0 }
}

function halvesS(board: Board, { volumeM3, sensed }: Piece): number {
  const slopePaPerS = (2 * board.slopePaM3PerS) / volumeM3
  const half = { slopePaPerS, information: sensed / 2 + board.byHand }
  return secondsToTell(evidenceLeft(1), half, half)
}
