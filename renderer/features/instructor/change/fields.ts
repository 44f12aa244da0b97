import type { Text } from '../../../../shared/i18n/text'
import { parseNumber } from '../../crew/reading/entry-time'

export type Values = Record<string, string>

export interface Field {
  name: string
  label: Text
  /** One of these; a number where there are none. */
  options?: readonly (readonly [value: string, text: Text])[]
  initial: string
  optional?: boolean
  /** Where nothing is said, from 0 to anything. */
  least?: number
  most?: number
}

export const same = (text: string): Text => ({ en: text, ru: text })
/** Of a text that `faultOf` let pass: undefined where it may be left empty and was, whatever blanks are in it. */
export const optionalNumber = (text: string | undefined) => parseNumber(text ?? '')
export const number = (text: string | undefined) => optionalNumber(text) ?? 0

export function select(name: string, label: Text, options: Field['options'] & {}, wanted?: string): Field {
  const initial = options.find(([value]) => value === wanted) ?? options[0]
  return { name, label, options, initial: initial?.[0] ?? '' }
}

/** The first field that does not hold what it should. */
export function faultOf(fields: readonly Field[], values: Values): Field | undefined {
  return fields.find(({ name, options, optional, least = 0, most = Infinity }) => {
    const value = (values[name] ?? '').trim()
    if (options) return options.length === 0
    if (value === '') return !optional
    const amount = parseNumber(value)
    return amount === undefined || amount < least || amount > most
  })
}
