import { z } from 'zod'
import { text } from '../i18n/text'
import type { Advice, Verdict } from '../leak/report'
import { HATCH_STATES, instrumentSchema, stationSchema } from '../station/station'
import { quantity, unitsOf } from '../units/units'

/** The session log, version 1: the product's public format. One event a line; see the README of shared/. */

export const LOG_VERSION = 1

/** UTC with milliseconds, and a date that exists. */
export const instant = z.iso.datetime({ precision: 3, error: 'a UTC time like 2020-12-26T15:00:00.000Z' })

const name = z.string().min(1).max(80)
const freeText = z.string().max(4000)
/** A step of the procedure, in its n-th round where n > 1: "close-next", "close-next#3". */
const step = z.string().max(80).optional()

/** What the leak engine may say, and advise. */
const VERDICTS = [
  'located',
  'narrowed',
  'no-leak',
  'explained',
  'undetermined',
  'insufficient-data',
] as const satisfies Verdict['kind'][]
const ACTIONS = [
  'close',
  'open',
  'close-all',
  'read',
  'wait',
  'isolate',
] as const satisfies Advice['action'][]

/** Wall time at which a late entry was typed; `at` is when it happened. */
const enteredAt = instant.optional()

/** The known kinds of version 1 and the shape of their `data`. */
export const EVENT_DATA = {
  'session-opened': z.strictObject({
    mode: z.enum(['real', 'drill', 'example']),
    title: z.string().min(1).max(200),
    station: z.union([z.string().min(1).max(40), stationSchema]),
    source: freeText.optional(),
  }),
  instrument: instrumentSchema,
  reading: z.strictObject({
    compartment: name,
    pressure: quantity('pressure'),
    temperature: quantity('temperature').optional(),
    partialPressures: z
      .strictObject({
        n2: quantity('pressure').optional(),
        o2: quantity('pressure').optional(),
        co2: quantity('pressure').optional(),
      })
      .optional(),
    instrument: name,
    /** Half-width of the band in which `at` lies, or "unknown" where nobody wrote the time down. */
    timeUncertainty: z
      .union([quantity('time'), z.literal('unknown')], { error: 'a time with its unit, or "unknown"' })
      .optional(),
    step,
    enteredAt,
  }),
  'hatch-state': z.strictObject({ hatch: z.string().max(81), state: z.enum(HATCH_STATES), step, enteredAt }),
  'valve-state': z.strictObject({
    between: z.tuple([name, name]),
    valve: z.enum(['equalisation', 'ventilation']),
    state: z.enum(['open', 'closed']),
    step,
    enteredAt,
  }),
  /** A known flow into the cabin (negative: out of it), as a mass between two times or as a rate. */
  'gas-flow': z.strictObject({
    compartment: name.describe('a compartment or "whole"'),
    gas: z.enum(['air', 'oxygen', 'nitrogen', 'carbon-dioxide']).default('air'),
    cause: z.enum(['crew', 'generator', 'repress', 'airlock', 'vent', 'other']).default('other'),
    mass: quantity('mass').optional(),
    rate: z
      .strictObject({
        value: z.number(),
        unit: z.enum(unitsOf('mass')),
        per: z.enum(unitsOf('time')),
      })
      .optional(),
    /** Half-width of the 95 % band, in the unit of the mass or rate. */
    plusMinus: z.number().nonnegative().optional(),
    from: instant,
    to: instant.optional(),
    step,
    enteredAt,
  }),
  'crew-position': z.strictObject({ who: name, compartment: name, enteredAt }),
  alarm: z.strictObject({
    alarm: name,
    state: z.enum(['raised', 'acknowledged', 'cleared']),
    text: freeText.optional(),
  }),
  /** A vote for a side: heard, felt or shown at a compartment or a hatch. */
  'noise-note': z.strictObject({
    method: z.enum(['ultrasonic', 'flow-sensor', 'hatch-pull', 'other']),
    compartment: name.optional(),
    hatch: z.string().max(81).optional(),
    towards: name.optional(),
    text: freeText.optional(),
    enteredAt,
  }),
  'leak-site': z.strictObject({
    compartment: name,
    state: z.enum(['found', 'patched', 'confirmed']),
    text: freeText.optional(),
    step,
    enteredAt,
  }),
  /** What the crew was told: written by the program whenever what the leak engine says changes. */
  verdict: z.strictObject({
    engine: name,
    /** The last entry that the engine knew of. */
    seq: z.int().positive(),
    verdict: z.enum(VERDICTS),
    compartments: z.array(name),
    probability: z.number().min(0).max(1),
    /** Mean loss, where there is a leak to speak of. */
    kgPerDay: z.number().optional(),
    next: z
      .strictObject({ action: z.enum(ACTIONS), hatches: z.array(z.string().max(81)), reason: text })
      .optional(),
  }),
  'procedure-started': z.strictObject({ procedure: name, revision: name, hash: z.string().max(64) }),
  /** The crew's tick; `choice` is the option taken at a decision. */
  'step-done': z.strictObject({ step: z.string().max(80), choice: z.string().max(80).optional() }),
  'step-skipped': z.strictObject({ step: z.string().max(80), reason: freeText.min(1) }),
  /** Gone past with something unattended, or done otherwise than written: never looks like "done". */
  'step-overridden': z.strictObject({ step: z.string().max(80), reason: freeText.min(1) }),
  note: z.strictObject({ text: freeText.min(1), step, enteredAt }),
  /** Takes back the event with this `seq`. It is an event of its own; undoing it brings the other back. */
  undone: z.strictObject({ target: z.int().positive() }),
  'session-closed': z.strictObject({ reason: freeText.optional() }),
} as const

export type Kind = keyof typeof EVENT_DATA
export type DataOf<K extends Kind> = z.infer<(typeof EVENT_DATA)[K]>

/** What happened, before the store gives it its place in the chain. */
export type Draft<K extends Kind = Kind> = {
  [P in K]: { at: string; actor: string; kind: P; data: DataOf<P> }
}[K]

/** An event of the log. */
export type SessionEvent<K extends Kind = Kind> = Draft<K> & Sealed

/** An event whose kind a later version of the log brought: kept, shown and exported untouched. */
export type LaterEvent = { at: string; actor: string; kind: string; data: unknown } & Sealed

export interface Sealed {
  v: number
  session: string
  seq: number
  prev: string
  hash: string
}

export type LogEvent = SessionEvent | LaterEvent

/** Kinds whose data may leave something out that then has its usual value. */
const WITH_DEFAULTS: readonly string[] = ['session-opened', 'gas-flow'] satisfies Kind[]

/** The event with the usual values filled in. Only the reader sees them: the log keeps what was written. */
export function filled<E extends SessionEvent>(event: E): E {
  if (!WITH_DEFAULTS.includes(event.kind)) return event
  return { ...event, data: EVENT_DATA[event.kind].parse(event.data) }
}

export function isKind(kind: string): kind is Kind {
  return Object.hasOwn(EVENT_DATA, kind)
}

/** Is it of a version and kind that this program knows? */
export function isKnown(event: LogEvent): event is SessionEvent {
  return event.v === LOG_VERSION && isKind(event.kind)
}
