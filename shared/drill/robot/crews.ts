import type { Crew } from './crew'
import { inOrder } from './crews/in-order'
import { planner } from './crews/planner'
import { byProcedure } from './crews/procedure'

/** What a crew of robots goes by: the leak engine's advice, the scenario's procedure, or hatch after hatch. */
export const CREWS = { planner, procedure: byProcedure, order: inOrder } as const satisfies Record<
  string,
  Crew
>
export type CrewName = keyof typeof CREWS
export const CREW_NAMES = Object.keys(CREWS) as CrewName[]
