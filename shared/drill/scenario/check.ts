import { procedureById } from '../../procedure/bundled'
import { eachKey } from '../../procedure/language/check'
import { bundledStation } from '../../station/bundled'
import { checkStation, shapeFaults, type StationFault } from '../../station/check'
import type { Graph } from '../../station/graph'
import { truthFaults } from '../truth/check'
import { nearest } from './nearest'
import { RULES, type Fault, type Subject } from './rules'
import { scenarioSchema, truthOf, type Scenario } from './scenario'

export type ScenarioCheck = { ok: true; scenario: Scenario } | { ok: false; faults: Fault[] }

/**
 * Is `value` (parsed YAML or JSON) a scenario to begin a drill with? Returns it with defaults filled in, or every
 * fault: those of its shape, or, where the shape is right, those of its meaning. Never throws.
 */
export function checkScenario(value: unknown): ScenarioCheck {
  const parsed = scenarioSchema.safeParse(value)
  if (!parsed.success) {
    return { ok: false, faults: shapeFaults(eachKey(nearest(parsed.error)), value) }
  }
  const faults = scenarioFaults(parsed.data)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, scenario: parsed.data }
}

/** Everything that is wrong with a scenario whose shape is right: no drill must begin with any of it. */
export function scenarioFaults(scenario: Scenario): Fault[] {
  const station = stationOf(scenario)
  if (!station.ok) return station.faults
  const subject: Subject = { scenario, graph: station.graph, procedure: procedureById(scenario.procedure) }
  return [...faultsOfTruth(subject), ...RULES.flatMap((rule) => rule(subject))]
}

function stationOf({ station }: Scenario): { ok: true; graph: Graph } | { ok: false; faults: Fault[] } {
  const value = typeof station === 'string' ? bundledStation(station) : station
  if (!value) {
    const message = `found ${JSON.stringify(station)}; expected the id of a bundled station, or a station itself`
    return { ok: false, faults: [{ path: 'station', code: 'unknown-station', message }] }
  }
  const check = checkStation(value)
  return check.ok ? check : { ok: false, faults: check.faults.map(placedIn('station')) }
}

function faultsOfTruth({ scenario, graph }: Subject): Fault[] {
  return truthFaults(truthOf(scenario), graph).map((fault) =>
    fault.path.startsWith('injects') ? fault : placedIn('truth')(fault),
  )
}

function placedIn(path: string) {
  return (fault: StationFault): Fault => ({ ...fault, path: fault.path ? `${path}.${fault.path}` : path })
}
