import type { DataOf, Kind, SessionEvent } from '../../session/event'
import { bundledStation } from '../../station/bundled'
import { graphOf } from '../../station/graph'
import { toIso } from '../../time/time'
import { procedureSchema, type Procedure } from '../language/procedure'
import { guidanceOf, type GuidanceInput, type Run } from './guidance'
import { partsOf } from './history'
import type { Visit } from './visit'

/** Short logs and procedures for the tests of this folder. */

export const graph = graphOf(bundledStation('iss-2020-10')!)

export type Entry = { [K in Kind]: [kind: K, data: DataOf<K>] }[Kind]

const START_MS = 1_602_763_200_000

/** When the event with this `seq` happens: one a minute. */
export function minute(seq: number): string {
  return toIso(START_MS + seq * 60_000)
}

/** A log with these events, numbered from 1. */
export function log(...entries: Entry[]): SessionEvent[] {
  return entries.map(([kind, data], i) => {
    const [seq, at] = [i + 1, minute(i + 1)]
    return { v: 1, session: 's', seq, prev: '', hash: '', at, actor: 'FE-1', kind, data } as SessionEvent
  })
}

/** The events that still count when one of them is taken back. */
export function without(events: readonly SessionEvent[], seq: number): SessionEvent[] {
  return events.filter((event) => event.seq !== seq)
}

export const started = (definition: Procedure): Entry => [
  'procedure-started',
  { procedure: definition.id, revision: definition.revision, hash: '', definition },
]
export const left = (run: number): Entry => ['procedure-ended', { run, reason: 'false alarm' }]
export const done = (step: string, choice?: string): Entry => ['step-done', { step, choice }]
export const skipped = (step: string, later?: 'later'): Entry => [
  'step-skipped',
  { step, reason: 'no time', ...(later && { later: true as const }) },
]
export const overridden = (step: string): Entry => ['step-overridden', { step, reason: 'one is in COL' }]
export const failed = (step: string): Entry => ['step-failed', { step, reason: 'the valve is stuck' }]
export const restarted = (step: string): Entry => ['timer-started', { step }]
export const unpinned = (step: string): Entry => ['watch-ended', { step }]
export const closed = (hatch: string, step?: string): Entry => [
  'hatch-state',
  { hatch, state: 'closed', step },
]
export const opened = (hatch: string, step?: string): Entry => ['hatch-state', { hatch, state: 'open', step }]
export const valveOpened = (between: [string, string], step?: string): Entry => [
  'valve-state',
  { between, valve: 'equalisation', state: 'open', step },
]
export const reading = (compartment: string, step: string): Entry => [
  'reading',
  { compartment, pressure: { value: 730, unit: 'mmHg' }, instrument: 'MV-1', step },
]
export const seen = (who: string, compartment: string): Entry => ['crew-position', { who, compartment }]
export const noted = (step: string): Entry => ['note', { text: 'It hisses.', step }]
export const added = (step: string, text = 'Look again.'): Entry => [
  'redline',
  { step, change: 'after', text, reason: 'ground says so' },
]
export const reworded = (step: string, text = 'Do it slowly.'): Entry => [
  'redline',
  { step, change: 'instead', text, reason: 'ground says so' },
]

type More = Partial<Omit<GuidanceInput, 'events'>>

/** Every run of a session on the station of October 2020. */
export function guidance(events: readonly SessionEvent[], more: More = {}): Run[] {
  return guidanceOf({ graph, events, lookup: () => undefined, ...more })
}

/** The run of a procedure that is started with event 1; the entries, from event 2 on, name its steps. */
export function run(definition: Procedure, entries: Entry[] = [], more?: More): Run {
  return guidance(log(started(definition), ...entries), more)[0]!
}

/** What is to be done first. */
export function current(...of: Parameters<typeof run>): Visit | undefined {
  return run(...of).current[0]
}

/** Each visit as "number name status", the name as an event of the run says it. */
export function lines(visits: readonly Visit[]): string[] {
  return visits.map((visit) => `${visit.number} ${nameOf(visit)} ${visit.status}`)
}

/** The name of a visit without the number of its run. */
export function nameOf(visit: Visit | undefined): string | undefined {
  return visit && partsOf(visit.key).visit
}

const TEXT = { en: 'Do it.', ru: 'Сделать.' }

/** A procedure of these steps alone. */
export function procedure(...steps: object[]): Procedure {
  return book({ steps })
}

/** A procedure with something to say besides its steps. */
export function book(more: object): Procedure {
  return procedureSchema.parse({
    schema: 1,
    id: 'test',
    revision: '1',
    effective: '2026-01-01',
    title: TEXT,
    purpose: TEXT,
    sources: ['test'],
    steps: [action('a')],
    ...more,
  })
}

export const action = (id: string, more: object = {}) => ({ id, kind: 'action', text: TEXT, ...more })
export const step = (id: string, kind: string, more: object = {}) => ({ id, kind, text: TEXT, ...more })
export const decision = (id: string, ...options: object[]) => step(id, 'decision', { options })
/** An answer, with the steps to which it leads. */
export const option = (id: string, ...steps: object[]) => ({ id, text: TEXT, steps })
export const ending = (id: string, ...steps: object[]) => ({ ...option(id, ...steps), end: true })
export const loop = (id: string, ...steps: object[]) => step(id, 'while', { condition: 'rate < 0', steps })
export const call = (id: string, called: string) => step(id, 'call', { procedure: called })
export const lanes = (id: string, of: Record<string, object[]>, more: object = {}) =>
  step(id, 'parallel', { lanes: Object.entries(of).map(([actor, steps]) => ({ actor, steps })), ...more })

export const hatchesOf = (visit: Visit | undefined) =>
  visit?.items.map((i) => (i.kind === 'place' ? '' : i.hatch)) ?? []
export const segmentsOf = (visit: Visit | undefined) =>
  visit?.items.map((i) => (i.kind === 'place' ? i.compartments : [])) ?? []
export const statesOf = (visit: Visit | undefined) => visit?.items.map((i) => i.state) ?? []
