import { hatchesAt, otherSide, type Graph } from './graph'

/** A box on the map in grid cells: `x` grows forward (to the right), `y` down. */
export interface Place {
  x: number
  y: number
  w: number
  h: number
}

/** Between two boxes a hatch is drawn: this much room, in cells. */
const GAP = 0.45
const BOX_HEIGHT = 1.3
const ROW = BOX_HEIGHT + GAP
/** Cells that one letter of a label needs, and the room around the label. */
const LETTER = 0.45
const PADDING = 0.4
const NARROWEST = 1.6

/**
 * The box of every compartment and vehicle, by id: as the station says where it says all of them, else laid
 * out here. The same station always gives the same map, and no two boxes overlap.
 */
export function placesOf(graph: Graph): Map<string, Place> {
  const given = new Map<string, Place>()
  for (const { id, place } of graph.compartments.values()) if (place) given.set(id, place)
  return given.size === graph.compartments.size ? given : laidOut(graph)
}

/** The range that two ranges share; where they share none, the gap between them is from `to` to `from`. */
export function shared(a: number, aLength: number, b: number, bLength: number): { from: number; to: number } {
  return { from: Math.max(a, b), to: Math.min(a + aLength, b + bLength) }
}

interface Branch {
  id: string
  /** Rows of the map that the branch takes: a compartment is as tall as everything behind it. */
  rows: number
  behind: Branch[]
}

/**
 * The largest compartment stands in the middle, its branches left and right of it, column by column away from
 * it. Every box is as tall as the branches behind it, so the sides of joined boxes always face each other.
 * A hatch that closes a ring is drawn only where its boxes happen to face each other.
 */
function laidOut(graph: Graph): Map<string, Place> {
  const root = treeOf(graph)
  const [right, left] = halves(root.behind)
  const rows = Math.max(1, rowsOf(right), rowsOf(left))
  const places = new Map<string, Place>()
  const width = widest(graph, [root])
  places.set(root.id, { x: 0, y: 0, w: width, h: height(rows) })
  column(graph, right, 1, width + GAP, places)
  column(graph, left, -1, -GAP, places)
  const leftmost = Math.min(...[...places.values()].map((p) => p.x))
  for (const place of places.values()) place.x -= leftmost
  return new Map([...graph.compartments.keys()].map((id) => [id, places.get(id)!]))
}

/** Places one column of branches beside `edge`, and what is behind them in further columns. */
function column(graph: Graph, branches: Branch[], side: 1 | -1, edge: number, places: Map<string, Place>) {
  let level = branches.map((branch, i) => ({ branch, row: rowsOf(branches.slice(0, i)) }))
  for (let at = edge; level.length > 0;) {
    const w = widest(
      graph,
      level.map((l) => l.branch),
    )
    for (const { branch, row } of level) {
      places.set(branch.id, { x: side > 0 ? at : at - w, y: row * ROW, w, h: height(branch.rows) })
    }
    level = level.flatMap(({ branch, row }) =>
      branch.behind.map((b, i) => ({ branch: b, row: row + rowsOf(branch.behind.slice(0, i)) })),
    )
    at += side * (w + GAP)
  }
}

/** Breadth first from the largest compartment, so that every compartment is as near to it as can be. */
function treeOf(graph: Graph): Branch {
  const largest = [...graph.compartments.values()].reduce((a, b) => (b.volumeM3 > a.volumeM3 ? b : a))
  const root: Branch = { id: largest.id, rows: 1, behind: [] }
  const seen = new Set([root.id])
  const order = [root]
  for (const branch of order) {
    for (const hatch of hatchesAt(graph, branch.id)) {
      const id = otherSide(hatch, branch.id)
      if (seen.has(id)) continue
      seen.add(id)
      const next: Branch = { id, rows: 1, behind: [] }
      branch.behind.push(next)
      order.push(next)
    }
  }
  for (const branch of order.toReversed()) branch.rows = Math.max(1, rowsOf(branch.behind))
  return root
}

/** Two groups of about the same height, each in the order given. */
function halves(branches: Branch[]): [Branch[], Branch[]] {
  const groups: [Branch[], Branch[]] = [[], []]
  for (const branch of branches) groups[rowsOf(groups[1]) < rowsOf(groups[0]) ? 1 : 0].push(branch)
  return groups
}

function rowsOf(branches: Branch[]): number {
  return branches.reduce((sum, branch) => sum + branch.rows, 0)
}

function height(rows: number): number {
  return rows * ROW - GAP
}

function widest(graph: Graph, branches: Branch[]): number {
  const letters = Math.max(...branches.map((b) => graph.compartments.get(b.id)!.label.length))
  return Math.max(NARROWEST, letters * LETTER + PADDING)
}
