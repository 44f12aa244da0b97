import type { Judgement } from '../../../../shared/procedure/conditions/judge'
import type { Procedure } from '../../../../shared/procedure/language/procedure'
import type { Run } from '../../../../shared/procedure/run/guidance'
import type { Visit } from '../../../../shared/procedure/run/visit'
import { openRuns } from '../guidance/place'
import { timeLeft } from './time-left'

/** Something pinned: a watched condition, or a running time. */
export interface Pinned {
  run: Run
  visit: Visit
}

/** `over`: its end has come, so that it may be taken off. */
export type Standing = 'alert' | 'quiet' | 'unknown' | 'over'

export interface Watched extends Pinned {
  standing: Standing
  judgement?: Judgement
  /** Of a running time. */
  leftMs?: number
}

/** What is pinned in all procedures that run, the most urgent procedure first. */
export function pinnedOf(runs: readonly Run[]): Pinned[] {
  return openRuns(runs).flatMap((run) =>
    [...run.watches, ...run.current.filter(({ timer }) => timer?.durationS !== undefined)].map((visit) => ({
      run,
      visit,
    })),
  )
}

/** How each stands now; alerts first. */
export function watchedOf(
  pinned: readonly Pinned[],
  judgeBy: (condition: string, procedure: Procedure) => Judgement,
  nowMs: number,
): Watched[] {
  return pinned
    .map((one): Watched => {
      const { step } = one.visit
      const leftMs = timeLeft(one.visit, nowMs)?.ms
      if (step.kind !== 'watch') return { ...one, leftMs, standing: (leftMs ?? 1) <= 0 ? 'alert' : 'quiet' }
      const { procedure } = one.run
      const judgement = judgeBy(step.alert, procedure)
      const isOver = step.until !== undefined && judgeBy(step.until, procedure).met === true
      return { ...one, judgement, standing: isOver ? 'over' : standingOf(judgement) }
    })
    .toSorted((a, b) => Number(b.standing === 'alert') - Number(a.standing === 'alert'))
}

function standingOf({ met }: Judgement): Standing {
  return met === undefined ? 'unknown' : met ? 'alert' : 'quiet'
}
