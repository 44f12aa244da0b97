import type { Text } from '../i18n/text'
import { folded } from '../i18n/folded'
import type { Term } from './term'
import { CREW_AND_LOG } from './terms/crew-and-log'
import { HATCHES_AND_GAUGES } from './terms/hatches-and-gauges'
import { LEAK } from './terms/leak'
import { RUSSIAN_SEGMENT } from './terms/russian-segment'
import { US_SEGMENT } from './terms/us-segment'

export interface Chapter {
  title: Text
  terms: readonly Term[]
}

/** The words of the trade in both languages, by what they are about. */
export const GLOSSARY: readonly Chapter[] = [
  { title: { en: 'Russian segment', ru: 'Российский сегмент' }, terms: RUSSIAN_SEGMENT },
  { title: { en: 'US segment', ru: 'Американский сегмент' }, terms: US_SEGMENT },
  { title: { en: 'Hatches, gauges, units', ru: 'Люки, приборы, единицы' }, terms: HATCHES_AND_GAUGES },
  { title: { en: 'The leak', ru: 'Утечка' }, terms: LEAK },
  { title: { en: 'Crew, procedure, log', ru: 'Экипаж, процедура, журнал' }, terms: CREW_AND_LOG },
]

/**
 * The terms that hold every word of the search, in either alphabet: in what they are called and abbreviated, or else,
 * where no name holds them, in what they mean. Chapters without any are left out.
 */
export function found(search: string): Chapter[] {
  const words = folded(search).split(/\s+/).filter(Boolean)
  const holding = (textOf: (term: Term) => string[]) =>
    GLOSSARY.map(({ title, terms }) => ({
      title,
      terms: terms.filter((term) => {
        const text = folded(textOf(term).join(' '))
        return words.every((word) => text.includes(word))
      }),
    })).filter(({ terms }) => terms.length > 0)
  const named = holding(({ short, name }) => [...short, name.en, name.ru])
  return named.length > 0 ? named : holding(({ meaning }) => [meaning.en, meaning.ru])
}
