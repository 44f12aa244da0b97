import { z } from 'zod'
import { text } from '../i18n/text'
import { quantity } from '../units/units'

/**
 * A plan of the reserves as a file describes it, version 1: what air there is, what takes it, what brings more. Days
 * and rates are days of 24 h; masses are kg. What the shape cannot say stands in `check.ts`.
 */

export const PLAN_SCHEMA = 1

const id = z
  .string()
  .max(40)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]*$/u, 'an id is letters, digits and "-"')
const kg = z.number().nonnegative().max(100_000)
const day = z.iso.date({ error: 'a date like 2021-02-17' })
const share = z.number().min(0).max(1)
/** Published, derived from published figures, or an assumption of whoever wrote the plan. */
const source = z.strictObject({
  status: z.enum(['published', 'derived', 'assumption']),
  text: z.string().max(500),
})
export type Source = z.infer<typeof source>

/** A number that nobody knows exactly: 95 % lie between `low` and `high`. Without them it is taken as exact. */
const band = z.strictObject({
  value: z.number().nonnegative(),
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
})
export type Band = z.infer<typeof band>

/** What a store holds; electrolysis makes oxygen of water. */
export const STORED = ['oxygen', 'nitrogen', 'air', 'water'] as const
export type Stored = (typeof STORED)[number]
export const LAWS = ['orifice', 'crack', 'constant'] as const

const segment = z.enum(['russian', 'us', 'other']).default('other')

const store = z.strictObject({
  id,
  title: text,
  segment,
  gas: z.enum(STORED),
  kg: band,
  /** The share that can be taken out of it. */
  usable: share.default(1),
  source: source.optional(),
})

const generator = z.strictObject({
  id,
  title: text,
  segment,
  /** Oxygen, at most. */
  kgPerDay: z.number().positive().max(1000),
  /** The store of water that it runs on; without one it never runs dry. */
  water: id.optional(),
  /** It does not work on these days; without an end it fails for good. */
  fails: z
    .array(z.strictObject({ from: day, to: day.optional() }))
    .max(20)
    .default([]),
  /** Mean time until it fails for good, in days, where that is to be reckoned with. */
  meanDaysToFailure: z.number().positive().optional(),
  source: source.optional(),
})

const ship = z.strictObject({
  id,
  title: text,
  segment,
  launches: day,
  docks: day,
  /** So many days sooner or later, evenly likely. */
  slipDays: z
    .strictObject({ sooner: z.number().nonnegative().max(365), later: z.number().nonnegative().max(365) })
    .default({ sooner: 0, later: 0 }),
  cargo: z
    .array(z.strictObject({ gas: z.enum(STORED), kg: band }))
    .min(1)
    .max(8),
  /** The share that can be brought aboard. */
  transferable: share.default(1),
  source: source.optional(),
})

export const planSchema = z.strictObject({
  schema: z.literal(PLAN_SCHEMA),
  id,
  title: text,
  notes: text.optional(),
  starts: day,
  days: z.int().min(1).max(1100).default(365),
  cabin: z.strictObject({
    volume: quantity('volume'),
    temperature: quantity('temperature').default({ value: 22, unit: 'degC' }),
    pressure: quantity('pressure'),
    oxygen: quantity('pressure'),
    /** Carbon dioxide and water, which are kept where they are. */
    others: quantity('pressure').default({ value: 12, unit: 'mmHg' }),
    source: source.optional(),
  }),
  /** How many are aboard from each day on. */
  crew: z
    .array(z.strictObject({ from: day, people: z.int().nonnegative().max(100) }))
    .min(1)
    .max(50),
  oxygenKgPerPersonDay: band.default({ value: 0.84 }),
  leak: z.strictObject({
    /** As the pressure is at the beginning. */
    kgPerDay: band,
    law: z.enum(LAWS).default('orifice'),
    /** By so much of itself it grows in a year. */
    growsPerYear: band.default({ value: 0 }),
    source: source.optional(),
  }),
  /** Air that goes on a day: an airlock, a compartment let go. */
  losses: z
    .array(z.strictObject({ title: text, on: day, kg }))
    .max(200)
    .default([]),
  /** Taken from in this order. */
  stores: z.array(store).max(50).default([]),
  generators: z.array(generator).max(10).default([]),
  ships: z.array(ship).max(50).default([]),
  policy: z.strictObject({
    /** Oxygen's pressure is kept here, by the generators first. */
    oxygen: quantity('pressure'),
    /** Below `below` gas is let in up to `to`, of the first kind in `with` that is there. */
    topUp: z
      .strictObject({
        below: quantity('pressure'),
        to: quantity('pressure'),
        with: z.array(z.enum(['nitrogen', 'air'])).min(1),
      })
      .optional(),
  }),
  limits: z
    .strictObject({
      pressureLow: quantity('pressure').optional(),
      oxygenLow: quantity('pressure').optional(),
      oxygenHigh: quantity('pressure').optional(),
      /** Oxygen's greatest share of the pressure: fire. */
      oxygenShareHigh: share.optional(),
      /** Nitrogen's least share of the pressure. */
      nitrogenShareLow: share.optional(),
    })
    .default({}),
})
export type Plan = z.infer<typeof planSchema>
export type PlanFile = z.input<typeof planSchema>
