import { outlooks, type Outlook } from '../../shared/reserves/outlook'
import type { Plan } from '../../shared/reserves/plan'
import { project, type Projection } from '../../shared/reserves/projection'

/** What a plan comes to. */
export interface Answers {
  outlooks: Outlook[]
  /** By day. */
  projection: Projection
}

/** `checkPlan` must have accepted the plan. */
export function answersOf(plan: Plan): Answers {
  return { outlooks: outlooks(plan), projection: project(plan, { everyDays: 1 }) }
}
