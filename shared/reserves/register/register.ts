import { z } from 'zod'
import { text } from '../../i18n/text'

/**
 * The register of a station's leaks as a file describes it, version 1: the places that were found, what was done to
 * them, and how fast air was lost, of the whole station or at one place, over the years.
 */

export const REGISTER_SCHEMA = 1

const id = z
  .string()
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u, 'an id is letters, digits and "-"')
const day = z.iso.date({ error: 'a date like 2021-02-17' })

export const CAUSES = ['crack', 'puncture', 'seal', 'valve', 'unknown'] as const

const place = z.strictObject({
  id,
  compartment: z.string().min(1).max(40),
  position: text,
  cause: z.enum(CAUSES),
  found: day,
  how: text,
  /** The name of a picture or sketch that lies beside the file. */
  picture: z.string().max(200).optional(),
  repairs: z
    .array(z.strictObject({ on: day, what: text }))
    .max(50)
    .default([]),
  source: z.string().max(500).optional(),
})

/** 95 % lie between `low` and `high`. */
const rate = z.strictObject({
  from: day,
  to: day,
  /** "station", or the id of a place. */
  of: z.union([z.literal('station'), id]),
  kgPerDay: z.strictObject({
    value: z.number().nonnegative(),
    low: z.number().nonnegative(),
    high: z.number().nonnegative(),
  }),
  source: z.string().max(500).optional(),
})
export type Rate = z.infer<typeof rate>

export const registerSchema = z.strictObject({
  schema: z.literal(REGISTER_SCHEMA),
  id,
  title: text,
  /** What a sound station of this size loses. */
  nominalKgPerDay: z.number().nonnegative(),
  places: z.array(place).max(200).default([]),
  rates: z.array(rate).max(2000).default([]),
})
export type Register = z.infer<typeof registerSchema>
export type RegisterFile = z.input<typeof registerSchema>
