import { LANGUAGES, type Language } from '../../shared/i18n/text'
import { Choice } from './Choice'
import { ui } from './messages'

export type Languages = keyof typeof ui.languageChoice

/** In which languages something is written: the reader's alone, or both. */
export function LanguagesChoice(props: { value: Languages; onChoose(languages: Languages): void }) {
  return <Choice label={ui.languages} options={ui.languageChoice} {...props} />
}

/** The chosen languages, the reader's first. */
export function languagesOf(chosen: Languages, reader: Language): Language[] {
  return chosen === 'one' ? [reader] : [reader, ...LANGUAGES.filter((other) => other !== reader)]
}
