import type { DrillView } from '../../../../shared/contract/drill'
import type { Scenario } from '../../../../shared/drill/scenario/scenario'
import type { Change } from '../../../../shared/drill/truth/inject'
import { inverseOf } from './inverse'

export type Inject = Scenario['injects'][number]

/** By the instructor's hand: the first nine have a digit as their key. */
export interface HandInject {
  inject: Inject
  key?: string
  cameS?: number
}

/** Comes by itself: at a known time, or some time after a condition was first true. */
export interface PlannedInject {
  inject: Inject
  dueS?: number
  cameS?: number
}

/** The injects of a scenario by hand, in its order, and the planned ones: what is due first, what came last. */
export function injectsOf(
  { injects }: Scenario,
  told: DrillView['injects'],
): { byHand: HandInject[]; planned: PlannedInject[] } {
  const known = new Map(told.map((one) => [one.id, one]))
  const byHand = injects
    .filter(({ at }) => at === 'hand')
    .map((inject, i) => ({ inject, key: i < 9 ? `${i + 1}` : undefined, cameS: known.get(inject.id)?.cameS }))
  const planned = injects
    .filter(({ at }) => at !== 'hand')
    .map((inject) => {
      const { dueS, cameS } = known.get(inject.id) ?? {}
      const atS = inject.at !== 'hand' && 'atS' in inject.at ? inject.at.atS : undefined
      return { inject, dueS: cameS === undefined ? (dueS ?? atS) : undefined, cameS }
    })
  return { byHand, planned: planned.toSorted((a, b) => order(a) - order(b)) }
}

/** What waits for a condition stands after what is due and before what came. */
function order({ dueS, cameS }: PlannedInject): number {
  if (cameS !== undefined) return 2e9 - cameS
  return dueS ?? 1e9
}

/** What takes an inject back; undefined where nothing does: what is said to the crew is said, and what leaked is lost. */
export function undoOf({ changes, message }: Inject, view: DrillView): Change[] | undefined {
  return message ? undefined : inverseOf(changes, view)
}
