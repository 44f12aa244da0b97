import type { Curve, HatchMark, Series } from './series'

export interface Range {
  min: number
  max: number
}

/** All that has a place in time. */
export interface Drawn {
  series: readonly Series[]
  curves: readonly Curve[]
  marks: readonly HatchMark[]
}

/** A chart of one reading still needs a width: ten minutes. */
const SHORTEST_S = 600
/** Narrower views would only magnify the gauge's noise; in Pa, about 3 mmHg. */
const LOWEST_PA = 400
/** Nobody needs to zoom into less. */
const CLOSEST_S = 60

/** From the first to the last that is known, with a little room. */
export function wholeTime({ series, marks }: Pick<Drawn, 'series' | 'marks'>): Range {
  const times = [...series.flatMap(({ dots }) => dots.map((d) => d.s)), ...marks.map((mark) => mark.s)]
  return padded(rangeOf(times), SHORTEST_S, 0.04)
}

/** Room above the readings for the labels of hatches, as a share of the height. */
const LABELS = 0.3

/**
 * What the readings, their bands and the curves take between two times, with room for the labels of hatches that
 * moved then. Of a time without readings, what they take at all.
 */
export function pressuresIn(time: Range, { series, curves, marks }: Drawn): Range {
  const within = (s: number) => s >= time.min && s <= time.max
  const bands = series.flatMap(({ dots }) =>
    dots.flatMap(({ s, pa, halfPa }) => [[s, pa - halfPa] as const, [s, pa + halfPa] as const]),
  )
  const all = [...bands, ...curves.flatMap(({ points }) => points)]
  const seen = all.filter(([s]) => within(s))
  const pressures = (seen.length > 0 ? seen : all).map(([, pa]) => pa)
  const range = padded(rangeOf(pressures), LOWEST_PA, 0.08)
  const labelled = marks.some(({ s }) => within(s))
  return labelled ? { ...range, max: range.max + (range.max - range.min) * LABELS } : range
}

/** Not by spreading into Math.min: a long log holds more readings than a call takes arguments. */
function rangeOf(values: readonly number[]): Range {
  const min = values.reduce((a, b) => Math.min(a, b), Infinity)
  const max = values.reduce((a, b) => Math.max(a, b), -Infinity)
  return { min, max }
}

/** Zoomed about its middle; never closer than a minute, never farther than `whole`. */
export function zoomed(view: Range, factor: number, whole: Range): Range {
  const length = Math.min(Math.max((view.max - view.min) * factor, CLOSEST_S), whole.max - whole.min)
  const middle = (view.min + view.max) / 2
  return kept({ min: middle - length / 2, max: middle + length / 2 }, whole)
}

/** Moved by a share of its own length, not beyond `whole`. */
export function moved(view: Range, share: number, whole: Range): Range {
  const by = (view.max - view.min) * share
  return kept({ min: view.min + by, max: view.max + by }, whole)
}

function kept({ min, max }: Range, whole: Range): Range {
  const by = Math.max(whole.min - min, 0) + Math.min(whole.max - max, 0)
  return { min: min + by, max: max + by }
}

function padded({ min, max }: Range, least: number, share: number): Range {
  const room = Math.max((max - min) * share, (least - (max - min)) / 2)
  return { min: min - room, max: max + room }
}

/** More than a chart has. */
const ROWS = 100_000

/** One of all that would be drawn on the same spot: the last, which is the newest. */
export function apart<P extends { x: number; y: number }>(places: readonly P[], near: number): P[] {
  const spotOf = ({ x, y }: P) => Math.round(x / near) * ROWS + Math.round(y / near)
  const spots = new Map(places.map((place) => [spotOf(place), place]))
  return [...spots.values()]
}

export interface Cluster<T> {
  x: number
  /** Row of the label from the top; undefined where no row is free. */
  row?: number
  members: T[]
}

/**
 * Marks that stand closer than `near` become one; the label of each goes into the first of `rows` rows where it
 * covers no label before it. `x` are px from the left; labels stand right of their mark, but none reaches beyond
 * `right`.
 */
export function clustered<T>(
  marks: readonly { x: number; mark: T }[],
  near: number,
  rows: number,
  widthOf: (members: readonly T[]) => number,
  right: number,
): Cluster<T>[] {
  const clusters: Cluster<T>[] = []
  for (const { x, mark } of marks.toSorted((a, b) => a.x - b.x)) {
    const last = clusters.at(-1)
    if (last && x - last.x < near) last.members.push(mark)
    else clusters.push({ x, members: [mark] })
  }
  const taken = Array<number>(rows).fill(-Infinity)
  for (const cluster of clusters) {
    const width = widthOf(cluster.members)
    const from = Math.min(cluster.x, right - width)
    const row = taken.findIndex((end) => end <= from)
    if (row < 0) continue
    cluster.row = row
    taken[row] = from + width
  }
  return clusters
}
