import type { Text } from '../../../../shared/i18n/text'
import type { StationFault } from '../../../../shared/station/check'
import { FAULT } from './messages'

/** What is wrong with the shape of what was typed, by the code of the fault and its message. */
const SHAPE: readonly (readonly [RegExp, Text])[] = [
  [/^too-small/, { en: 'This is too little.', ru: 'Слишком мало.' }],
  [/^too-big/, { en: 'This is too much.', ru: 'Слишком много.' }],
  [/^invalid-format/, { en: 'Type a date like 2021-02-17.', ru: 'Введите дату вида 2021-02-17.' }],
  [/^invalid-type: .* expected int$/, { en: 'Type a whole number.', ru: 'Введите целое число.' }],
  [/^invalid-type/, FAULT.missing],
]

/**
 * A fault as a sentence: what is impossible by its place, what has a wrong shape by that; as the check said it, where
 * nobody has foreseen it.
 */
export function sentenceFor(
  { code, path, message }: StationFault,
  impossible: readonly (readonly [RegExp, Text])[],
): Text {
  const [table, found] = code === 'impossible' ? [impossible, path] : [SHAPE, `${code}: ${message}`]
  const known = table.find(([pattern]) => pattern.test(found))?.[1]
  return known ?? { en: `${path}: ${message}`, ru: `${path}: ${message}` }
}
