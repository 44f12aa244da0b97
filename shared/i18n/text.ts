import { z } from 'zod'

export const LANGUAGES = ['en', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language of a system whose locale is such as "ru-RU"; English where it is none of ours. */
export function languageOfLocale(locale: string): Language {
  const [primary] = locale.toLowerCase().split(/[-_]/)
  return LANGUAGES.find((language) => language === primary) ?? 'en'
}

/** A text in both languages; a missing one does not parse. */
export const text = z.strictObject({ en: z.string().min(1), ru: z.string().min(1) })
export type Text = z.infer<typeof text>
