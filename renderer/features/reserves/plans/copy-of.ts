import type { Plan } from '../../../../shared/reserves/plan'
import { m } from './messages'

/** Longer ids are no ids any more. */
const LONGEST = 40

/** The plan under the first id that is not taken, and a title that tells. */
export function copyOf(plan: Plan, taken: readonly string[]): Plan {
  for (let n = 2; ; n++) {
    const end = `-${n}`
    const id = plan.id.slice(0, LONGEST - end.length) + end
    if (!taken.includes(id)) return { ...plan, id, title: m.copyTitle(plan.title) }
  }
}
