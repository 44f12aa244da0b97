import type { Language } from '../../../shared/i18n/text'

/** A number as a reader of `language` types it: with a comma in Russian, never in groups of three. */
export function typedNumber(value: number | '', language: Language): string {
  const options = { useGrouping: false, maximumFractionDigits: 9 }
  return value === '' ? '' : value.toLocaleString(language, options)
}
