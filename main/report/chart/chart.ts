import { markerOf } from '../../../shared/chart/markers'
import type { Language } from '../../../shared/i18n/text'
import { HATCH_WORD } from '../../../shared/session/words/describe'
import { hatchLabel, labelOf, passesAir } from '../../../shared/station/graph'
import type { HatchState } from '../../../shared/station/station'
import { formatFor } from '../../../shared/units/format'
import { UNIT_NAMES } from '../../../shared/units/names'
import { fromSi, type PressureUnit, toSi } from '../../../shared/units/units'
import type { Account } from '../account'
import type { Canvas, Ink, Picture, Point } from '../layout/block'
import { shortened } from '../layout/lines'
import type { Phrases } from '../phrases'
import { LIMIT_NAMES } from '../words'
import { roundTicks, scale, spread, timeTicks } from './axis'
import { type Course, type Dot, thinned } from './course'
import { truth } from './truth'

const PLOT = { left: 38, right: 38, height: 190, least: 100, below: 26 }
/** What the key below takes, about. */
const KEY_PT = 36
const LABELS = { leader: 10, longest: 74, apart: 7, size: 6, most: 60 }
const LEGEND = { columns: 6, height: 11 }
const LIMIT = { size: 6.5, height: 9 }
const MARK = 2.1
/** In points: the eye sees nothing narrower; and so far apart are the marks of a series that is denser than can be drawn. */
const COLUMN = { line: 0.5, marks: 12 }
const DENSE = 300

/** More hatches than these have no room for their names. */
export function isLabelled({ hatches }: Course): boolean {
  return hatches.length <= LABELS.most
}

/** Is there a series with more readings than the eye could tell apart? */
export function isDense({ series }: Course): boolean {
  return series.some(({ dots }) => dots.length > DENSE)
}

/**
 * Pressure over time: each reading with the mark of its compartment, joined where one gauge read them; the truth as
 * thick lines; hatches as vertical lines, limits as dashed ones. The left axis is in `unit`, the right one in mmHg.
 */
export function pressureChart(
  account: Account,
  course: Course,
  { language, unit }: Phrases,
): Required<Picture> {
  const top = topOf(account, course, language)
  const legend = Math.ceil(course.series.length / LEGEND.columns) * LEGEND.height
  return {
    kind: 'picture',
    heightPt: top + PLOT.height + PLOT.below + legend,
    leastPt: top + PLOT.least + PLOT.below + legend,
    belowPt: KEY_PT,
    draw(canvas, width, height) {
      const [left, right, bottom] = [PLOT.left, width - PLOT.right, height - PLOT.below - legend]
      const view: View = {
        canvas,
        account,
        course,
        language,
        left,
        right,
        top,
        bottom,
        x: scale(course.times, left, right),
        y: scale(course.pressures, bottom, top),
      }
      timeAxis(view)
      pressureAxis(view, unit, 'left')
      if (unit !== 'mmHg') pressureAxis(view, 'mmHg', 'right')
      canvas.within([left, top], [right - left, bottom - top], () => {
        for (const { atMs, state } of course.hatches) {
          const dash = passesAir(state) ? 2 : undefined
          canvas.line(vertical(view.x(atMs), top, bottom), { ink: 'soft', width: 0.5, dash })
        }
        limits(view, unit)
        truth(view)
      })
      course.series.forEach((_, i) => joined(view, i))
      course.series.forEach((_, i) => marks(view, i))
      if (isLabelled(course)) hatchLabels(view)
      canvas.line(
        [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
          [left, top],
        ],
        { width: 0.7 },
      )
      legendOf(view, width, bottom + PLOT.below)
    },
  }
}

/** Room for the names of the hatches above the plot, no more than they need. */
function topOf(account: Account, course: Course, language: Language): number {
  if (!isLabelled(course)) return LABELS.leader
  const longest = course.hatches.reduce(
    (most, { hatch, state }) => Math.max(most, nameOf(account, hatch, state, language).length),
    0,
  )
  return LABELS.leader + Math.min(LABELS.longest, longest * LABELS.size * CHARACTER)
}

/** Width of a character for its size, more or less. */
const CHARACTER = 0.58

function nameOf({ state: { graph } }: Account, hatch: string, state: HatchState, language: Language): string {
  return `${hatchLabel(graph, hatch)} ${HATCH_WORD[state][language]}`
}

/** What is drawn, and where on the canvas. */
export interface View {
  canvas: Canvas
  account: Account
  course: Course
  language: Language
  left: number
  right: number
  top: number
  bottom: number
  x(atMs: number): number
  y(pa: number): number
}

const vertical = (x: number, from: number, to: number): Point[] => [
  [x, from],
  [x, to],
]
const horizontal = (y: number, from: number, to: number): Point[] => [
  [from, y],
  [to, y],
]

function timeAxis({ canvas, course, top, bottom, x }: View): void {
  for (const { value, label } of timeTicks(course.times, 8)) {
    const at = x(value)
    const [clock = '', day = ''] = label.split('\n')
    canvas.line(vertical(at, top, bottom), { ink: 'faint', width: 0.25 })
    canvas.line(vertical(at, bottom, bottom + 3))
    canvas.write(clock, [at, bottom + 8], { align: 'middle' })
    canvas.write(day, [at, bottom + (clock === '' ? 8 : 17)], { align: 'middle', ink: 'soft' })
  }
  canvas.write('GMT', [0, bottom + 8])
}

