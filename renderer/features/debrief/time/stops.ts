import type { MarkKind } from '../../../../shared/drill/debrief/debrief'

/** Moments of a drill, in s since its beginning. */

/** What happened side by side on the time line, from what was done to the crew to what the crew did wrong. */
export const LANES = {
  injects: ['inject', 'instructor'],
  crew: ['crew', 'procedure', 'override'],
  verdicts: ['verdict'],
  messages: ['message', 'hint', 'remark'],
  violations: ['wrong-accusation', 'violation'],
} as const satisfies Record<string, readonly MarkKind[]>
export type Lane = keyof typeof LANES

/** The moments at which something happened, each once, in order; the beginning and the end too. */
export function stopsOf(marks: readonly { atS: number }[], lastedS: number): number[] {
  const moments = [0, ...marks.map(({ atS }) => within(atS, lastedS)), lastedS]
  return [...new Set(moments)].sort((a, b) => a - b)
}

/** The next moment at which something happened, or the one before; where there is none, the same. */
export function nextStop(stops: readonly number[], atS: number, direction: 1 | -1): number {
  const found = direction > 0 ? stops.find((stop) => stop > atS) : stops.findLast((stop) => stop < atS)
  return found ?? atS
}

export function within(atS: number, lastedS: number): number {
  return Math.min(Math.max(atS, 0), lastedS)
}

/** The last of `all` that had happened by then. All are in order of time. */
export function lastBy<T extends { atS: number }>(all: readonly T[], atS: number): T | undefined {
  return all.findLast((one) => one.atS <= atS)
}

/** The mark that is meant by a press at `atS`: the nearest, no farther away than `reachS`. */
export function markNear<T extends { atS: number }>(
  marks: readonly T[],
  atS: number,
  reachS: number,
): T | undefined {
  const near = marks.filter((mark) => Math.abs(mark.atS - atS) <= reachS)
  return near.toSorted((a, b) => Math.abs(a.atS - atS) - Math.abs(b.atS - atS))[0]
}

/** What people count time in, in s. */
const DIVISIONS = [1, 5, 10, 20, 30, 60, 120, 180, 240, 360, 720, 1440].map((minutes) => minutes * 60)

/** Round times of day between beginning and end, no more than `most`, in s since the beginning. */
export function ticksOf(startMs: number, lastedS: number, most: number): number[] {
  const day = 86_400
  const step =
    DIVISIONS.find((division) => lastedS / division <= most) ?? Math.ceil(lastedS / most / day) * day
  const startS = startMs / 1000
  const first = Math.ceil(startS / step) * step - startS
  return Array.from(
    { length: Math.max(0, Math.floor((lastedS - first) / step) + 1) },
    (_, i) => first + i * step,
  )
}
