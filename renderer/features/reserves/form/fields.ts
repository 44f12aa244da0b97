import type { Language, Text } from '../../../../shared/i18n/text'
import { STATUS_NAMES } from '../../../../shared/reserves/names'
import { UNIT_NAMES } from '../../../../shared/units/names'
import { fromSi, toSi, type PressureUnit, type Quantity } from '../../../../shared/units/units'
import { parseNumber } from '../../crew/reading/entry-time'
import { f, FAULT } from './messages'

/** Whoever types: numbers, words and pressures are written their way. */
export interface Writer {
  language: Language
  unit: PressureUnit
}

type Written = { part: unknown } | { fault: Text }

/** One field of a dialog: how a part of the plan is written in it, and what is typed becomes that part again. */
export interface Field {
  /** Within what the dialog is about. */
  path: string
  label(writer: Writer): string
  /** One of these; typed where there are none. */
  options?: readonly (readonly [value: string, text: Text])[]
  isNumber?: boolean
  /** Of six columns. */
  columns: number
  read(part: unknown, writer: Writer): string
  write(text: string, part: unknown, writer: Writer): Written
}

const WHOLE = 6
const HALF = 3
const THIRD = 2

/** What stays within one digit of the last that matters. */
function numberText(value: number, language: Language): string {
  const plain = String(Number(value.toPrecision(6)))
  return language === 'ru' ? plain.replace('.', ',') : plain
}

const named = (label: Text, unit?: Text) => ({
  label: ({ language }: Writer) => (unit ? `${label[language]}, ${unit[language]}` : label[language]),
})

interface NumberOptions {
  optional?: boolean
  columns?: number
  /** What is typed is so many times the part: 100 for percent. */
  scale?: number
}

export function number(
  path: string,
  label: Text,
  unit?: Text,
  { optional = false, columns = THIRD, scale = 1 }: NumberOptions = {},
): Field {
  return {
    path,
    ...named(label, unit),
    isNumber: true,
    columns,
    read: (part, { language }) => (typeof part === 'number' ? numberText(part * scale, language) : ''),
    write(text) {
      if (text === '') return optional ? { part: undefined } : { fault: FAULT.missing }
      const value = parseNumber(text)
      return value === undefined ? { fault: FAULT.number } : { part: value / scale }
    },
  }
}

/** A number and the bounds of its band. */
export function band(path: string, label: Text, unit: Text, scale = 1): Field[] {
  return [
    number(`${path}.value`, label, unit, { scale }),
    number(`${path}.low`, f.low, unit, { scale, optional: true }),
    number(`${path}.high`, f.high, unit, { scale, optional: true }),
  ]
}

/** In the unit of the reader; one that is not touched stays in its own. */
export function pressure(path: string, label: Text, optional = false): Field {
  return {
    path,
    label: ({ language, unit }) => `${label[language]}, ${UNIT_NAMES[unit][language]}`,
    isNumber: true,
    columns: THIRD,
    read: (part, { language, unit }) =>
      part
        ? numberText(fromSi('pressure', toSi('pressure', part as Quantity<'pressure'>), unit), language)
        : '',
    write(text, _, { unit }) {
      if (text === '') return optional ? { part: undefined } : { fault: FAULT.missing }
      const value = parseNumber(text)
      return value === undefined ? { fault: FAULT.number } : { part: { value, unit } }
    },
  }
}

export function date(path: string, label: Text, optional = false): Field {
  return {
    path,
    ...named(label, f.dateForm),
    columns: HALF,
    read: (part) => (typeof part === 'string' ? part : ''),
    write: (text) =>
      text !== '' ? { part: text } : optional ? { part: undefined } : { fault: FAULT.missing },
  }
}

/** A text in both languages, of which the reader's is typed: a new one stands in both. */
export function words(path: string, label: Text): Field {
  return {
    path,
    ...named(label),
    columns: WHOLE,
    read: (part, { language }) => (part as Text | undefined)?.[language] ?? '',
    write(text, part, { language }) {
      const before = part as Text | undefined
      const isOwn = before !== undefined && before.en !== before.ru
      if (text === '') return { fault: FAULT.missing }
      return { part: isOwn ? { ...before, [language]: text } : { en: text, ru: text } }
    },
  }
}

export function plain(path: string, label: Text): Field {
  return {
    path,
    ...named(label),
    columns: WHOLE,
    read: (part) => (typeof part === 'string' ? part : ''),
    write: (text) => ({ part: text === '' ? undefined : text }),
  }
}

export function choice(path: string, label: Text, options: Field['options'] & {}, columns = HALF): Field {
  return {
    path,
    ...named(label),
    options,
    columns,
    read: (part) => (typeof part === 'string' ? part : ''),
    write: (text) => ({ part: text === '' ? undefined : text }),
  }
}

export function choices<K extends string>(names: Record<K, Text>): [K, Text][] {
  return Object.entries(names) as [K, Text][]
}

/** Where it is from: without a status there is no source. */
export const SOURCE: Field[] = [
  {
    ...choice('source', f.status, [['', f.noSource], ...choices(STATUS_NAMES)], THIRD),
    read: (part) => (part as { status: string } | undefined)?.status ?? '',
    write: (text, part) => ({
      part: text === '' ? undefined : { text: f.noText.en, ...(part as object | undefined), status: text },
    }),
  },
  { ...plain('source.text', f.source), columns: 4 },
]
