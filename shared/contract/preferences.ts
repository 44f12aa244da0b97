import { z } from 'zod'
import { LANGUAGES, type Language } from '../i18n/text'
import type { Compartment } from '../station/graph'
import { instrumentSchema, type Instrument } from '../station/station'
import { unitsOf, type PressureUnit } from '../units/units'
import { actor } from './shapes'

/** What a person chooses. Kept in the library, so that a copy of it carries them along. */

/** How much larger than usual everything is drawn. */
export const TEXT_SCALES = [1, 1.25, 1.5, 1.75, 2] as const
export const THEMES = ['system', 'light', 'dark', 'night'] as const
/** How much louder than usual alarms are. */
export const VOLUMES = [0.25, 0.5, 1, 2] as const
export const LIMITS = ['alarmMmHg', 'lowerMmHg', 'healthMmHg', 'floorMmHg'] as const
/** What a gauge of one's own may show. */
export const GAUGE_TYPES = ['hand-gauge', 'delta-p', 'mass-spectrometer'] as const

const pressureUnit = z.enum(unitsOf('pressure'))
/** Empty where the general unit holds. */
const partUnit = z.union([z.literal(''), pressureUnit])
/** A pressure limit in place of the station's own; empty where the station's holds. */
const limitMmHg = z.union([z.literal(''), z.number().min(1).max(2000)])

/** Somebody of the crew: known by the role that procedures name, by a name, or both. */
export const person = z
  .strictObject({ role: z.string().trim().max(20), name: z.string().trim().max(60) })
  .refine(({ role, name }) => role !== '' || name !== '', 'a role or a name')
export type Person = z.infer<typeof person>

/** An instrument of one's own. Resolution and sigma are in its unit; `compartment` is where it is kept, or empty. */
export const gauge = z.strictObject({
  id: instrumentSchema.shape.id,
  type: z.enum(GAUGE_TYPES),
  unit: pressureUnit,
  resolution: z.number().positive().max(1e5),
  sigma: z.number().positive().max(1e5),
  compartment: z.string().max(40),
})
export type Gauge = z.infer<typeof gauge>

export const preferences = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  pressureUnit,
  /** Of what belongs to one part of the station: its gauges may read otherwise. */
  pressureUnitRussian: partUnit,
  pressureUnitUs: partUnit,
  pressureUnitOther: partUnit,
  /** Who is at the keyboard. */
  actor,
  /** The crew, in the order in which it is offered. */
  people: z.array(person).max(20),
  /** Declared in new sessions, and offered where a reading is typed. */
  gauges: z
    .array(gauge)
    .max(20)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'every instrument once'),
  textScale: z.literal(TEXT_SCALES),
  /** For gloves: larger targets, larger type on what is pressed. */
  bigKeys: z.boolean(),
  /** Alarms are heard, not only seen. */
  sound: z.boolean(),
  volume: z.literal(VOLUMES),
  /** Pressure that falls faster than this raises the depressurisation alarm. */
  alarmRateMmHgPerMin: z.number().min(0.01).max(100),
  /** Limits of new sessions: see the station's. */
  alarmMmHg: limitMmHg,
  lowerMmHg: limitMmHg,
  healthMmHg: limitMmHg,
  floorMmHg: limitMmHg,
  /** From the eye to the screen. */
  viewingDistanceM: z.number().min(0.2).max(3),
  /** The tour of the crew screen was offered once. */
  tourOffered: z.boolean(),
})
export type Preferences = z.infer<typeof preferences>

/**
 * What holds until somebody chooses otherwise. The alarm's rate is not published: at half a millimetre a minute more
 * than eight hours are left from 740 mmHg to the floor, a hand gauge shows it within minutes, and no warmth of the day
 * does the same (0.25 mmHg/min at 1 K in 10 min). 0.6 m is the distance for which sizes of text are published.
 */
export function usualPreferences(language: Language): Preferences {
  return {
    language,
    theme: 'system',
    pressureUnit: 'mmHg',
    pressureUnitRussian: '',
    pressureUnitUs: '',
    pressureUnitOther: '',
    actor: 'CDR',
    people: [],
    gauges: [],
    textScale: 1,
    bigKeys: false,
    sound: true,
    volume: 1,
    alarmRateMmHgPerMin: 0.5,
    alarmMmHg: '',
    lowerMmHg: '',
    healthMmHg: '',
    floorMmHg: '',
    viewingDistanceM: 0.6,
    tourOffered: false,
  }
}

/** The setting that holds the unit of each part of a station. */
export const PART_UNITS = {
  russian: 'pressureUnitRussian',
  us: 'pressureUnitUs',
  other: 'pressureUnitOther',
} as const satisfies Record<Compartment['part'], keyof Preferences>

/** The unit that was chosen for a part of the station alone; undefined where the general one holds. */
export function unitOfPart(preferences: Preferences, part: Compartment['part']): PressureUnit | undefined {
  return preferences[PART_UNITS[part]] || undefined
}

/** By what somebody is known in a log: the role, as procedures name it, or else the name. */
export function actorOf({ role, name }: Person): string {
  return role || name
}

/** As a crew list has it: "FE-1 · Ivanov". */
export function personText({ role, name }: Person): string {
  return [role, name].filter(Boolean).join(' · ')
}

/** The name of whoever has this role; empty where nobody is known to. */
export function nameIn(people: readonly Person[], role: string): string {
  return people.find((person) => person.role === role)?.name ?? ''
}

/** The instrument as a log declares it. */
export function instrumentOf({ id, type, unit, resolution, sigma }: Gauge): Instrument {
  return { id, type, unit, resolution: { value: resolution, unit }, sigma: { value: sigma, unit } }
}
