import type { Procedure } from '../procedure'
import { changing, namesInConditions, readable } from './conditions'
import { actors, optionIds, roleIds, stepIds } from './identity'
import { staleness, unreachable, waiting, waitTimes } from './order'
import { fault, placedSteps, type ProcedureFault, type Subject, type Surroundings } from './placed'
import { callCycles, emptyCalls, knownProcedures } from './references'
import { compartments, hatches, rightStation } from './station'
import { actionsInRemarks, translated } from './texts'

const RULES: readonly ((subject: Subject) => ProcedureFault[])[] = [
  stepIds,
  optionIds,
  roleIds,
  actors,
  waiting,
  unreachable,
  readable,
  changing,
  namesInConditions,
  waitTimes,
  staleness,
  knownProcedures,
  callCycles,
  emptyCalls,
  rightStation,
  hatches,
  compartments,
  actionsInRemarks,
  translated,
]

/** A book has a few dozen steps a procedure; a hostile file must not keep the rules busy for hours. */
const MOST_STEPS = 1000

/** Everything that is wrong with a procedure whose shape is right. */
export function meaningFaults(procedure: Procedure, surroundings: Surroundings): ProcedureFault[] {
  const steps = placedSteps(procedure)
  if (steps.length > MOST_STEPS) {
    return [fault('steps', 'too-many-steps', `${steps.length} steps`, `at most ${MOST_STEPS}`)]
  }
  return RULES.flatMap((rule) => rule({ ...surroundings, procedure, steps }))
}
