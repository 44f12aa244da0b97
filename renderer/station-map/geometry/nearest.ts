import type { Box, Point } from './scene'

/** The box nearest to a point, no farther than `reach` from it: a glove that misses by a little has not missed. */
export function nearest(
  boxes: Iterable<readonly [string, Box]>,
  point: Point,
  reach: number,
): string | undefined {
  let best: string | undefined
  let least = reach
  for (const [id, box] of boxes) {
    const distance = distanceTo(box, point)
    if (distance > least) continue
    best = id
    least = distance
  }
  return best
}

/** 0 inside it. */
function distanceTo({ x, y, w, h }: Box, point: Point): number {
  const beyond = (at: number, from: number, length: number) => Math.max(from - at, 0, at - from - length)
  return Math.hypot(beyond(point.x, x, w), beyond(point.y, y, h))
}
