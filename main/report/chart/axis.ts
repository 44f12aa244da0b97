import { DAY_MS, HOUR_MS, toIso } from '../../../shared/time/time'

export interface Range {
  min: number
  max: number
}

export interface Tick {
  value: number
  label: string
}

/** From a value to its place: `range.min` stands at `from`, `range.max` at `to`. */
export function scale({ min, max }: Range, from: number, to: number): (value: number) => number {
  return (value) => from + ((value - min) / (max - min)) * (to - from)
}

/** A little more than the values take, and never less than `least`; around `about` where there are none. */
export function rangeOf(values: Iterable<number>, least: number, about: number): Range {
  let [min, max] = [Infinity, -Infinity]
  for (const value of values) {
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  if (min > max) [min, max] = [about, about]
  const margin = Math.max((max - min) * 0.06, (least - (max - min)) / 2)
  return { min: min - margin, max: max + margin }
}

/** Round values within a range, at most about `most`; `digits` are the decimals that their step needs. */
export function roundTicks({ min, max }: Range, most: number): { values: number[]; digits: number } {
  const rough = (max - min) / most
  const power = Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((n) => n * 10 ** power).find((n) => n >= rough * 0.999)!
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const first = Math.ceil(min / step - 1e-9)
  const count = Math.floor(max / step + 1e-9) - first + 1
  return { values: Array.from({ length: count }, (_, i) => (first + i) * step), digits }
}

const MINUTE_MS = 60_000
const TIME_STEPS_MS = [
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((n) => n * HOUR_MS),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((n) => n * DAY_MS),
]

/** Round times in GMT, at most about `most`: "15:00", below it the date at the first and wherever the day changes. */
export function timeTicks({ min, max }: Range, most: number): Tick[] {
  const step = TIME_STEPS_MS.find((ms) => (max - min) / ms <= most) ?? TIME_STEPS_MS.at(-1)!
  const first = Math.ceil(min / step)
  const values = Array.from({ length: Math.floor(max / step) - first + 1 }, (_, i) => (first + i) * step)
  let before = ''
  return values.map((value) => {
    const [day, clock] = [toIso(value).slice(0, 10), toIso(value).slice(11, 16)]
    const label = step >= DAY_MS ? `\n${day}` : day === before ? clock : `${clock}\n${day}`
    before = day
    return { value, label }
  })
}

/** Places for labels at least `apart` from each other, each as near to its own as that allows, all up to `end`. */
export function spread(places: readonly number[], apart: number, end: number): number[] {
  let last = -Infinity
  const pushed = places.map((place) => (last = Math.max(place, last + apart)))
  return pushed.map((place, i) => Math.min(place, end - (pushed.length - 1 - i) * apart))
}
