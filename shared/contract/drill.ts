import { z } from 'zod'
import { changeSchema } from '../drill/truth/inject'
import type { Fault } from '../drill/truth/instrument'
import type { Scenario } from '../drill/scenario/scenario'
import type { Remark } from '../drill/deed'
import type { HatchState } from '../station/station'
import { LANGUAGES, type Text } from '../i18n/text'
import type { Result, SessionSummary } from './contract'
import { actor, nothing, sessionId } from './shapes'

/** What windows and the main process say to each other about a drill that runs. At most one runs at a time. */

/** What a window is for. Only the instructor's may ask for what is true of a drill. */
export const ROLES = ['crew', 'instructor'] as const
export type Role = (typeof ROLES)[number]

/** So many times as fast as life. */
export const RATES = [1, 2, 5, 10, 30, 60, 120, 300, 600] as const
export type Rate = (typeof RATES)[number]

/**
 * Station time in a drill: `stationMs` at `wallMs`, and from there on `rate` times as fast, 0 while it is paused. Both
 * in ms since 1970.
 */
export interface DrillClock {
  session: string
  stationMs: number
  wallMs: number
  rate: Rate | 0
}

/** What the instructor asks for with one key. */
export const drillOrder = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('run'), rate: z.literal([0, ...RATES]) }),
  /** Lets so much station time pass at once; it stays paused, or is paused. */
  z.strictObject({ order: z.literal('step'), seconds: z.number().positive().max(86_400) }),
  /** A planned inject of the scenario, now. */
  z.strictObject({ order: z.literal('inject'), id: z.string().max(40) }),
  z.strictObject({ order: z.literal('change'), change: changeSchema }),
  /** To the crew: from the ground, or a hint. */
  z.strictObject({
    order: z.literal('message'),
    from: z.string().min(1).max(80),
    text: z.string().min(1).max(4000),
    hint: z.literal(true).optional(),
  }),
  /** A note to himself, which nobody sees before the debrief; about now, or about a moment that has passed. */
  z.strictObject({
    order: z.literal('remark'),
    text: z.string().min(1).max(4000),
    atS: z.number().nonnegative().optional(),
  }),
  /**
   * Goes on from an earlier moment in a new session; the old one stands as it is, and ends when the new one does. `atS`
   * is one of the snapshots.
   */
  z.strictObject({ order: z.literal('branch'), atS: z.number().nonnegative() }),
  /** Ends the drill: the log gets the truth. */
  z.strictObject({ order: z.literal('end') }),
])
export type DrillOrder = z.infer<typeof drillOrder>

export interface ScenarioSummary {
  id: string
  title: Text
  summary: Text
  /** The id of the station. */
  station: string
  source: Scenario['source']
  endsAfterMin: number
  objectives: number
}

/** What an instructor must know of his drill besides. */
export type DrillTrouble =
  /** Deeds and remarks are in memory only: a crash now would lose them. */
  | 'not-kept'
  /** The log cannot be written: the drill is paused. */
  | 'not-recording'
  /** The crew's window died and is drawn again; the drill was paused. Gone when it runs again. */
  | 'crew-window-gone'

/** The whole truth of a drill at a moment. */
export interface DrillView {
  session: string
  /** Since the beginning. */
  nowS: number
  compartments: {
    id: string
    pressurePa: number
    temperatureK: number
    oxygenPa: number
    carbonDioxidePa: number
  }[]
  /** `flowKgPerS` from the first compartment to the second, while it is open. */
  hatches: { id: string; state: HatchState; jammed: boolean; leaks: boolean; flowKgPerS: number }[]
  /** `kgPerDay` as it loses now. */
  leaks: { id: string; compartment: string; law: 'orifice' | 'crack'; kgPerDay: number; held: number }[]
  people: { id: string; compartment: string }[]
  instruments: { id: string; at: string; faults: readonly Fault[] }[]
  /** What can be switched. */
  on: Readonly<Record<string, boolean>>
  /** When each inject is due, and when each came, in s. */
  injects: { id: string; dueS?: number; cameS?: number }[]
  /** Through leaks, since the beginning. */
  lostKg: number
  /** Moments that can be gone back to. */
  snapshots: { atS: number }[]
  remarks: readonly Remark[]
  /** Hatches opened and closed. */
  operations: number
  trouble: readonly DrillTrouble[]
}

/** A drill as its instructor finds it: what never changes, and how it stands. */
export interface RunningDrill {
  scenario: Scenario
  seed: number
  clock: DrillClock
  view: DrillView
}

/** A drill that was cut off, by a crash or a power cut: it can be gone on with, or ended as it is. */
export interface InterruptedDrill {
  session: string
  scenario: Text
  lastedS: number
}

/** What an instrument in somebody's hand or on the wall shows, in its own unit; nothing, if it shows nothing. */
export interface Look {
  value?: number
  unit: string
}

/** In a drill the hatch, the way and the instrument answer as they would; the rest is said to the instructor. */
export type DrillFailure =
  | 'hatch-jammed'
  | 'hatch-pressure-difference'
  | 'no-way'
  | 'no-drill'
  | 'drill-runs'
  | 'unknown-scenario'
  | 'malformed-scenario'

export const drillInputs = {
  /** Opens the instructor's window, or brings it to the front. */
  'drill.openWindow': nothing,
  /** Null where no drill runs. */
  'drill.clock': nothing,
  /** What an instrument shows now. Who carries it goes to that compartment, if open hatches lead there. */
  'drill.look': z.strictObject({
    session: sessionId,
    instrument: z.string().max(80),
    compartment: z.string().max(80),
    actor,
  }),
  /** The ended drills of the scenario that this one was of, last first. */
  'drill.runs': z.strictObject({ session: sessionId }),
  'drill.scenarios': nothing,
  /** Asks for a scenario file; it is one of the scenarios from then on. */
  'drill.openScenario': nothing,
  /** Opens a session, paused at its beginning. */
  'drill.begin': z.strictObject({
    scenario: z.string().max(40),
    seed: z.int().nonnegative().max(999_999_999),
    /** Of the title and briefing in the log. */
    language: z.enum(LANGUAGES),
    /** The instructor: the actor of what the scenario itself writes. */
    actor,
  }),
  /** Null where no drill runs. */
  'drill.now': nothing,
  'drill.order': drillOrder,
  /** A picture of the crew's window as JPEG. */
  'drill.mirror': nothing,
  'drill.interrupted': nothing,
  /** Goes on with an interrupted drill, paused; or ends it as it is. */
  'drill.resume': z.strictObject({ session: sessionId, end: z.boolean() }),
}

export interface DrillOutputs {
  'drill.openWindow': null
  'drill.clock': DrillClock | null
  'drill.look': Result<Look>
  'drill.runs': SessionSummary[]
  'drill.scenarios': ScenarioSummary[]
  'drill.openScenario': Result<{ id: string }>
  'drill.begin': Result<{ session: string }>
  'drill.now': RunningDrill | null
  'drill.order': Result<null>
  'drill.mirror': Result<Uint8Array>
  'drill.interrupted': InterruptedDrill[]
  'drill.resume': Result<null>
}
