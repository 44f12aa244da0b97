import { passesAir } from '../../../station/graph'
import { toSi } from '../../../units/units'
import { wayTo } from '../../crew'
import type { Change } from '../../truth/inject'
import { hatchTruth } from '../begin'
import { change } from '../plant/change'
import { compartments } from '../air-now'
import { look } from '../instruments/read'
import type { Happening, Refusal, State } from '../state'
import type { Task } from './task'

/** Gives a person things to do, after what that person does already. Nobody of that name: nothing happens. */
export function order(state: State, person: string, tasks: readonly Task[]): State {
  const known = state.people[person]
  if (!known || tasks.length === 0) return state
  const all = [...known.tasks, ...tasks]
  const doneS = known.tasks.length > 0 ? known.doneS : state.nowS + secondsOf(state, all[0]!)
  return { ...state, people: { ...state.people, [person]: { tasks: all, doneS } } }
}

/** Lets a person drop everything. */
export function halt(state: State, person: string): State {
  if (!state.people[person]) return state
  return { ...state, people: { ...state.people, [person]: { tasks: [] } } }
}

/** The way of a person to a compartment as the hatches stand now, opening closed ones; undefined where there is none. */
export function way(state: State, person: string, to: string): Task[] | undefined {
  const from = state.plant.places[person]
  if (from === undefined) return undefined
  return wayTo(state.setup.graph, (hatch) => state.plant.hatches[hatch]!.state, from, to)
}

/** A hatch takes as long as that hatch takes; anything else as long as the task says. */
function secondsOf({ setup }: State, task: Task): number {
  if (task.kind !== 'open' && task.kind !== 'close') return task.seconds
  return hatchTruth(setup.truth, task.hatch)[task.kind === 'open' ? 'openS' : 'closeS']
}

/** Ends the first task of a person, whose time is over now: it is done, or refused and with it all that was to follow. */
export function finish(state: State, person: string, tell: (happening: Happening) => void): State {
  const { nowS } = state
  const [task, ...rest] = state.people[person]!.tasks
  if (!task) return state
  const result = attempt(state, person, task, tell)
  if (typeof result === 'string') {
    tell({ atS: nowS, kind: 'refused', person, task, reason: result })
    return halt(state, person)
  }
  tell({ atS: nowS, kind: 'done', person, task })
  const doneS = rest[0] ? nowS + secondsOf(state, rest[0]) : undefined
  return { ...result, people: { ...result.people, [person]: { tasks: rest, doneS } } }
}

type Attempt<T extends Task> = (
  state: State,
  person: string,
  task: T,
  tell: (happening: Happening) => void,
) => State | Refusal

const ATTEMPTS: { [K in Task['kind']]: Attempt<Extract<Task, { kind: K }>> } = {
  hold: (state) => state,
  hop: (state, person, { hatch, to }, tell) => {
    const refusal = atHatch(state, person, hatch)
    if (refusal) return refusal
    if (!passesAir(state.plant.hatches[hatch]!.state)) return 'hatch-closed'
    tell({ atS: state.nowS, kind: 'position', person, compartment: to })
    return change(state, { change: 'position', person, compartment: to })
  },
  close: (state, person, { hatch }, tell) => moveHatch(state, person, hatch, 'closed', tell),
  open: (state, person, { hatch }, tell) => moveHatch(state, person, hatch, 'open', tell),
  read: (state, person, { instrument }, tell) => {
    const truth = state.setup.truth.instruments.find(({ id }) => id === instrument)
    if (!truth) return 'unknown'
    const { at } = truth
    const here = state.plant.places[person]!
    if ('compartment' in at && at.compartment !== here) return 'not-there'
    if ('person' in at && state.plant.places[at.person] !== here) return 'not-there'
    if ('hatch' in at && !state.setup.graph.hatches.get(at.hatch)?.between.includes(here)) return 'not-there'
    const { instrument: after, reading } = look(state, truth)
    if (reading) tell({ atS: state.nowS, kind: 'reading', reading })
    return { ...state, instruments: { ...state.instruments, [instrument]: after } }
  },
  switch: (state, _, { id, on }) =>
    id in state.plant.on ? change(state, { change: 'switch', id, on } satisfies Change) : 'unknown',
  patch: (state, person, { leak, holds }) => {
    const known = state.plant.leaks[leak]
    if (!known) return 'unknown'
    if (known.compartment !== state.plant.places[person]) return 'not-there'
    return change(state, { change: 'patch', leak, holds })
  },
}

function attempt(state: State, person: string, task: Task, tell: (happening: Happening) => void) {
  return ATTEMPTS[task.kind](state, person, task as never, tell)
}

function atHatch({ setup, plant }: State, person: string, hatch: string): Refusal | undefined {
  const known = setup.graph.hatches.get(hatch)
  if (!known) return 'unknown'
  return known.between.includes(plant.places[person]!) ? undefined : 'not-there'
}

/** Why a hatch that stands otherwise cannot be opened or closed now, whoever tries; undefined where it can. */
export function hatchRefusal(
  state: State,
  hatch: string,
  to: 'open' | 'closed',
): 'jammed' | 'pressure-difference' | undefined {
  const now = state.plant.hatches[hatch]!
  if (now.jammed || now.state === 'removed') return 'jammed'
  if (to === 'closed') return undefined
  const air = compartments(state)
  const [a, b] = state.setup.graph.hatches.get(hatch)!.between
  const differencePa = Math.abs(air.get(a)!.pressurePa - air.get(b)!.pressurePa)
  const limit = toSi('pressure', hatchTruth(state.setup.truth, hatch).opensAgainst)
  return differencePa > limit ? 'pressure-difference' : undefined
}

function moveHatch(
  state: State,
  person: string,
  hatch: string,
  to: 'open' | 'closed',
  tell: (happening: Happening) => void,
): State | Refusal {
  const refusal = atHatch(state, person, hatch)
  if (refusal) return refusal
  if (passesAir(state.plant.hatches[hatch]!.state) === (to === 'open')) return state
  const stuck = hatchRefusal(state, hatch, to)
  if (stuck) return stuck
  tell({ atS: state.nowS, kind: 'hatch', hatch, state: to, by: person })
  const moved = change(state, { change: 'hatch', hatch, state: to })
  return { ...moved, operations: moved.operations + 1 }
}
