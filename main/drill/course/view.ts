import type { DrillView } from '../../../shared/contract/drill'
import { gasIndex } from '../../../shared/drill/air/gases'
import { compartments, hatchFlows, leakFlows, lostKg } from '../../../shared/drill/simulator/air-now'
import type { State } from '../../../shared/drill/simulator/state'
import type { InstrumentTruth } from '../../../shared/drill/truth/instrument'
import { passesAir } from '../../../shared/station/graph'
import { deedsOf, remarksOf, type Course } from './course'

const DAY_S = 86_400
const OXYGEN = gasIndex('oxygen')
const CARBON_DIOXIDE = gasIndex('carbon-dioxide')

/** The whole truth of a drill now, for its instructor. */
export function viewOf(
  course: Course,
  { session, trouble }: Pick<DrillView, 'session' | 'trouble'>,
): DrillView {
  const { state, founding, snapshots } = course
  const { plant, nowS, due, injected, setup } = state
  const [through, lost] = [hatchFlows(state), leakFlows(state)]
  return {
    session,
    nowS,
    compartments: [...compartments(state)].map(([id, { pressurePa, temperatureK, partialPa }]) => ({
      id,
      pressurePa,
      temperatureK,
      oxygenPa: partialPa[OXYGEN]!,
      carbonDioxidePa: partialPa[CARBON_DIOXIDE]!,
    })),
    hatches: Object.entries(plant.hatches).map(([id, { state: stands, jammed, gapM3PerS }]) => ({
      id,
      state: !passesAir(stands) && gapM3PerS > 0 ? 'closed-leaking' : stands,
      jammed,
      leaks: gapM3PerS > 0,
      flowKgPerS: through.get(id) ?? 0,
    })),
    leaks: Object.entries(plant.leaks).map(([id, { compartment, law, held }]) => ({
      id,
      compartment,
      law,
      kgPerDay: (lost.get(id) ?? 0) * DAY_S,
      held,
    })),
    people: Object.entries(plant.places).map(([id, compartment]) => ({ id, compartment })),
    instruments: setup.truth.instruments.map(({ id, at }) => ({
      id,
      at: placeOf(state, at),
      faults: state.instruments[id]!.faults,
    })),
    on: plant.on,
    injects: founding.scenario.injects.map(({ id }) => ({ id, dueS: due[id], cameS: injected[id] })),
    lostKg: lostKg(state),
    snapshots: snapshots.map((one) => ({ atS: one.state.nowS })),
    remarks: remarksOf(course),
    operations: state.operations + deedsOf(course).filter(isOperation).length,
    trouble,
  }
}

/** Where an instrument is now; all compartments of one that samples them in turn. */
function placeOf({ plant }: State, at: InstrumentTruth['at']): string {
  if ('compartment' in at) return at.compartment
  if ('hatch' in at) return at.hatch
  return 'person' in at ? plant.places[at.person]! : at.turns.join(', ')
}

function isOperation({ by, change }: ReturnType<typeof deedsOf>[number]): boolean {
  return by === 'crew' && change.change === 'hatch' && change.state !== undefined
}
