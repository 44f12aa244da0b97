import type { Box, Door, Point } from './scene'

/** Radius of a head and the distance between two, in rem. */
export const HEAD = 0.78
const PITCH = 1.7

/**
 * Where the heads of those inside stand: on the upper wall, from the right leftwards; a hatch there sends them to
 * its corners. There are as many places as fit, at least one; the last then stands for the rest.
 */
export function headPlaces(box: Box, doors: Iterable<Door>, wanted: number, rem: number): Point[] {
  const y = box.y - 0.25 * rem
  const inWall = [...doors].filter(
    ({ along, at }) =>
      along === 'y' && at.y < box.y && box.y - at.y < 2 * rem && at.x > box.x && at.x < box.x + box.w,
  )
  const inset = (inWall.length > 0 ? 0.3 : 0.85) * rem
  const leftmost = box.x + (inWall.length > 0 ? 0 : 0.5 * rem)
  const places: Point[] = []
  for (let x = box.x + box.w - inset; x > leftmost && places.length < wanted; x -= PITCH * rem) {
    const free = inWall.every(({ at }) => Math.abs(at.x - x) > 1.2 * rem)
    if (free || places.length === 0) places.push({ x, y })
  }
  return places
}

/** Two letters for a person: "FE-1" → "F1", "CDR" → "CD", "Sergey Ryzhikov" → "SR". */
export function initials(person: string): string {
  const words = person.match(/[\p{L}\p{N}]+/gu) ?? []
  const letters = words.length > 1 ? words[0]![0]! + words[1]![0]! : (words[0] ?? person).slice(0, 2)
  return letters.toUpperCase()
}
