import type { Plan } from '../reserves/plan'

/** What windows and the main process say to each other about the reserves and the register of leaks. */

/** A plan that is kept, or one that comes with the program. */
export interface PlanSummary extends Pick<Plan, 'id' | 'title' | 'starts' | 'days'> {
  /** It comes with the program and nobody has changed it; a change is kept as a copy under the same id. */
  isExample: boolean
}

/** What a plan can be exported as; what most people want first. */
export const PLAN_FORMATS = ['pdf', 'csv', 'json', 'yaml'] as const
export type PlanFormat = (typeof PLAN_FORMATS)[number]

export const REGISTER_FORMATS = ['csv', 'json', 'yaml'] as const
export type RegisterFormat = (typeof REGISTER_FORMATS)[number]
