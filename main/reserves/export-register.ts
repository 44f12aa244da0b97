import { stringify } from 'yaml'
import type { RegisterFormat } from '../../shared/contract/reserves'
import type { Register } from '../../shared/reserves/register/register'
import { guardedField } from '../export/formats/csv'

/** A register as a file: all of it as YAML or JSON, or a table for spreadsheets. */
export const REGISTER_TEXT: Record<RegisterFormat, (register: Register) => string> = {
  yaml: (register) => stringify(register),
  json: (register) => `${JSON.stringify(register, null, 1)}\n`,
  // Without a byte order mark spreadsheets take Cyrillic for Latin.
  csv: (register) => `\uFEFF${[NAMES, ...rowsOf(register)].map(lineOf).join('')}`,
}

const COLUMNS = [
  'kind',
  'of',
  'compartment',
  'cause',
  'from',
  'to',
  'kg_per_day',
  'kg_per_day_low',
  'kg_per_day_high',
  'text_en',
  'text_ru',
  'source',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>
const NAMES: Row = Object.fromEntries(COLUMNS.map((name) => [name, name]))

/** Places, each with what was done to it, then rates: a row fills the columns that it knows of. */
function rowsOf({ places, rates }: Register): Row[] {
  return [
    ...places.flatMap(({ id: of, compartment, position, cause, found, how, repairs, source }): Row[] => [
      {
        kind: 'place',
        of,
        compartment,
        cause,
        from: found,
        text_en: `${position.en}; ${how.en}`,
        text_ru: `${position.ru}; ${how.ru}`,
        source,
      },
      ...repairs.map(({ on, what }) => ({
        kind: 'repair',
        of,
        compartment,
        from: on,
        text_en: what.en,
        text_ru: what.ru,
      })),
    ]),
    ...rates.map(({ from, to, of, kgPerDay: { value, low, high }, source }) => ({
      kind: 'rate',
      of,
      from,
      to,
      kg_per_day: value,
      kg_per_day_low: low,
      kg_per_day_high: high,
      source,
    })),
  ]
}

function lineOf(row: Row): string {
  return `${COLUMNS.map((name) => guardedField(String(row[name] ?? ''))).join(',')}\r\n`
}
