import { readChecked, type PlacedFault } from '../../procedure/language/yaml/read-checked'
import { checkScenario } from './check'
import type { Scenario } from './scenario'

interface Read {
  ok: true
  scenario: Scenario
}

export type ScenarioReading = Read | { ok: false; faults: PlacedFault[] }

/**
 * Reads a scenario as a YAML (or JSON) text says it: with defaults filled in, or every fault with its line and column,
 * in the order of the text: those of the text, or of the shape, or of the meaning. Never throws.
 */
export function readScenario(text: string): ScenarioReading {
  return readChecked<Read>(text, checkScenario)
}
