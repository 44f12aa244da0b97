import { useMemo } from 'react'
import type { Advice, LeakReport } from '../../../../shared/leak/report'
import { procedureById } from '../../../../shared/procedure/bundled'
import { guidanceOf, type Run } from '../../../../shared/procedure/run/guidance'
import type { SessionState } from '../../../../shared/session/state'
import { heardSeq, hatchesOf } from '../../../../shared/session/told'
import { useSteady } from './use-steady'

/**
 * Every procedure of the session with the state of its steps. What the crew was told is no news to them, and of what
 * the leak engine says only the advised hatches and the suspects are: they are walked again for nothing else.
 */
export function useGuidance(state: SessionState, report: LeakReport | undefined): readonly Run[] {
  const heard = useSteady(state, isHeardAlike)
  const advice = useSteady(report?.next, isAdvisedAlike)
  const suspects = useSteady(report?.verdict.compartments, isSameList)
  return useMemo(
    () =>
      guidanceOf({
        graph: heard.graph,
        events: heard.effective,
        lookup: procedureById,
        advice,
        suspects,
      }),
    [heard, advice, suspects],
  )
}

function isHeardAlike(a: SessionState, b: SessionState): boolean {
  return a.session === b.session && heardSeq(a) === heardSeq(b)
}

function isAdvisedAlike(a: Advice | undefined, b: Advice | undefined): boolean {
  return a?.action === b?.action && isSameList(a && hatchesOf(a), b && hatchesOf(b))
}

function isSameList(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i])
}
