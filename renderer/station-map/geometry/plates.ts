import { grown, overlap, type Box, type Point } from './scene'

/** A plate of text that wants to stand in free room beside one of the boxes it speaks about. */
export interface Wish {
  key: string
  anchors: readonly Box[]
  /** In order of preference: the first that finds room is taken. */
  sizes: readonly { w: number; h: number }[]
}

/** What a plate must not cover; leaders may cross the marks. */
export interface Occupied {
  boxes: readonly Box[]
  marks: readonly Box[]
}

export interface Plate {
  box: Box
  /** Which of the sizes. */
  size: number
  /** The line from the plate to its box. */
  leader: readonly [Point, Point]
}

/** Looked for on a lattice this fine, in px. */
const STEP = 6

/**
 * Finds room for each wish in turn, the most important first: within `reach` of one of its boxes, `gap` away from
 * all boxes and marks, its leader crossing no box. A wish without room is left out; its text then goes into
 * the box.
 */
export function placePlates(
  wishes: readonly Wish[],
  { boxes, marks }: Occupied,
  frame: Box,
  gap: number,
  reach: number,
): Map<string, Plate> {
  const plates = new Map<string, Plate>()
  const solid = [...boxes]
  for (const { key, anchors, sizes } of wishes) {
    const plate = firstOf(
      sizes.flatMap((shape, size) => anchors.map((anchor) => ({ shape, size, anchor }))),
      ({ shape, size, anchor }) => {
        const place = nearestPlace(shape, anchor, { boxes: solid, marks }, frame, gap, reach)
        return place && { ...place, size }
      },
    )
    if (!plate) continue
    plates.set(key, plate)
    solid.push(plate.box)
  }
  return plates
}

function firstOf<T, R>(tries: readonly T[], found: (t: T) => R | undefined): R | undefined {
  for (const t of tries) {
    const result = found(t)
    if (result) return result
  }
  return undefined
}

function nearestPlace(
  { w, h }: { w: number; h: number },
  anchor: Box,
  { boxes, marks }: Occupied,
  frame: Box,
  gap: number,
  reach: number,
): Pick<Plate, 'box' | 'leader'> | undefined {
  let best: Pick<Plate, 'box' | 'leader'> | undefined
  let least = reach
  // Further away than `reach` no leader is short enough, and nothing is in the way.
  const [fromX, toX] = within(frame.x, frame.w - w, anchor.x - w - reach, anchor.x + anchor.w + reach)
  const [fromY, toY] = within(frame.y, frame.h - h, anchor.y - h - reach, anchor.y + anchor.h + reach)
  const area = grown({ x: fromX, y: fromY, w: toX + w - fromX, h: toY + h - fromY }, gap)
  const solid = boxes.filter((box) => overlap(area, box))
  const taken = [...solid, ...marks.filter((mark) => overlap(area, mark))]
  for (let y = fromY; y <= toY; y += STEP) {
    for (let x = fromX; x <= toX; x += STEP) {
      const box = { x, y, w, h }
      const leader = leaderOf(box, anchor)
      const length = distance(...leader)
      if (length >= least) continue
      const room = grown(box, gap)
      if (taken.some((one) => overlap(room, one)) || crosses(leader, solid, anchor)) continue
      least = length
      best = { box, leader }
    }
  }
  return best
}

/** The part of a stretch of the lattice that lies between `low` and `high`. */
function within(start: number, length: number, low: number, high: number): [number, number] {
  return [start + Math.max(0, Math.ceil((low - start) / STEP)) * STEP, Math.min(start + length, high)]
}

/** From the plate's edge to the nearest point of the box, straight where they face each other. */
function leaderOf(plate: Box, anchor: Box): readonly [Point, Point] {
  const [fromX, toX] = nearest(plate.x, plate.x + plate.w, anchor.x, anchor.x + anchor.w)
  const [fromY, toY] = nearest(plate.y, plate.y + plate.h, anchor.y, anchor.y + anchor.h)
  return [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ]
}

function nearest(from: number, to: number, low: number, high: number): [number, number] {
  if (to < low) return [to, low]
  if (from > high) return [from, high]
  const middle = (Math.max(from, low) + Math.min(to, high)) / 2
  return [middle, middle]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** Would the leader run over a box other than its own? Judged at a few points of it. */
function crosses([from, to]: readonly [Point, Point], boxes: readonly Box[], anchor: Box): boolean {
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
  return boxes.some(
    (box) =>
      !overlap(box, anchor) &&
      shares.some((share) =>
        overlap(box, {
          x: from.x + (to.x - from.x) * share,
          y: from.y + (to.y - from.y) * share,
          w: 0,
          h: 0,
        }),
      ),
  )
}
