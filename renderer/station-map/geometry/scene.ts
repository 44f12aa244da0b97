import type { Graph } from '../../../shared/station/graph'
import { placesOf, shared } from '../../../shared/station/layout'

/** All lengths are CSS px of the drawing, `y` downwards. */
export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  w: number
  h: number
}

/** The passage between two boxes: where its hatch stands, and which way one floats through it. */
export interface Door {
  at: Point
  along: 'x' | 'y'
  /** Distance between the two walls; 0 where they touch. */
  gap: number
  /** How wide the passage is drawn: no wider than the walls face each other. */
  width: number
  /** What a finger may press. */
  target: Box
}

export interface Scene {
  width: number
  height: number
  /** The text size of the page: all that is drawn is measured by it. */
  rem: number
  boxes: ReadonlyMap<string, Box>
  doors: ReadonlyMap<string, Door>
}

/** In rem: below this a label no longer fits its box, so the drawing grows out of the panel, which scrolls. */
const SMALLEST_CELL = { x: 1.6, y: 1.25 }
/** Room around the station for outlines and heads. */
const MARGIN = 0.85
/** A gloved finger. */
export const TARGET = 2.75
const PASSAGE = 1.1
/** What a hatch's target leaves of the box beside it. */
const CORE = 1

/** The station drawn as large as `size` allows. Cells need not be square: a low, wide panel is used in full. */
export function sceneOf(graph: Graph, size: { width: number; height: number }, rem: number): Scene {
  const places = placesOf(graph)
  const left = Math.min(...[...places.values()].map((p) => p.x))
  const top = Math.min(...[...places.values()].map((p) => p.y))
  const columns = Math.max(...[...places.values()].map((p) => p.x + p.w)) - left
  const rows = Math.max(...[...places.values()].map((p) => p.y + p.h)) - top
  const margin = MARGIN * rem
  const fit = (length: number, cells: number, smallest: number) =>
    Math.max((length - 2 * margin) / cells, smallest * rem)
  const x = fit(size.width, columns, SMALLEST_CELL.x)
  const y = fit(size.height, rows, SMALLEST_CELL.y)
  // Stretched further, a module is no longer recognised.
  const cell = { x: Math.min(x, 1.6 * y), y: Math.min(y, 1.4 * x) }
  const width = Math.max(size.width, columns * cell.x + 2 * margin)
  const height = Math.max(size.height, rows * cell.y + 2 * margin)
  const origin = { x: (width - columns * cell.x) / 2, y: (height - rows * cell.y) / 2 }
  const boxes = new Map<string, Box>()
  for (const [id, p] of places) {
    const corner = { x: origin.x + (p.x - left) * cell.x, y: origin.y + (p.y - top) * cell.y }
    boxes.set(id, { ...corner, w: p.w * cell.x, h: p.h * cell.y })
  }
  const doors = new Map<string, Door>()
  for (const { id, between } of graph.hatches.values()) {
    const [a, b] = between.map((side) => boxes.get(side))
    if (a && b) doors.set(id, doorBetween(a, b, rem))
  }
  return { width, height, rem, boxes, doors }
}

/** The door in the middle of the facing walls; boxes that face nowhere get it halfway between their corners. */
export function doorBetween(a: Box, b: Box, rem: number): Door {
  const x = shared(a.x, a.w, b.x, b.w)
  const y = shared(a.y, a.h, b.y, b.h)
  const along = y.to - y.from > x.to - x.from ? 'x' : 'y'
  const at = { x: (x.from + x.to) / 2, y: (y.from + y.to) / 2 }
  const gap = Math.max(along === 'x' ? x.from - x.to : y.from - y.to, 0)
  const facing = Math.max(x.to - x.from, y.to - y.from)
  const width = facing > 0 ? Math.min(PASSAGE * rem, 0.85 * facing) : PASSAGE * rem
  return { at, along, gap, width, target: targetOf(at, along, [a, b], rem) }
}

/** A square for a gloved finger that leaves the core of both boxes free, so that these can be pressed too. */
function targetOf(at: Point, along: 'x' | 'y', sides: readonly Box[], rem: number): Box {
  const length = along === 'x' ? 'w' : 'h'
  const reach = (TARGET * rem) / 2
  let from = at[along] - reach
  let to = at[along] + reach
  for (const side of sides) {
    const middle = side[along] + side[length] / 2
    const core = Math.min(CORE * rem, side[length]) / 2
    if (middle < at[along]) from = Math.max(from, middle + core)
    else to = Math.min(to, middle - core)
  }
  const square = { x: at.x - reach, y: at.y - reach, w: 2 * reach, h: 2 * reach }
  return { ...square, [along]: from, [length]: to - from }
}

export function middleOf(box: Box): Point {
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 }
}

export function areaOf(box: Box): number {
  return box.w * box.h
}

export function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by }
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** The box around a door that reaches `half` both ways along the passage and `across` to its sides. */
export function boxAlong({ at, along }: Pick<Door, 'at' | 'along'>, half: number, across: number): Box {
  const [w, h] = along === 'x' ? [2 * half, 2 * across] : [2 * across, 2 * half]
  return { x: at.x - w / 2, y: at.y - h / 2, w, h }
}

/** What a ring around the hatch frames. */
export function frameOf(door: Door, rem: number): Box {
  return boxAlong(door, Math.max(door.gap / 2, 0.3 * rem) + 1, 0.85 * rem)
}

/** Middle of a hatch's badge: under it, or to its left, where heads seldom are; a second one on the `far` side. */
export function badgeOf(door: Door, rem: number, side: 'near' | 'far' = 'near'): Point {
  const frame = frameOf(door, rem)
  const { x, y } = middleOf(frame)
  const across = (door.along === 'x' ? frame.h : -frame.w) / 2 + (door.along === 'x' ? 0.45 : -0.45) * rem
  const by = side === 'near' ? across : -across
  return door.along === 'x' ? { x, y: y + by } : { x: x + by, y }
}
