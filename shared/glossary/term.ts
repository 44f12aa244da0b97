import type { Text } from '../i18n/text'

/** A word of the trade, so that people who were taught in different languages mean the same by it. */
export interface Term {
  /** Every way in which it is abbreviated or coded; the first is the one that the screens have. */
  short: readonly string[]
  name: Text
  /** One sentence. */
  meaning: Text
  /** Of a fact that comes from elsewhere. */
  source?: Text
}

/** `short` is separated by spaces, and may be empty. */
export function term(short: string, en: string, ru: string, meaning: Text, source?: Text): Term {
  return { short: short.split(' ').filter(Boolean), name: { en, ru }, meaning, ...(source && { source }) }
}
