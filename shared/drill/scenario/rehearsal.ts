import { graphOfSession } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import { fromSi } from '../../units/units'
import { advance } from '../simulator/advance'
import { compartments } from '../simulator/air-now'
import { begin } from '../simulator/begin'
import { change } from '../simulator/plant/change'
import type { State } from '../simulator/state'
import { scenarioById } from './bundled'
import { truthOf } from './scenario'

/** For tests: the bundled scenarios as they go when nobody, or somebody, does something. */

export function beginning(id: string, seed = 1): State {
  const scenario = scenarioById(id)!
  return begin({ graph: graphOfSession(scenario.station, bundledStation)!, truth: truthOf(scenario), seed })
}

export function afterMin(state: State, minutes: number): State {
  return advance(state, state.nowS + minutes * 60).state
}

export function closing(state: State, ...hatches: string[]): State {
  return hatches.reduce((now, hatch) => change(now, { change: 'hatch', hatch, state: 'closed' }), state)
}

export function mmHg(state: State, compartment: string): number {
  return fromSi('pressure', compartments(state).get(compartment)!.pressurePa, 'mmHg')
}

/** How much the pressure of a compartment falls in so many minutes, in mmHg. */
export function fall(state: State, compartment: string, minutes: number): number {
  return mmHg(state, compartment) - mmHg(afterMin(state, minutes), compartment)
}
