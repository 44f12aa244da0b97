import type { Graph } from '../../../shared/station/graph'
import type { Point, Scene } from './scene'

export interface Boundary {
  /** Two strokes, with the hatch between them. */
  strokes: readonly (readonly [Point, Point])[]
  captions: readonly { at: Point; anchor: 'start' | 'end'; part: 'russian' | 'us' }[]
}

/** Where the Russian and the US part of the station meet: at every hatch that joins the two. */
export function boundariesOf(graph: Graph, { boxes, doors, rem }: Scene): Boundary[] {
  const boundaries: Boundary[] = []
  for (const { id, between } of graph.hatches.values()) {
    const sides = between.map((side) => ({ box: boxes.get(side)!, part: graph.compartments.get(side)!.part }))
    const [before, after] = sides.sort((a, b) => a.box.x + a.box.y - b.box.x - b.box.y) as [Side, Side]
    if (before.part === after.part || before.part === 'other' || after.part === 'other') continue
    const { at, along } = doors.get(id)!
    const [across, length] = along === 'x' ? (['y', 'h'] as const) : (['x', 'w'] as const)
    const from = Math.min(before.box[across], after.box[across]) - 1.3 * rem
    const to =
      Math.max(before.box[across] + before.box[length], after.box[across] + after.box[length]) + 0.6 * rem
    const point = (position: number): Point => ({ ...at, [across]: position })
    const captionAt = (side: -1 | 1): Point =>
      along === 'x'
        ? { x: at.x + side * 0.45 * rem, y: from + 0.7 * rem }
        : { x: from - 0.3 * rem, y: at.y + (side < 0 ? -0.4 : 1) * rem }
    boundaries.push({
      strokes: [
        [point(from), point(at[across] - 1.1 * rem)],
        [point(at[across] + 1.1 * rem), point(to)],
      ],
      captions: [
        { at: captionAt(-1), anchor: 'end', part: before.part },
        { at: captionAt(1), anchor: along === 'x' ? 'start' : 'end', part: after.part },
      ],
    })
  }
  return boundaries
}

interface Side {
  box: { x: number; y: number; w: number; h: number }
  part: 'russian' | 'us' | 'other'
}