/** Each axis has round values of its own; those of the left one have a line. */
function pressureAxis(view: View, unit: PressureUnit, side: 'left' | 'right'): void {
  const { canvas, course, language, left, right, top, bottom, y } = view
  const { min, max } = course.pressures
  const inUnit = (pa: number) => fromSi('pressure', pa, unit)
  const { values, digits } = roundTicks({ min: inUnit(min), max: inUnit(max) }, 7)
  const { number } = formatFor(language, unit)
  const [edge, out] = side === 'left' ? [left, -1] : [right, 1]
  for (const value of values) {
    const at = y(toSi('pressure', { value, unit }))
    if (side === 'left') canvas.line(horizontal(at, left, right), { ink: 'faint', width: 0.25 })
    canvas.line(horizontal(at, edge, edge + 3 * out))
    canvas.write(number(value, digits), [edge + 5 * out, at], { align: side === 'left' ? 'right' : 'left' })
  }
  const place = side === 'left' ? 7 : right + PLOT.right - 5
  canvas.write(UNIT_NAMES[unit][language], [place, (top + bottom) / 2], { align: 'middle', upwards: true })
}

/** Each with its name where it hides fewest readings, and ends of true lines. */
function limits(
  { canvas, account, course, language, left, right, top, x, y }: View,
  unit: PressureUnit,
): void {
  const { pressure } = formatFor(language, unit)
  const ends = course.truth.map(({ points }) => points.at(-1)!)
  const dots = [...course.series.flatMap(({ dots }) => dots), ...ends]
  for (const id of course.limits) {
    const at = y(account.state.graph.limitsPa[id])
    const text = `${LIMIT_NAMES[id][language]} ${pressure(account.state.graph.limitsPa[id])}`
    const width = canvas.widthOf(text, LIMIT.size)
    const hidden = (from: number) =>
      dots.filter(({ atMs, pa }) => {
        const across = x(atMs) - from
        return across > -MARK && across < width + MARK && Math.abs(at - y(pa)) < LIMIT.height + MARK
      }).length
    const places = [right - width - 4, left + 4, (left + right - width) / 2]
    const place = places.reduce((best, next) => (hidden(next) < hidden(best) ? next : best))
    canvas.line(horizontal(at, left, right), { ink: 'alert', width: 0.8, dash: 5 })
    // Above its line, or below where the picture ends.
    const over = at - LIMIT.height > top ? at - LIMIT.height : at + 1
    canvas.box([place - 1, over], [width + 2, LIMIT.height - 1], 'paper')
    canvas.write(text, [place, over + LIMIT.height / 2 - 0.5], { ink: 'alert', size: LIMIT.size })
  }
}

/** Readings of one gauge in one place, joined: on the same gauge a difference is to be trusted. */
function joined({ canvas, course, x, y }: View, index: number): void {
  for (const dots of Map.groupBy(course.series[index]!.dots, ({ instrument }) => instrument).values()) {
    const seen = thinned(dots, ({ atMs }) => x(atMs), COLUMN.line)
    canvas.line(
      seen.map(({ atMs, pa }) => [x(atMs), y(pa)]),
      { ink: inkOf(course.series[index]!), width: 0.35 },
    )
  }
}

function marks({ canvas, course, x, y }: View, index: number): void {
  const { path, filled } = markerOf(index)
  const series = course.series[index]!
  const xOf = ({ atMs }: Dot) => x(atMs)
  const marked = series.dots.length > DENSE ? thinned(series.dots, xOf, COLUMN.marks) : series.dots
  for (const dot of marked) {
    const at = [xOf(dot), y(dot.pa)] as const
    canvas.shape(path, at, MARK, { ink: inkOf(series), filled })
    if (dot.timeUnknown) canvas.write('?', [at[0], at[1] - 7], { align: 'middle' })
  }
}

function inkOf({ suspected }: Course['series'][number]): Ink {
  return suspected ? 'alert' : 'ink'
}

/** Above the plot, to be read from below, moved apart where they would lie on each other. */
function hatchLabels({ canvas, account, course, language, right, top, x }: View): void {
  const places = spread(
    course.hatches.map(({ atMs }) => x(atMs)),
    LABELS.apart,
    right,
  )
  for (const [i, { atMs, hatch, state }] of course.hatches.entries()) {
    const text = shortened(nameOf(account, hatch, state, language), LABELS.longest, (t) =>
      canvas.widthOf(t, LABELS.size),
    )
    canvas.line(
      [
        [x(atMs), top],
        [places[i]!, top - LABELS.leader + 2],
      ],
      { ink: 'soft', width: 0.4 },
    )
    canvas.write(text, [places[i]!, top - LABELS.leader], { size: LABELS.size, upwards: true })
  }
}

function legendOf({ canvas, account, course }: View, width: number, top: number): void {
  const column = width / LEGEND.columns
  for (const [i, series] of course.series.entries()) {
    const [x, y] = [(i % LEGEND.columns) * column, top + Math.floor(i / LEGEND.columns) * LEGEND.height + 4]
    const { path, filled } = markerOf(i)
    const ink = inkOf(series)
    canvas.shape(path, [x + 5, y], MARK, { ink, filled })
    const name = labelOf(account.state.graph, series.compartment)
    canvas.write(shortened(name, column - 16, canvas.widthOf), [x + 12, y], { ink })
  }
}
