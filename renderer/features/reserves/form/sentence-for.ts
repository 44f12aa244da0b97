import type { Text } from '../../../../shared/i18n/text'
import type { StationFault } from '../../../../shared/station/check'
import { FAULT } from './messages'

/** What is wrong with the shape of what was typed. */
const SHAPE: Record<string, Text> = {
  'too-small': { en: 'This is too little.', ru: 'Слишком мало.' },
  'too-big': { en: 'This is too much.', ru: 'Слишком много.' },
  'invalid-format': { en: 'Type a date like 2021-02-17.', ru: 'Введите дату вида 2021-02-17.' },
  'invalid-type': FAULT.missing,
}

/**
 * A fault as a sentence: what is impossible by its place, what has a wrong shape by that; as the check said it, where
 * nobody has foreseen it.
 */
export function sentenceFor(
  { code, path, message }: StationFault,
  impossible: readonly (readonly [RegExp, Text])[],
): Text {
  const known = code === 'impossible' ? impossible.find(([place]) => place.test(path))?.[1] : SHAPE[code]
  return known ?? { en: `${path}: ${message}`, ru: `${path}: ${message}` }
}
