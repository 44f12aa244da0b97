import { createContext, use } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { LeakReport } from '../../../../shared/leak/report'
import type { Run } from '../../../../shared/procedure/run/guidance'
import type { Visit } from '../../../../shared/procedure/run/visit'
import type { DataOf } from '../../../../shared/session/event'
import type { SessionState } from '../../../../shared/session/state'
import type { HatchState } from '../../../../shared/station/station'
import type { Names } from '../../../../shared/session/words/names'
import type { CrewActions } from '../use-crew'
import type { Pad } from '../reading/use-pad'

/** What every part of the crew screen sees, and what it can do. */
export interface Workspace {
  state: SessionState
  report?: LeakReport
  /** Every procedure of the session, the most urgent first. */
  runs: readonly Run[]
  /** The procedure on the screen. */
  run?: Run
  /** The step at hand: of the lane on the screen. */
  visit?: Visit
  names: Names
  /** The dP/dt alarm threshold, a setting. */
  rateLimitPaPerS?: number
  actions: CrewActions
  /** Shows why an action was refused, if it was. */
  show(answer: Promise<Failure | undefined>): void
  moveHatch(hatch: string, to: HatchState): void
  moveValve(hatch: string, valve: DataOf<'valve-state'>['valve'], to: 'open' | 'closed'): void
  /** Starts another procedure beside this one, and shows it. */
  start(procedure: string): Promise<Failure | undefined>
  /** Keeps the shown procedure, and the pad where it is, or lets them go: while somebody types. */
  hold(isHeld: boolean): void
  showRun(run: number): void
  showLane(visit: Visit): void
  pad: Pad
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined)

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (!workspace) throw new Error('no crew screen above')
  return workspace
}
