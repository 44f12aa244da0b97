import { sizeAt, steady } from '../../air/network'
import type { Change, ChangeOf } from '../../truth/inject'
import { sizeM3PerS } from '../../truth/size'
import type { Happening, LeakNow, Plant, State } from '../state'
import { airNow } from '../air-now'
import { warmthK } from './temperatures'

/**
 * The station after a change that takes place now. It speaks of things that the truth has; only a leak may be new, and
 * then needs its compartment. What it names and nobody knows is left as it is.
 */
export function change(state: State, one: Change): State {
  if (one.change === 'inject') return inject(state, one.id)
  if (one.change === 'instrument') {
    const { [one.id]: known } = state.instruments
    if (!known) return state
    const { taken, nextS } = known
    const now = { taken, nextS, faults: one.faults, faultyFromS: state.nowS }
    return { ...state, instruments: { ...state.instruments, [one.id]: now } }
  }
  // What happens now begins a new stretch for the air, with short steps: it may begin suddenly.
  const air = airNow(state)
  return {
    ...state,
    air: { ...air, stepS: Math.min(air.stepS, 1) },
    plant: { ...state.plant, ...PLANT[one.change](state, one as never) },
  }
}

/** Lets an inject come now, unless it came before: the station after it, and all injects that came, in their order. */
export function bring(state: State, id: string): { state: State; happened: Happening[] } {
  const after = inject(state, id)
  const come = Object.keys(after.injected).filter((one) => !(one in state.injected))
  return {
    state: after,
    happened: come.map((inject) => ({ atS: state.nowS, kind: 'injected', inject })),
  }
}

/** With the injects that its changes bring. */
function inject(state: State, id: string): State {
  const known = state.setup.truth.injects.find((one) => one.id === id)
  if (!known || id in state.injected) return state
  const { [id]: _, ...due } = state.due
  return known.changes.reduce(change, { ...state, due, injected: { ...state.injected, [id]: state.nowS } })
}

type PlantChange = Exclude<Change['change'], 'instrument' | 'inject'>

const PLANT: { [K in PlantChange]: (state: State, one: ChangeOf<K>) => Partial<Plant> } = {
  leak: ({ setup, plant: { leaks }, nowS }, { id, compartment, law, size, overS }) => {
    const known = leaks[id]
    const place = compartment ?? known?.compartment
    if (place === undefined || !setup.graph.compartments.has(place)) return {}
    const kind = law ?? known?.law ?? 'orifice'
    const from = known ? sizeAt(known.hole, nowS) : 0
    const to = size ? sizeM3PerS(kind, size) : from
    const hole = overS > 0 ? { from, to, fromS: nowS, toS: nowS + overS } : steady(to)
    const leak: LeakNow = { compartment: place, law: kind, hole, held: known?.held ?? 0 }
    return { leaks: { ...leaks, [id]: leak } }
  },
  patch: ({ plant: { leaks } }, { leak, holds }) => {
    const known = leaks[leak]
    return known ? { leaks: { ...leaks, [leak]: { ...known, held: holds } } } : {}
  },
  hatch: ({ plant: { hatches } }, { hatch, state, jammed, gap }) => {
    const known = hatches[hatch]
    if (!known) return {}
    const now = {
      state: state ?? known.state,
      jammed: jammed ?? known.jammed,
      gapM3PerS: gap ? sizeM3PerS('crack', gap) : known.gapM3PerS,
    }
    return { hatches: { ...hatches, [hatch]: now } }
  },
  switch: ({ setup, plant, nowS }, { id, on }) => {
    if (!(id in plant.on)) return {}
    const equipment = setup.truth.equipment.find((one) => one.id === id)
    const warmth = equipment && { sinceS: nowS, fromK: warmthK(equipment, plant, nowS) }
    return {
      on: { ...plant.on, [id]: on },
      warmth: warmth ? { ...plant.warmth, [id]: warmth } : plant.warmth,
    }
  },
  position: ({ setup, plant: { places } }, { person, compartment }) => {
    if (!(person in places) || !setup.graph.compartments.has(compartment)) return {}
    return { places: { ...places, [person]: compartment } }
  },
}
