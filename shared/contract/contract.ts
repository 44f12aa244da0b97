import { z } from 'zod'
import { LANGUAGES } from '../i18n/text'
import type { ChainFault, Head } from '../session/chain'
import type { Refusal } from '../session/decide'
import { EVENT_DATA, instant, type Draft, type Kind, type LogEvent } from '../session/event'
import { stationSchema, type Station } from '../station/station'
import { unitsOf } from '../units/units'
import type { Call } from './calls'

/**
 * The whole conversation between a window and the main process. Input is parsed by these schemas where it
 * arrives; what is expected to fail comes back as a value.
 */

export type Result<T, R = Failure> = { ok: true; value: T } | { ok: false; reason: R }

/** `code` has a sentence in every language; `value` is what was found. */
export interface Failure {
  code:
    | Refusal['code']
    | FileFailure
    | 'unknown-session'
    | 'unknown-station'
    | 'cancelled'
    | 'store-failed'
    | 'program-fault'
  value?: string
  /** Where in the command: "data.pressure". */
  field?: string
}

export type FileFailure =
  'cannot-read' | 'cannot-write' | 'malformed-log' | 'malformed-station' | 'already-imported'

/** How much larger than usual everything is drawn. */
export const TEXT_SCALES = [1, 1.25, 1.5, 1.75, 2] as const
export const THEMES = ['system', 'light', 'dark', 'night'] as const

/** A pressure limit in place of the station's own; empty where the station's holds. */
const limitMmHg = z.union([z.literal(''), z.number().min(1).max(2000)])

export const preferences = z.strictObject({
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  pressureUnit: z.enum(unitsOf('pressure')),
  /** Who is at the keyboard: the `actor` of the events. */
  actor: z.string().min(1).max(80),
  textScale: z.literal(TEXT_SCALES),
  /** For gloves: larger targets, larger type on what is pressed. */
  bigKeys: z.boolean(),
  /** Alarms are heard, not only seen. */
  sound: z.boolean(),
  /** Pressure that falls faster than this raises the depressurisation alarm. */
  alarmRateMmHgPerMin: z.number().min(0.01).max(100),
  /** Limits of new sessions: see the station's. */
  alarmMmHg: limitMmHg,
  lowerMmHg: limitMmHg,
  healthMmHg: limitMmHg,
  floorMmHg: limitMmHg,
  /** From the eye to the screen. */
  viewingDistanceM: z.number().min(0.2).max(3),
})
export type Preferences = z.infer<typeof preferences>

const sessionId = z.string().regex(/^[0-9A-Za-z-]{1,64}$/)
const nothing = z.undefined()

/** A command is the draft of the event it asks for; without `at` it happens now. */
const command = z.discriminatedUnion(
  'kind',
  (Object.keys(EVENT_DATA) as Kind[]).map((kind) =>
    z.strictObject({
      kind: z.literal(kind),
      actor: z.string().min(1).max(80),
      at: instant.optional(),
      data: EVENT_DATA[kind],
    }),
  ) as unknown as [z.ZodObject<{ kind: z.ZodLiteral<Kind> }>],
)

export const inputs = {
  'app.about': nothing,
  'preferences.read': nothing,
  'preferences.write': preferences,
  'sessions.list': z.strictObject({ search: z.string().max(200) }),
  'sessions.create': z.strictObject({
    title: z.string().min(1).max(200),
    mode: z.enum(['real', 'drill']),
    station: z.union([z.string().max(40), stationSchema]),
    procedure: z.string().max(80),
    actor: z.string().min(1).max(80),
  }),
  'sessions.read': z.strictObject({ session: sessionId }),
  'sessions.act': z.strictObject({ session: sessionId, command }),
  /** Begins a bundled procedure in a session that runs; `alarm` is the one that asks for it. */
  'sessions.startProcedure': z.strictObject({
    session: sessionId,
    procedure: z.string().max(80),
    actor: z.string().min(1).max(80),
    alarm: z.string().max(80).optional(),
  }),
  'sessions.verify': z.strictObject({ session: sessionId }),
  'sessions.openExample': z.strictObject({ example: z.string().max(80) }),
  'files.importLog': nothing,
  'files.exportLog': z.strictObject({ session: sessionId, format: z.enum(['jsonl', 'csv']) }),
  'files.openStation': nothing,
  /** A PDF of a procedure: with what a session has done of it, or blank for the locker. */
  'files.printProcedure': z.strictObject({
    /** Its id, or "all" for the whole book. */
    procedure: z.string().max(80),
    /** The session and the `seq` of the procedure's start in it. */
    run: z.strictObject({ session: sessionId, id: z.int().nonnegative() }).optional(),
    languages: z.array(z.enum(LANGUAGES)).min(1).max(2),
  }),
} satisfies Record<Call, z.ZodType>

export interface Outputs {
  'app.about': About
  'preferences.read': Preferences
  'preferences.write': Result<null>
  'sessions.list': SessionSummary[]
  'sessions.create': Result<{ session: string }>
  'sessions.read': Result<LogEvent[]>
  'sessions.act': Result<LogEvent>
  'sessions.startProcedure': Result<LogEvent>
  'sessions.verify': Result<Verification>
  'sessions.openExample': Result<{ session: string }>
  'files.importLog': Result<{ session: string }>
  'files.exportLog': Result<{ path: string }>
  'files.openStation': Result<Station>
  'files.printProcedure': Result<{ path: string }>
}

/** A command as a window sends it: `at` is left to the main process's clock where it is now. */
export type Command = { [K in Kind]: Omit<Draft<K>, 'at'> & { at?: string } }[Kind]

export type Input<C extends Call> = C extends 'sessions.act'
  ? { session: string; command: Command }
  : z.input<(typeof inputs)[C]>

/** What the preload script puts on `window.hatchwise`: one function a call, one to listen, one for the size. */
export type Client = { [C in Call]: (input: Input<C>) => Promise<Outputs[C]> } & {
  onAppended(listener: (events: LogEvent[]) => void): () => void
  /** Draws everything so many times larger: 1 to 2. */
  zoom(factor: number): void
}

export interface SessionSummary {
  session: string
  title: string
  mode: 'real' | 'drill' | 'example'
  station: string
  openedAt: string
  lastAt: string
  events: number
  closed: boolean
  /** Imported without a chain and sealed here. */
  unsealedOrigin: boolean
}

export type Verification = { intact: true; head: Head } | ({ intact: false } & ChainFault)

export interface About {
  version: string
  electron: string
  /** official: from the Electron project; stand-in: see README; chosen: named by whoever started it. */
  electronOrigin: 'official' | 'stand-in' | 'chosen' | 'packaged'
  chromium: string
  node: string
  sqlite: string
  dataFolder: string
}
