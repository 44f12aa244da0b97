import type { Point } from './scene'

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const UNIT: Record<Direction, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(UNIT, key)
}

/**
 * The item that an arrow key leads to from `from`: the nearest within 60° of the arrow. What lies to the side
 * counts double, so that the keys run along a row of modules before they leave it.
 */
export function neighbour(
  items: ReadonlyMap<string, Point>,
  from: string,
  direction: Direction,
): string | undefined {
  const start = items.get(from)
  if (!start) return undefined
  const unit = UNIT[direction]
  let best: { id: string; cost: number } | undefined
  for (const [id, point] of items) {
    const dx = point.x - start.x
    const dy = point.y - start.y
    const ahead = dx * unit.x + dy * unit.y
    const aside = Math.abs(dx * unit.y) + Math.abs(dy * unit.x)
    if (ahead <= 0 || aside > Math.sqrt(3) * ahead) continue
    const cost = ahead + 2 * aside
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id
}
