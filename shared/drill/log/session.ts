import { canonical, type Sha256 } from '../../session/chain'
import type { Scenario } from '../scenario/scenario'

/** How the id of every session begins that the simulator writes. */
export const DRILL_SESSION = 'DRILL-'

/** The same scenario and seed, `played` in the same way, have the same id, which tells nothing of them. */
export function drillSessionId(scenario: Scenario, seed: number, sha256: Sha256, played = ''): string {
  return `${DRILL_SESSION}${sha256(canonical(scenario) + seed + played).slice(0, 12)}`
}
