export interface Size {
  width: number
  height: number
}

export interface Box extends Size {
  left: number
  top: number
}

/** Between the words, what they are about, and the edge of the window, px. */
const GAP = 8

/**
 * Where words of this size stand beside a part of the screen, and the frame around the part, both inside the window:
 * the words never cover what is framed. Where no side has room for them they take the lower or the upper edge, and what
 * is left of the part is framed.
 */
export function beside(part: Box, words: Size, view: Size): { words: Box; frame: Box } {
  const seen = cut(part, { left: 0, top: 0, ...view })
  const x = between(seen.left, GAP, view.width - words.width - GAP)
  const y = between(seen.top, GAP, view.height - words.height - GAP)
  const sides = [
    { left: right(seen) + GAP, top: y },
    { left: x, top: bottom(seen) + GAP },
    { left: seen.left - words.width - GAP, top: y },
    { left: x, top: seen.top - words.height - GAP },
  ]
  const free = sides.map((at) => ({ ...at, ...words })).find((box) => isInside(box, view))
  if (free) return { words: free, frame: seen }
  const below = { left: x, top: view.height - words.height - GAP, ...words }
  const above = { left: x, top: GAP, ...words }
  const aboveWords = cut(seen, { left: 0, top: 0, width: view.width, height: below.top - GAP })
  const belowWords = cut(seen, { left: 0, top: bottom(above) + GAP, ...view })
  return aboveWords.height >= belowWords.height
    ? { words: below, frame: aboveWords }
    : { words: above, frame: belowWords }
}

function isInside(box: Box, view: Size): boolean {
  return (
    box.left >= GAP && box.top >= GAP && right(box) <= view.width - GAP && bottom(box) <= view.height - GAP
  )
}

/** What of a box lies in another; nothing has no size. */
function cut(box: Box, by: Box): Box {
  const left = between(box.left, by.left, right(by))
  const top = between(box.top, by.top, bottom(by))
  return {
    left,
    top,
    width: Math.max(0, Math.min(right(box), right(by)) - left),
    height: Math.max(0, Math.min(bottom(box), bottom(by)) - top),
  }
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}

function right({ left, width }: Box): number {
  return left + width
}

function bottom({ top, height }: Box): number {
  return top + height
}
