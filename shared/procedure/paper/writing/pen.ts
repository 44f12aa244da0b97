import type { Language, Text } from '../../../i18n/text'
import type { PressureUnit } from '../../../units/units'
import { html, type Markup } from './markup'

/** How a paper speaks: in one language or in several, one below the other, and in the reader's unit. */
export interface Pen {
  pressureUnit: PressureUnit
  /** Paragraphs, one a language. */
  said(text: Text): Markup
  /** A few words on one line: "Done / Выполнено". */
  words(text: Text): string
}

export function penFor(languages: readonly Language[], pressureUnit: PressureUnit): Pen {
  // What the crew typed is the same in every language, and is written once.
  const distinct = (text: Text) =>
    languages.filter((language, i) => languages.findIndex((other) => text[other] === text[language]) === i)
  return {
    pressureUnit,
    said: (text) =>
      html`${distinct(text).map((language) => html`<p lang="${language}">${text[language]}</p>`)}`,
    words: (text) =>
      distinct(text)
        .map((language) => text[language])
        .join(' / '),
  }
}
