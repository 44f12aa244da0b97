import { advance } from '../simulator/advance'
import { finish } from '../simulator/crew/people'
import type { Task } from '../simulator/crew/task'
import { look } from '../simulator/instruments/read'
import type { Happening, State } from '../simulator/state'

/** The station after some time, and what happened on the way, in order. */
export interface Passed {
  state: State
  happened: Happening[]
}

export function isBusy({ people }: State): boolean {
  return Object.values(people).some(({ doneS }) => doneS !== undefined)
}

/**
 * Lets time pass until `untilS`, or until nobody is at work any more. What people do takes effect after all that
 * happens by itself at that moment, as every deed does: so that scenario, seed and deeds give the same truth again, to
 * the last bit. `teams`: where the first goes through a hatch, the others come along.
 */
export function workUntil(before: State, untilS: number, teams: readonly (readonly string[])[]): Passed {
  const happened: Happening[] = []
  const tell = (happening: Happening) => void happened.push(happening)
  const wasBusy = isBusy(before)
  let state = before
  for (;;) {
    const { people } = state
    const dueS = Math.min(...Object.values(people).map(({ doneS = Infinity }) => doneS))
    const passed = advance({ ...state, people: {} }, Math.min(dueS, untilS))
    happened.push(...passed.happened)
    state = { ...passed.state, people }
    if (dueS > untilS) return { state, happened }
    for (const id of Object.keys(people)) {
      if ((state.people[id]!.doneS ?? Infinity) > dueS) continue
      const [task] = state.people[id]!.tasks
      const from = state.plant.places[id]
      state = finish(state, id, tell)
      if (task?.kind !== 'hop' || state.plant.places[id] !== task.to) continue
      const others = teams.find(([first]) => first === id)?.slice(1) ?? []
      for (const other of others)
        if (state.plant.places[other] === from) state = hop(state, other, task, tell)
    }
    if (wasBusy && !isBusy(state)) return { state, happened }
  }
}

function hop(state: State, person: string, task: Task, tell: (happening: Happening) => void): State {
  const known = state.people[person]!
  const alone = { ...state.people, [person]: { tasks: [task], doneS: state.nowS } }
  const after = finish({ ...state, people: alone }, person, tell)
  return { ...after, people: { ...after.people, [person]: known } }
}

/**
 * Somebody reads a compartment: a gauge that somebody carries there or that hangs where somebody is, else a display;
 * and the thermometer of the same place. Nothing where there is none.
 */
export function readIn(state: State, compartments: readonly string[]): Passed {
  const { setup, plant } = state
  const everybody = Object.keys(plant.places)
  const instruments = setup.truth.instruments.flatMap((truth) => {
    const place = placeOf(state, truth.at)
    const reader = everybody.find((id) => plant.places[id] === place)
    const isRemote = truth.everyS !== undefined
    const by = 'person' in truth.at ? truth.at.person : (reader ?? (isRemote ? everybody[0] : undefined))
    return place !== undefined && by !== undefined && compartments.includes(place)
      ? [{ truth, place, by, isRemote }]
      : []
  })
  const gauges = instruments.filter(({ truth }) => truth.measures === 'pressure')
  const gauge = gauges.find(({ isRemote }) => !isRemote) ?? gauges[0]
  if (!gauge) return { state, happened: [] }
  const thermometer = instruments.find(
    ({ truth, place }) => truth.measures === 'temperature' && place === gauge.place,
  )
  const happened: Happening[] = []
  let now = state
  for (const { truth, by } of thermometer ? [thermometer, gauge] : [gauge]) {
    const { instrument, reading } = look(now, truth)
    now = { ...now, instruments: { ...now.instruments, [truth.id]: instrument } }
    if (reading) happened.push({ atS: now.nowS, kind: 'reading', reading })
    const task: Task = { kind: 'read', instrument: truth.id, seconds: 0 }
    happened.push({ atS: now.nowS, kind: 'done', person: by, task })
  }
  return { state: now, happened }
}

/** The compartments in which somebody carries a gauge. */
export function carriedTo({ setup, plant }: State): string[] {
  return setup.truth.instruments.flatMap(({ at, measures, everyS }) =>
    'person' in at && measures === 'pressure' && everyS === undefined ? [plant.places[at.person]!] : [],
  )
}

type At = State['setup']['truth']['instruments'][number]['at']

function placeOf({ plant }: State, at: At): string | undefined {
  if ('compartment' in at) return at.compartment
  return 'person' in at ? plant.places[at.person] : undefined
}
