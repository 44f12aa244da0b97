import { passesAir } from '../../station/graph'
import { toSi } from '../../units/units'
import type { Condition } from '../truth/inject'
import { airReached, bentS, momentOf, momentsOf, pressurePa } from './air-now'
import { finish } from './crew/people'
import { readingOf } from './instruments/read'
import { bring, change } from './plant/change'
import { tankKg } from './plant/network'
import type { Happening, InstrumentState, State } from './state'

/** How often the conditions of injects are looked at, in s, besides whenever a task ends or a tank is empty. */
const WATCH_S = 10

/**
 * Lets time pass until `untilS`. Gives the station then and what happened on the way, in order. Pure, and exact under
 * any division of the time: to go in one step or in many gives the same to the last bit, because the air goes from
 * one thing that bends it to the next and never to where somebody happened to look.
 */
export function advance(state: State, untilS: number): { state: State; happened: Happening[] } {
  const happened: Happening[] = []
  const tell = (happening: Happening) => void happened.push(happening)
  let now = state
  for (;;) {
    const dueS = nextS(now)
    now = read(now, dueS, untilS, tell)
    if (dueS > untilS) return { state: { ...now, nowS: Math.max(now.nowS, untilS) }, happened }
    const due: State = { ...now, nowS: dueS, air: airReached(now, dueS) }
    // Hatches before gauges: "closed, read" is one moment to a crew. What is planned comes between them.
    const done = finished(emptied(due, tell), tell)
    now = injected(done !== due || dueS % WATCH_S === 0 ? watched(done) : done, tell)
  }
}

/** When something happens next, but for readings: they change nothing. */
function nextS(state: State): number {
  const { nowS, people, due } = state
  let next = bentS(state)
  for (const id in people) next = Math.min(next, people[id]!.doneS ?? Infinity)
  for (const id in due) next = Math.min(next, due[id]!)
  if (isWatched(state)) next = Math.min(next, (Math.floor(nowS / WATCH_S) + 1) * WATCH_S)
  return next
}

/** Is there an inject that waits for a condition? */
function isWatched({ setup, due, injected }: State): boolean {
  return setup.truth.injects.some(
    ({ id, at }) => at !== 'hand' && 'condition' in at && !(id in due) && !(id in injected),
  )
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

/** With the injects that are due because their condition is true now. */
function watched(state: State): State {
  if (!isWatched(state)) return state
  const due = { ...state.due }
  for (const { id, at } of state.setup.truth.injects) {
    if (at === 'hand' || !('condition' in at) || id in due || id in state.injected) continue
    if (holds(at.condition, state)) due[id] = state.nowS + at.afterS
  }
  return { ...state, due }
}

function injected(state: State, tell: Tell): State {
  let now = state
  for (const { id } of state.setup.truth.injects) {
    if (!((now.due[id] ?? Infinity) <= now.nowS)) continue
    const { state: after, happened } = bring(now, id)
    happened.forEach(tell)
    now = after
  }
  return now
}

/** The readings before `beforeS` and until `untilS`: all of a moment together, in the order of the truth. */
function read(state: State, beforeS: number, untilS: number, tell: Tell): State {
  const all = state.setup.truth.instruments
  const isDue = (atS: number) => atS < beforeS && atS <= untilS
  if (!isDue(soonest(Object.values(state.instruments)))) return state
  const known = all.map(({ id }) => ({ ...state.instruments[id]! }))
  const momentAt = momentsOf(state)
  for (let atS = soonest(known); isDue(atS); atS = soonest(known)) {
    const moment = momentAt(atS)
    for (let i = 0; i < all.length; i++) {
      const instrument = known[i]!
      if (instrument.nextS !== atS) continue
      const reading = readingOf(moment, all[i]!, instrument)
      if (reading) tell({ atS, kind: 'reading', reading })
      instrument.nextS = atS + all[i]!.everyS!
    }
  }
  return { ...state, instruments: Object.fromEntries(all.map(({ id }, i) => [id, known[i]!])) }
}

/** When the next reading is taken. */
function soonest(instruments: readonly InstrumentState[]): number {
  let next = Infinity
  for (const { nextS } of instruments) if (nextS !== undefined && nextS < next) next = nextS
  return next
}

function holds(condition: Condition, state: State): boolean {
  switch (condition.when) {
    case 'pressure-below':
      return pressurePa(momentOf(state), condition.compartment) < toSi('pressure', condition.pressure)
    case 'pressure-above':
      return pressurePa(momentOf(state), condition.compartment) > toSi('pressure', condition.pressure)
    case 'hatch': {
      const hatch = state.plant.hatches[condition.hatch]
      return hatch !== undefined && passesAir(hatch.state) === (condition.state === 'open')
    }
    case 'person-in':
      return state.plant.places[condition.person] === condition.compartment
    case 'injected':
      return condition.id in state.injected
    case 'patched':
      return (state.plant.leaks[condition.leak]?.held ?? 0) > 0
  }
}
