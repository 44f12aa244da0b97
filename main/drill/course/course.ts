import { z } from 'zod'
import { deedSchema, remarkSchema, type Deed, type Remark } from '../../../shared/drill/deed'
import { entriesOf, openingEntries } from '../../../shared/drill/log/entries'
import { scenarioSchema, truthOf } from '../../../shared/drill/scenario/scenario'
import { advance } from '../../../shared/drill/simulator/advance'
import { begin } from '../../../shared/drill/simulator/begin'
import { look } from '../../../shared/drill/simulator/instruments/read'
import { change } from '../../../shared/drill/simulator/plant/change'
import type { Reading, State } from '../../../shared/drill/simulator/state'
import { changeSchema } from '../../../shared/drill/truth/inject'
import { LANGUAGES } from '../../../shared/i18n/text'
import type { Sha256 } from '../../../shared/session/chain'
import type { Draft } from '../../../shared/session/event'
import { graphOfSession } from '../../../shared/session/state'
import { bundledStation } from '../../../shared/station/bundled'
import { nextSnapshotS, thinned, type Snapshot } from './snapshots'

/** What a drill is made from and never changes. */
export const foundingSchema = z.strictObject({
  scenario: scenarioSchema,
  seed: z.int().nonnegative(),
  language: z.enum(LANGUAGES),
  /** The instructor. */
  actor: z.string(),
  /** Sessions of the drills that were left so that this one goes on from an earlier moment: they end when it ends. */
  left: z.array(z.string()).default([]),
})
export type Founding = z.infer<typeof foundingSchema>

/** What was done at a moment, and how many entries the log has since. All of them give the whole course again. */
export const doneSchema = z.strictObject({
  atS: z.number().nonnegative(),
  seq: z.int().positive(),
  by: deedSchema.shape.by.optional(),
  changes: z.array(changeSchema).optional(),
  remark: remarkSchema.optional(),
  /** The instrument that somebody looked at: its noise depends on how often that was done. */
  look: z.string().optional(),
  /** After a cut the drill was gone on with from here: `seq` counts what a repair had told in the log by then. */
  resumed: z.literal(true).optional(),
})
export type Done = z.infer<typeof doneSchema>

/** A drill at a moment. Pure data: to keep it is to be able to come back to it. */
export interface Course {
  readonly founding: Founding
  readonly state: State
  /** Entries in the session's log. */
  readonly seq: number
  /** What people did; what the simulator writes by itself follows from it. */
  readonly done: readonly Done[]
  readonly snapshots: readonly Snapshot[]
}

/** A drill at its beginning, and the entries that open its session. Throws for a station or procedure nobody knows. */
export function opened(founding: Founding, sha256: Sha256): { course: Course; drafts: Draft[] } {
  const { scenario, seed } = founding
  const graph = graphOfSession(scenario.station, bundledStation)
  if (!graph) throw new RangeError(`the station of scenario ${scenario.id} is unknown`)
  const openings = openingEntries({ ...founding, sha256 })
  const state = begin({ graph, truth: truthOf(scenario), seed })
  const { course, drafts } = passed({ founding, state, seq: openings.length, done: [], snapshots: [] }, 0)
  return { course: remembered(course), drafts: [...openings, ...drafts] }
}

/** The drill when station time has come to `untilS`, and what the log is told of the time that passed. */
export function passed(course: Course, untilS: number): { course: Course; drafts: Draft[] } {
  const drafts: Draft[] = []
  let now = course
  for (;;) {
    const snapshotS = nextSnapshotS(now.state)
    const { state, happened } = advance(now.state, Math.min(untilS, snapshotS))
    const entries = entriesOf(happened, now.founding)
    drafts.push(...entries)
    now = { ...now, state, seq: now.seq + entries.length }
    if (snapshotS <= untilS) now = remembered(now)
    if (state.nowS >= untilS) return { course: now, drafts }
  }
}

/** The drill after what somebody did now. */
export function after(course: Course, what: Done): Course {
  const { changes = [], look: instrument, seq } = what
  // Who only moves about leaves nothing that one would want to take back.
  const before = changes.some((one) => one.change !== 'position') ? remembered(course) : course
  const changed = changes.reduce(change, before.state)
  const state = instrument === undefined ? changed : looked(changed, instrument).state
  return { ...before, state, seq, done: [...course.done, what] }
}

/** What an instrument shows now, and the station in which that was seen. A dropped reading is none. */
export function looked(state: State, instrument: string): { state: State; reading?: Reading } {
  const truth = state.setup.truth.instruments.find(({ id }) => id === instrument)
  if (!truth) return { state }
  const { instrument: seen, reading } = look(state, truth)
  return { state: { ...state, instruments: { ...state.instruments, [instrument]: seen } }, reading }
}

/** The drill after all that was done since `course`: the same as then, to the last bit. */
export function again(course: Course, done: readonly Done[]): Course {
  return done.reduce((before, what) => {
    const { course: now } = passed(before, what.atS)
    const { atS: _, seq, ...rest } = what
    // That so much time has passed is known already.
    return seq === now.seq && Object.keys(rest).length === 0 ? now : after(now, what)
  }, course)
}

/** The drill at the last moment that is remembered up to `atS`. */
export function backTo(course: Course, atS: number): Course {
  const snapshots = course.snapshots.filter((one) => one.state.nowS <= atS)
  const { state, seq, done } = snapshots.at(-1)!
  return { ...course, state, seq, done: course.done.slice(0, done), snapshots }
}

/** Of several snapshots at one moment the first is kept: it stands before all that was done then. */
function remembered(course: Course): Course {
  const { state, seq, done, snapshots } = course
  if (snapshots.at(-1)?.state.nowS === state.nowS) return course
  return { ...course, snapshots: thinned([...snapshots, { state, seq, done: done.length }]) }
}

export function deedsOf({ done }: Pick<Course, 'done'>): Deed[] {
  return done.flatMap(({ atS, by, changes = [] }) =>
    by ? changes.map((change) => ({ atS, by, change })) : [],
  )
}

export function remarksOf({ done }: Pick<Course, 'done'>): Remark[] {
  return done.flatMap(({ remark }) => remark ?? [])
}
