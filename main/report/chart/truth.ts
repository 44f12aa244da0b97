import { alikeIn } from '../../../shared/drill/debrief/alike'
import type { Debrief } from '../../../shared/drill/debrief/debrief'
import { listOf } from '../../../shared/session/words/describe'
import { spread } from './axis'
import type { View } from './chart'

const TRUTH = { width: 1.4, size: 6.5, below: 6 }

/** What was true in compartments whose pressures were alike at any time. */
export interface TrueLine {
  compartments: string[]
  leaked: boolean
  points: { atMs: number; pa: number }[]
}

/** Pressures that never differ by more are one line. */
const ALIKE_PA = 100

/** The true pressures of a drill, one line for compartments that were alike. */
export function trueLines({ truth, startMs }: Debrief): TrueLine[] {
  const leaked = new Set(truth.flatMap(({ leaks }) => leaks.map(({ compartment }) => compartment)))
  return alikeIn(truth, ALIKE_PA).map((compartments) => ({
    compartments,
    leaked: compartments.some((id) => leaked.has(id)),
    points: truth.map(({ atS, pressuresPa }) => ({
      atMs: startMs + atS * 1000,
      pa: pressuresPa[compartments[0]!]!,
    })),
  }))
}

/** Draws the true lines. The names stand at the end of their lines, where the others leave room. */
export function truth({ canvas, account, course, right, bottom, x, y }: View): void {
  const { graph } = account.state
  for (const { points, leaked } of course.truth) {
    canvas.line(
      points.map(({ atMs, pa }) => [x(atMs), y(pa)]),
      { ink: leaked ? 'alert' : 'soft', width: TRUTH.width },
    )
  }
  const ends = course.truth
    .map((line) => ({ line, at: y(line.points.at(-1)!.pa) }))
    .toSorted((a, b) => a.at - b.at)
  const places = spread(
    ends.map(({ at }) => at + TRUTH.below),
    TRUTH.size + 1,
    bottom - TRUTH.size / 2,
  )
  for (const [i, { line }] of ends.entries()) {
    canvas.write(listOf(graph, line.compartments), [right - 3, places[i]!], {
      align: 'right',
      size: TRUTH.size,
      ink: line.leaked ? 'alert' : 'soft',
    })
  }
}
