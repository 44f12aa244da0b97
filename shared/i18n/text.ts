import { z } from 'zod'

export const LANGUAGES = ['en', 'ru'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in both languages; a missing one does not parse. */
export const text = z.strictObject({ en: z.string().min(1), ru: z.string().min(1) })
export type Text = z.infer<typeof text>
