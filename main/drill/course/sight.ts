import type { Failure } from '../../../shared/contract/contract'
import type { Look } from '../../../shared/contract/drill'
import { change } from '../../../shared/drill/simulator/plant/change'
import type { State } from '../../../shared/drill/simulator/state'
import type { ChangeOf } from '../../../shared/drill/truth/inject'
import type { InstrumentTruth } from '../../../shared/drill/truth/instrument'
import { hopsFrom, labelOf } from '../../../shared/station/graph'
import { looked } from './course'

/** What an instrument shows, and who has gone there to look at it, if anybody had to. */
export interface Sight {
  shown: Look
  goer?: ChangeOf<'position'>
}

/**
 * A look at an instrument in a compartment: who carries it goes there; at a wall the actor, where he is one of the
 * people, else the nearest; nobody, where somebody is there. `no-way` where no open hatches lead there.
 */
export function sightOf(
  state: State,
  instrument: string,
  compartment: string,
  actor: string,
): Sight | Failure {
  const truth = state.setup.truth.instruments.find(({ id }) => id === instrument)
  if (!truth || !isAt(state, truth, compartment)) return { code: 'unknown-instrument', value: instrument }
  const goer = goerTo(state, truth, compartment, actor)
  if (goer && 'code' in goer) return goer
  const { reading } = looked(goer ? change(state, goer) : state, instrument)
  // What samples compartments in turn may be at another one.
  const isThere = reading && (!('turns' in truth.at) || reading.place === compartment)
  return { goer, shown: isThere ? { value: reading.value, unit: truth.unit } : { unit: truth.unit } }
}

function goerTo(
  state: State,
  { at }: InstrumentTruth,
  compartment: string,
  actor: string,
): ChangeOf<'position'> | Failure | undefined {
  const { setup, plant } = state
  const people = 'person' in at ? [at.person] : setup.truth.people.map(({ id }) => id)
  if ('turns' in at || people.some((person) => plant.places[person] === compartment)) return undefined
  const hops = hopsFrom(setup.graph, compartment, (hatch) => plant.hatches[hatch]!.state)
  const hopsOf = (person: string) => hops.get(plant.places[person]!) ?? Infinity
  const able = people.filter((person) => hopsOf(person) < Infinity).sort((a, b) => hopsOf(a) - hopsOf(b))
  const person = able.includes(actor) ? actor : able[0]
  if (person !== undefined) return { change: 'position', person, compartment }
  return people.length > 0 ? { code: 'no-way', value: labelOf(setup.graph, compartment) } : undefined
}

/** Can it be looked at from there? What is carried can be looked at anywhere. */
function isAt({ setup: { graph } }: State, { at }: InstrumentTruth, compartment: string): boolean {
  if (!graph.compartments.has(compartment)) return false
  if ('person' in at) return true
  if ('compartment' in at) return at.compartment === compartment
  if ('turns' in at) return at.turns.includes(compartment)
  return graph.hatches.get(at.hatch)!.between.includes(compartment)
}
