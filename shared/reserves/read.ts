import { readChecked, type PlacedFault } from '../procedure/language/yaml/read-checked'
import { checkPlan } from './check'
import type { Plan } from './plan'

interface Read {
  ok: true
  plan: Plan
}

/**
 * Reads a plan as a YAML (or JSON) text says it: with defaults filled in, or every fault with its line and column. Never
 * throws.
 */
export function readPlan(text: string): Read | { ok: false; faults: PlacedFault[] } {
  return readChecked<Read>(text, checkPlan)
}
