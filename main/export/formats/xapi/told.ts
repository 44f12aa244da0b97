import { partsOf } from '../../../../shared/procedure/run/history'
import type { DataOf, Kind } from '../../../../shared/session/event'
import { toSi } from '../../../../shared/units/units'
import { ACTIVITIES, VERBS, type Verb } from './vocabulary'

/** What an event says of whoever wrote it: did what, to what, with what result. */
export interface Told {
  verb: Verb
  /** Undefined: the session as a whole. */
  object?: Thing
  /** It takes back the event with this seq. */
  retracts?: number
  result?: Result
  /** Who did it, where that is not who wrote it down. */
  who?: string
}

/** Something that can be acted on: `path` makes its IRI, under the session, the station, or all that there is. */
interface Thing {
  under: 'session' | 'station' | 'all'
  path: string[]
  type: string
}

/** The procedures of the session by the seq of their start, the last one last. */
export type Runs = ReadonlyMap<number, string>

interface Result {
  completion?: boolean
  success?: boolean
  response?: string
  /** Figures in SI, by their name with the unit. */
  figures?: Record<string, number>
}

const inStation =
  (group: string, type: string) =>
  (id: string): Thing => {
    return { under: 'station', path: [group, id], type }
  }
const hatch = inStation('hatches', ACTIVITIES.device)
const valve = inStation('valves', ACTIVITIES.device)
const instrument = inStation('instruments', ACTIVITIES.device)
const compartment = inStation('compartments', ACTIVITIES.place)
const procedure = (id: string): Thing => ({
  under: 'all',
  path: ['procedures', id],
  type: ACTIVITIES.checklist,
})

/** The same step is the same thing in every session, whichever round of it was done. */
function step(key: string, runs: Runs): Thing {
  const { run, visit } = partsOf(key)
  const id = run === undefined ? [...runs.values()].at(-1) : runs.get(run)
  const type = ACTIVITIES.checklistItem
  if (id === undefined) return { under: 'session', path: ['steps', key], type }
  return { under: 'all', path: ['procedures', id, 'steps', visit.replace(/#\d+/g, '')], type }
}

const MOVED: Record<DataOf<'hatch-state'>['state'], Verb> = {
  open: VERBS.opened,
  closed: VERBS.closed,
  'closed-leaking': VERBS.closed,
  removed: VERBS.removed,
}
const LEAK: Record<DataOf<'leak-site'>['state'], Verb> = {
  found: VERBS.found,
  patched: VERBS.resolved,
  confirmed: VERBS.confirmed,
}
const ALARM: Partial<Record<DataOf<'alarm'>['state'], Verb>> = {
  acknowledged: VERBS.acknowledged,
  muted: VERBS.interacted,
}

/**
 * The kinds of events in which a person does something, and what it is. The others are no training record: what the
 * program says, and what is declared about instruments and gases.
 */
export const TOLD: { [K in Kind]?: (data: DataOf<K>, runs: Runs) => Told | undefined } = {
  'session-opened': () => ({ verb: VERBS.initialized }),
  'session-closed': ({ reason }) => ({
    verb: VERBS.terminated,
    result: { completion: true, response: reason },
  }),
  'procedure-started': (data) => ({ verb: VERBS.initialized, object: procedure(data.procedure) }),
  'procedure-ended': ({ run, reason }, runs) => ({
    verb: VERBS.exited,
    object: procedure(runs.get(run) ?? String(run)),
    result: { completion: false, response: reason },
  }),
  'step-done': (data, runs) => ({
    verb: VERBS.completed,
    object: step(data.step, runs),
    result: { completion: true, response: data.choice },
  }),
  'step-skipped': (data, runs) => ({
    verb: VERBS.skipped,
    object: step(data.step, runs),
    result: { completion: false, response: data.reason },
  }),
  'step-overridden': (data, runs) => ({
    verb: VERBS.skipped,
    object: step(data.step, runs),
    result: { completion: false, response: data.reason },
  }),
  'step-failed': (data, runs) => ({
    verb: VERBS.failed,
    object: step(data.step, runs),
    result: { completion: false, success: false, response: data.reason },
  }),
  redline: (data, runs) => ({
    verb: VERBS.commented,
    object: step(data.step, runs),
    result: { response: data.text },
  }),
  reading: (data) => ({
    verb: VERBS.interacted,
    object: instrument(data.instrument),
    result: {
      response: `${data.compartment}: ${data.pressure.value} ${data.pressure.unit}`,
      figures: { pressurePa: toSi('pressure', data.pressure) },
    },
  }),
  'hatch-state': (data) => ({ verb: MOVED[data.state], object: hatch(data.hatch) }),
  'valve-state': (data) => ({ verb: MOVED[data.state], object: valve(data.between.join('/')) }),
  'crew-position': (data) => ({ verb: VERBS.was, object: compartment(data.compartment), who: data.who }),
  'noise-note': (data) => ({ verb: VERBS.commented, result: { response: noise(data) } }),
  'leak-site': (data) => ({
    verb: LEAK[data.state],
    object: compartment(data.compartment),
    result: { response: data.text },
  }),
  alarm: (data) => {
    const verb = ALARM[data.state]
    return (
      verb && { verb, object: { under: 'session', path: ['alarms', data.alarm], type: ACTIVITIES.event } }
    )
  },
  note: (data) => ({ verb: VERBS.commented, result: { response: data.text } }),
  undone: (data) => ({ verb: VERBS.retracted, retracts: data.target }),
}

function noise({ method, compartment, hatch, towards, text }: DataOf<'noise-note'>): string {
  return [method, compartment ?? hatch, towards && `→ ${towards}`, text].filter(Boolean).join(' ')
}
