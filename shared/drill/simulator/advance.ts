import { passesAir } from '../../station/graph'
import { toSi } from '../../units/units'
import type { Condition } from '../truth/inject'
import { compartments } from './air-now'
import { change } from './plant/change'
import { tankKg, workingOf } from './plant/network'
import { finish } from './crew/people'
import { look } from './instruments/read'
import type { Happening, State } from './state'
import { MINUTE_S } from './plant/temperatures'

/** How often the conditions of injects are looked at, in s, besides whenever something happens. */
const WATCH_S = 10

/**
 * Lets time pass until `untilS`. Gives the station then and what happened on the way, in order. Pure, and exact under
 * any division of the time: to go in one step or in many gives the same to the last bit, because the air is
 * integrated from one thing that happens to the next and never to where somebody happened to look.
 */
export function advance(state: State, untilS: number): { state: State; happened: Happening[] } {
  const happened: Happening[] = []
  const tell = (happening: Happening) => void happened.push(happening)
  let now = state
  for (;;) {
    const dueS = nextS(now)
    if (dueS > untilS) return { state: { ...now, nowS: Math.max(now.nowS, untilS) }, happened }
    const air = dueS > now.air.atS ? workingOf(now.setup, now.plant).integrate(now.air, dueS) : now.air
    now = { ...now, nowS: dueS, air }
    // Hatches before gauges: "closed, read" is one moment to a crew. What is planned comes between them.
    now = emptied(now, tell)
    now = finished(now, tell)
    now = injected(now, tell)
    now = read(now, tell)
  }
}

/** When something happens next. */
function nextS(state: State): number {
  const { air, people, instruments, due, plant, setup } = state
  // The climate bends at every whole minute.
  let next = (Math.floor(air.atS / MINUTE_S) + 1) * MINUTE_S
  for (const id in people) next = Math.min(next, people[id]!.doneS ?? Infinity)
  for (const id in instruments) next = Math.min(next, instruments[id]!.nextS ?? Infinity)
  for (const id in due) next = Math.min(next, due[id]!)
  for (const id in plant.leaks) {
    const { fromS, toS } = plant.leaks[id]!.hole
    if (fromS > air.atS) next = Math.min(next, fromS)
    else if (toS > air.atS) next = Math.min(next, toS)
  }
  for (const tank of setup.truth.tanks) {
    if (plant.on[tank.id]) next = Math.min(next, air.atS + Math.max(0, tankKg(tank, air)) / tank.kgPerS)
  }
  if (isWatched(state)) next = Math.min(next, (Math.floor(air.atS / WATCH_S) + 1) * WATCH_S)
  return next
}

/** Is there an inject that waits for a condition? */
function isWatched({ setup, due, injected }: State): boolean {
  return setup.truth.injects.some(({ id, at }) => 'condition' in at && !(id in due) && !(id in injected))
}

type Tell = (happening: Happening) => void

function emptied(state: State, tell: Tell): State {
  let now = state
  for (const tank of state.setup.truth.tanks) {
    if (!now.plant.on[tank.id] || tankKg(tank, now.air) > 1e-9 * tank.kgPerS) continue
    tell({ atS: now.nowS, kind: 'empty', tank: tank.id })
    now = change(now, { change: 'switch', id: tank.id, on: false })
  }
  return now
}

function finished(state: State, tell: Tell): State {
  let now = state
  for (const id in state.people)
    if ((now.people[id]!.doneS ?? Infinity) <= now.nowS) now = finish(now, id, tell)
  return now
}

function injected(state: State, tell: Tell): State {
  let now = state
  if (isWatched(state)) {
    const due = { ...state.due }
    for (const { id, at } of state.setup.truth.injects) {
      if (!('condition' in at) || id in due || id in state.injected) continue
      if (holds(at.condition, state)) due[id] = state.nowS + at.afterS
    }
    now = { ...state, due }
  }
  for (const { id, changes } of state.setup.truth.injects) {
    if (!((now.due[id] ?? Infinity) <= now.nowS)) continue
    const { [id]: _, ...due } = now.due
    now = { ...now, due, injected: { ...now.injected, [id]: now.nowS } }
    tell({ atS: now.nowS, kind: 'injected', inject: id })
    for (const one of changes) now = change(now, one)
  }
  return now
}

function read(state: State, tell: Tell): State {
  const isDue = ({ nextS = Infinity }: State['instruments'][string]) => nextS <= state.nowS
  const due = state.setup.truth.instruments.filter(({ id }) => isDue(state.instruments[id]!))
  if (due.length === 0) return state
  const instruments = { ...state.instruments }
  for (const truth of due) {
    const { instrument, reading } = look(state, truth)
    if (reading) tell({ atS: state.nowS, kind: 'reading', reading })
    instruments[truth.id] = { ...instrument, nextS: instrument.nextS! + truth.everyS! }
  }
  return { ...state, instruments }
}

function holds(condition: Condition, state: State): boolean {
  switch (condition.when) {
    case 'pressure-below':
      return pressurePa(state, condition.compartment) < toSi('pressure', condition.pressure)
    case 'pressure-above':
      return pressurePa(state, condition.compartment) > toSi('pressure', condition.pressure)
    case 'hatch': {
      const hatch = state.plant.hatches[condition.hatch]
      return hatch !== undefined && passesAir(hatch.state) === (condition.state === 'open')
    }
    case 'person-in':
      return state.plant.places[condition.person] === condition.compartment
    case 'injected':
      return condition.id in state.injected
  }
}

function pressurePa(state: State, compartment: string): number {
  return compartments(state).get(compartment)?.pressurePa ?? NaN
}
