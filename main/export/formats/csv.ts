import { portions, type Job } from '../job'
import type { ExportSource } from '../source'
import { COLUMNS, rowsOf, type ColumnType } from './columns'

/** How a value of each type stands in a line. */
type Fields = Record<ColumnType, (value: string | number) => string>

const EXACT: Fields = {
  integer: String,
  number: String,
  time: String,
  hash: String,
  text: (text) => (/[",\r\n]/.test(String(text)) ? quoted(text) : String(text)),
  json: quoted,
}

const GUARDED: Fields = {
  ...EXACT,
  text: (text) => guardedField(String(text)),
  json: (text) => quoted(guarded(String(text))),
}

/**
 * CSV after RFC 4180, with CRLF and a header. The exact copy: no text is guarded against spreadsheets, which take
 * a leading "=" for a formula.
 */
export function csvOf(source: ExportSource, job: Job): Generator<string> {
  return table(source, job, EXACT)
}

/**
 * The copy for spreadsheets, which is not exact: with a byte order mark, without which they take Cyrillic for
 * Latin, and with every text guarded. Numbers stay numbers.
 */
export function* spreadsheetOf(source: ExportSource, job: Job): Generator<string> {
  yield '\uFEFF'
  yield* table(source, job, GUARDED)
}

/** Written by hand: csv-stringify takes four times as long, and leaves a lone line feed unquoted beside CRLF. */
function* table(source: ExportSource, job: Job, fields: Fields): Generator<string> {
  const rowOf = rowsOf(source)
  const columns = COLUMNS.map(({ of, type }, i) => ({ of, field: fields[type], comma: i === 0 ? '' : ',' }))
  yield `${COLUMNS.map(({ name }) => name).join(',')}\r\n`
  for (const portion of portions(source, job)) {
    let text = ''
    for (const event of portion) {
      const row = rowOf(event)
      for (const { of, field, comma } of columns) {
        const value = of(row)
        text += value === undefined ? comma : comma + field(value)
      }
      text += '\r\n'
    }
    yield text
  }
}

function quoted(text: string | number): string {
  return `"${String(text).replace(/"/g, '""')}"`
}

/** A field for spreadsheets, which take a leading "=" for a formula. */
export function guardedField(text: string): string {
  return EXACT.text(guarded(text))
}

/** What spreadsheets hold in a cell; the rest would run over into the cells after it. */
const CELL = 32_767

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before each sign that begins one, at the
 * start, and where a Russian or German spreadsheet, which splits at semicolons, would see a start.
 */
function guarded(text: string): string {
  return text
    .replace(/(?![\t\r\n])\p{Cc}/gu, '\uFFFD')
    .replace(/^(?=[\t\r\n])|(?=[=+\-@＝＋－＠])(?<=(?:^|[;\t\r\n])["\s]*)/g, "'")
    .slice(0, CELL)
}
