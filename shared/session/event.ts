import { z } from 'zod'
import { deedSchema, remarkSchema } from '../drill/deed'
import { scenarioSchema } from '../drill/scenario/scenario'
import { text } from '../i18n/text'
import type { Advice, Verdict } from '../leak/report'
import { procedureSchema } from '../procedure/language/procedure'
import { HATCH_STATES, instrumentSchema, stationSchema } from '../station/station'
import { quantity, unitsOf } from '../units/units'

/** The session log, version 1: the product's public format. One event a line; see the README of shared/. */

export const LOG_VERSION = 1

/** The actor of what the program notes by itself. */
export const PROGRAM = 'hatchwise'

/** UTC with milliseconds, and a date that exists. */
export const instant = z.iso.datetime({ precision: 3, error: 'a UTC time like 2020-12-26T15:00:00.000Z' })

const name = z.string().min(1).max(80)
const freeText = z.string().max(4000)
/**
 * A step of a procedure that runs: the `seq` of its `procedure-started`, the calls on the way, the step, and its round
 * where it is not the first: "2:close-next", "2:check/close-next#3"; a step that the crew put
 * in carries the `seq` of its redline, "2:close-next+45". Without a number it is the procedure that was
 * started last.
 */
const stepKey = z.string().min(1).max(200)
const step = stepKey.optional()

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
    /** The program asked whether this was really seen, and the crew said yes. */
    confirmed: z.literal(true).optional(),
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
    /** `muted`: its sound is off, its light stays. */
    state: z.enum(['raised', 'acknowledged', 'muted', 'cleared']),
    /** Why it was raised, in numbers. */
    text: freeText.optional(),
    /** Not a part of the drill in which it stands. */
    real: z.literal(true).optional(),
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
  /** `definition` is the procedure itself where it does not come with the program; `alarm` the one that started it. */
  'procedure-started': z.strictObject({
    procedure: name,
    revision: name,
    hash: z.string().max(64),
    definition: procedureSchema.optional(),
    alarm: name.optional(),
  }),
  /** The crew left the run with this `seq` before its end. */
  'procedure-ended': z.strictObject({ run: z.int().positive(), reason: freeText.min(1) }),
  /** The crew's tick; `choice` is the option taken at a decision, "yes" or "no" where a condition is asked. */
  'step-done': z.strictObject({ step: stepKey, choice: z.string().max(80).optional() }),
  /** `later`: deferred, not dropped; it stays in the list of what is left to do. */
  'step-skipped': z.strictObject({
    step: stepKey,
    reason: freeText.min(1),
    later: z.literal(true).optional(),
  }),
  /** Gone past with something unattended, or done otherwise than written: never looks like "done". */
  'step-overridden': z.strictObject({ step: stepKey, reason: freeText.min(1) }),
  /** Tried, and it could not be done. */
  'step-failed': z.strictObject({ step: stepKey, reason: freeText.min(1) }),
  /** Begins a step's time again; the first time it runs from when the step is reached. */
  'timer-started': z.strictObject({ step: stepKey }),
  /** Takes a pinned step off the watch list. */
  'watch-ended': z.strictObject({ step: stepKey, reason: freeText.optional() }),
  /** A change of the procedure by hand during the run: a step added after another, or said otherwise. */
  redline: z.strictObject({
    step: stepKey,
    change: z.enum(['after', 'instead']),
    text: freeText.min(1),
    reason: freeText.min(1),
  }),
  note: z.strictObject({ text: freeText.min(1), step, enteredAt }),
  /** What came over the radio, or from the instructor of a drill. */
  message: z.strictObject({ from: name, text: freeText.min(1), hint: z.literal(true).optional() }),
  /** A drill is over: the truth that nobody on board knew, from which all of it can be simulated again. */
  'drill-ended': z.strictObject({
    scenario: scenarioSchema,
    seed: z.int().nonnegative(),
    /** Station time that passed. */
    lastedS: z.number().nonnegative(),
    deeds: z.array(deedSchema).max(5000),
    remarks: z.array(remarkSchema).max(500),
  }),
  /**
   * Written by the program before the next entry: since the one before, the clock on the wall went so much further
   * than time passed. Which of the two is wrong nobody knows; time that stood still while the machine slept counts too.
   */
  'clock-jump': z.strictObject({ byS: z.number() }),
  /** Written by the program: after the entry `after` came this many more, and all of them are lost. */
  recovered: z.strictObject({ after: z.int().positive(), lost: z.int().positive() }),
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
const WITH_DEFAULTS: readonly string[] = [
  'session-opened',
  'gas-flow',
  'procedure-started',
  'drill-ended',
] satisfies Kind[]

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
