import { LANGUAGES, type Language } from '../../shared/i18n/text'
import { WrongUsage } from './command'

/** What --language asks for: one of the languages, or "both", one after the other. Throws `WrongUsage`. */
export function languagesOf(option: unknown): Language[] {
  const asked = LANGUAGES.filter((language) => option === language || option === 'both')
  if (asked.length > 0) return asked
  throw new WrongUsage(`found --language ${String(option)}; expected ${LANGUAGES.join(', ')} or both`)
}
