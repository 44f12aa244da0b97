import type { Language } from '../../../../shared/i18n/text'
import { dateOf } from '../../../../shared/reserves/days'
import type { Plan } from '../../../../shared/reserves/plan'
import { SECOND_MS, toMs } from '../../../../shared/time/time'

const form = (locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
/** Made once: making one takes longer than writing many dates. */
const FORMS: Record<Language, Intl.DateTimeFormat> = { en: form('en-GB'), ru: form('ru') }

/** "17 Feb 2021", "17 февр. 2021", without the narrow words of a full date. */
export function shortDate(date: string, language: Language): string {
  return `${FORMS[language].format(toMs(`${date}T00:00:00.000Z`))} ${date.slice(0, 4)}`.replaceAll(
    ' ',
    '\u00a0',
  )
}

export function shortDay(plan: Plan, day: number, language: Language): string {
  return shortDate(dateOf(plan, day), language)
}

/** Seconds since 1970 of a date, as charts have them. */
export function secondsOf(date: string): number {
  return toMs(`${date}T00:00:00.000Z`) / SECOND_MS
}
