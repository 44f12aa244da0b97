import type { Figure } from '../../shared/leak/bench/speed/speed'
import { WrongUsage, type Streams } from './command'

/** What the measuring commands share: numbers in, progress, tables out. */

/** A whole number that an option gives; undefined where it is left out. Throws `WrongUsage`. */
export function wholeNumber(
  option: string,
  value: string | boolean | (string | boolean)[] | undefined,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (Number.isSafeInteger(number) && number >= least && number <= most) return number
  const upTo = most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ''
  throw new WrongUsage(`found --${option} ${String(value)}; expected a whole number from ${least}${upTo}`)
}

/** Things as they come, with a line of progress that is gone in the end. */
export function* shown<T>(
  all: Iterable<T>,
  nameOf: (one: T) => string,
  total: string,
  { err }: Streams,
): Generator<T> {
  let count = 0
  for (const one of all) {
    err(`\r${++count} of ${total}: ${nameOf(one)}`.padEnd(60))
    yield one
  }
  err(`\r${' '.repeat(60)}\r`)
}

/** A table of figures for each log, with what was asked of them. */
export function figuresText(figures: readonly Figure[]): string {
  const tables = [...Map.groupBy(figures, ({ log }) => log)].map(([log, of]) => {
    const lines = of.map(({ what, found, unit, asked }) => [
      `  ${what}`,
      `${figure(found)} ${unit}`,
      ...(asked ? [`asked ${figure(asked.bound)}`, asked.met ? 'met' : 'MISSED'] : ['', '']),
    ])
    return `${log}\n${table(lines)}`
  })
  return `${tables.join('\n\n')}\n`
}

/** Columns of equal width, the first one left and the others right. */
export function table(lines: string[][]): string {
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]!.length))) ?? []
  return lines
    .map((line) =>
      line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]! + 2))).join(''),
    )
    .join('\n')
}

export function figure(value: number): string {
  return String(Number(value.toPrecision(3)))
}
