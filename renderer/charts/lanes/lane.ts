import type { Range } from '../view'

/**
 * What one lane of a chart shows over the same dates as the lanes above and below it, in the unit of its axis. Times are
 * seconds since 1970. Intervals are 95 %.
 */
export interface Lane {
  id: string
  title: string
  /** In the order of their markers. */
  curves: readonly Curve[]
  dots?: readonly Dot[]
  /** Whose the markers of the dots are. */
  named?: readonly Pick<Required<Curve>, 'name' | 'marker'>[]
  limits?: readonly LimitLine[]
  /** Zero belongs to it, such as for a mass. */
  fromZero?: boolean
}

export interface Point {
  s: number
  low: number
  middle: number
  high: number
}

export interface Curve {
  name: string
  points: readonly Point[]
  /** Where it went before something was changed. */
  before?: readonly Point[]
  /** Index of the marker that names it; none where it is alone. */
  marker?: number
}

/** Something measured over a while. */
export interface Dot extends Point {
  from: number
  to: number
  marker: number
}

export interface LimitLine {
  value: number
  text: string
  /** Something that must not be passed; else it is only for comparison. */
  isLimit: boolean
}

/** Something that happens on a date, through all lanes. */
export interface Mark {
  s: number
  text: string
  kind: 'comes' | 'fails' | 'found' | 'repaired'
  /** It may come sooner or later. */
  between?: Range
}

/** Room above and below, as a share of the height. */
const ROOM = 0.08

/** What is written where several marks stand together: each name once, after the signs of all that it is said of. */
export function namesOf(marks: readonly Mark[], sign: Record<Mark['kind'], string>): string {
  const byText = Map.groupBy(marks, ({ text }) => text)
  return [...byText].map(([text, own]) => `${signsOf(own, sign)} ${text}`).join(', ')
}

export function signsOf(marks: readonly Mark[], sign: Record<Mark['kind'], string>): string {
  return [...new Set(marks.map(({ kind }) => sign[kind]))].join('')
}

/** All that a lane shows, with a little room. */
export function valuesIn({ curves, dots = [], limits = [], fromZero }: Lane): Range {
  let [min, max] = fromZero ? [0, 0] : [Infinity, -Infinity]
  const take = (low: number, high: number) => {
    min = Math.min(min, low)
    max = Math.max(max, high)
  }
  for (const { points, before = [] } of curves) {
    for (const { low, high } of points) take(low, high)
    for (const { middle } of before) take(middle, middle)
  }
  for (const { low, high } of dots) take(low, high)
  for (const { value } of limits) take(value, value)
  if (min > max) return { min: 0, max: 1 }
  const room = (max - min || Math.abs(max) || 1) * ROOM
  return { min: fromZero ? min : min - room, max: max + room }
}

const DAY_S = 86_400
/** Room beside what was measured, as a share of the width. */
const DOT_ROOM = 0.02

/** The time that all lanes share. */
export function timesIn(lanes: readonly Lane[]): Range {
  const times = lanes.flatMap(({ curves, dots = [] }) => [
    ...curves.flatMap(({ points }) => points.map(({ s }) => s)),
    ...dots.flatMap(({ from, to }) => [from, to]),
  ])
  const min = times.reduce((a, b) => Math.min(a, b), Infinity)
  const max = times.reduce((a, b) => Math.max(a, b), -Infinity)
  // A marker at the edge would be cut.
  const room = lanes.some(({ dots }) => dots) ? (max - min || DAY_S) * DOT_ROOM : 0
  return { min: min - room, max: max + room }
}
