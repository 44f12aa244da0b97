import { z } from 'zod'
import { text } from '../i18n/text'
import { quantity } from '../units/units'

/**
 * A station as a file describes it: what a user writes, what `station check` reads, what a session log may
 * carry inline. Compartments are joined by hatches; a visiting vehicle is a compartment of its own behind the
 * hatch to the port where it is docked. See `graph.ts` for the form that the program works with.
 */

export const HATCH_STATES = ['open', 'closed', 'closed-leaking', 'removed'] as const
export type HatchState = (typeof HATCH_STATES)[number]

/** Letters (any alphabet), digits, dot, dash, underscore: no "/" because it joins two ids to a hatch's id. */
const id = z
  .string()
  .max(40)
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
    'an id holds letters, digits, ".", "-" and "_", no spaces and no "/"',
  )

/** Volume with its band; the value must lie inside the band (see `check.ts`). */
const volume = z.strictObject({
  value: z.number().positive(),
  unit: z.enum(['m3', 'L', 'ft3']),
  low: z.number().positive().optional(),
  high: z.number().positive().optional(),
})

/** Where a figure comes from: published, derived from published figures, or not verified. */
const source = z.strictObject({
  status: z.enum(['published', 'derived', 'unverified']),
  text: z.string(),
})

/** Place on the map in grid cells: `x` grows forward (to the right), `y` down; `w` × `h` is the box. */
const place = z.strictObject({
  x: z.number(),
  y: z.number(),
  w: z.number().positive(),
  h: z.number().positive(),
})

const compartment = z.strictObject({
  id,
  name: text.optional(),
  /** Short label for the map, in Cyrillic for Russian elements in both languages. */
  label: z.string().max(12).optional(),
  part: z.enum(['russian', 'us', 'other']).optional(),
  /** Left out where nobody knows it: the leak engine then allows for anything from a small to a large module. */
  volume: volume.optional(),
  source: source.optional(),
  place: place.optional(),
})

const hatch = z.strictObject({
  id: z.string().max(81),
  between: z.tuple([id, id]),
  state: z.enum(HATCH_STATES).default('open'),
  /** Can it be opened again against a pressure difference (equalisation valve)? */
  equalisationValve: z.boolean().optional(),
  source: source.optional(),
})

const vehicle = z.strictObject({
  id,
  name: text.optional(),
  label: z.string().max(12).optional(),
  kind: z.enum(['crew', 'cargo']),
  dockedTo: id,
  hatch: z.enum(HATCH_STATES).default('open'),
  volume: volume.optional(),
  source: source.optional(),
  place: place.optional(),
})

const instrument = z.strictObject({
  id,
  name: text.optional(),
  type: z.enum(['hand-gauge', 'telemetry', 'mass-spectrometer', 'hatch-flow', 'delta-p']),
  /** Random error of one reading, one standard deviation. */
  sigma: quantity('pressure').optional(),
  /** Smallest step that can be read. */
  resolution: quantity('pressure').optional(),
  /** Half-width of the systematic error: the same in every reading of this instrument. */
  systematic: quantity('pressure').optional(),
  unit: z.enum(['mmHg', 'psi', 'kPa', 'hPa', 'mbar', 'Pa']).optional(),
  source: source.optional(),
})
export type Instrument = z.infer<typeof instrument>

/**
 * Pressures at which something must be done; a station may state its own. Defaults: flight-rule lower limit 14.2 psi
 * and crew-health concern 10.2 psi (published 2004), depressurisation alarm 690 mmHg (published, Mir), floor of the
 * reserve time 490 mmHg (not verified).
 */
const limits = z.strictObject({
  floor: quantity('pressure').default({ value: 490, unit: 'mmHg' }),
  lower: quantity('pressure').default({ value: 14.2, unit: 'psi' }),
  health: quantity('pressure').default({ value: 10.2, unit: 'psi' }),
  alarm: quantity('pressure').default({ value: 690, unit: 'mmHg' }),
})

export const stationSchema = z.strictObject({
  schema: z.literal(1).default(1),
  id,
  name: text.optional(),
  source: z.string().optional(),
  compartments: z.array(compartment).min(1).max(64),
  hatches: z.array(hatch).max(200),
  vehicles: z.array(vehicle).max(24).default([]),
  instruments: z.array(instrument).max(64).default([]),
  /** The hatches that split the station first in an emergency, in this order (boundary of the segments). */
  firstSplit: z.array(z.string()).max(8).default([]),
  limits: limits.prefault({}),
})
export type Station = z.infer<typeof stationSchema>
export type StationFile = z.input<typeof stationSchema>

export const instrumentSchema = instrument
