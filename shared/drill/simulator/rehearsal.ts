import { treeStation } from '../../leak/rehearsal'
import { type TruthFile, truthSchema } from '../truth/truth'
import { compartments } from './air-now'
import { begin } from './begin'
import type { State } from './state'

const tree = treeStation([70, 15, 105, 5], [0, 0, 2])
const withValves = [...tree.hatches].map(
  ([id, hatch]) => [id, { ...hatch, equalisationValve: true }] as const,
)
/** A small station for the tests of the simulator: C1 and C2 hang on C0, C3 on C2, and each hatch has its valve. */
const GRAPH = { ...tree, hatches: new Map(withValves) }

/** Nothing moves but what is given: one temperature, no fans. */
const STILL: TruthFile = {
  climate: { dayNightK: 0, ownK: 0, commonK: 0 },
  fansM3PerS: 0,
}

export function beginWith(truth: TruthFile = {}, seed = 1): State {
  return begin({ graph: GRAPH, truth: truthSchema.parse({ ...STILL, ...truth }), seed })
}

export function pressurePa(state: State, compartment: string): number {
  return compartments(state).get(compartment)!.pressurePa
}
