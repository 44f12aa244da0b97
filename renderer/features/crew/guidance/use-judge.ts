import { judge, type Judgement } from '../../../../shared/procedure/conditions/judge'
import type { Procedure } from '../../../../shared/procedure/language/procedure'
import type { SessionState } from '../../../../shared/session/state'
import { isHeard } from '../../../../shared/session/told'
import { toMs } from '../../../../shared/time/time'
import { toSi } from '../../../../shared/units/units'
import { useMemo } from 'react'
import { useNow } from '../../../app/clock'
import { useWorkspace } from '../workspace/workspace'

/** Ages and times on the screen are no finer than this. */
const JUDGED_EVERY_MS = 5000

/** Judges conditions of a procedure by the session as it stands, and again as time goes by. */
export function useJudge(): (condition: string, procedure: Procedure) => Judgement {
  const { state, report, rateLimitPaPerS } = useWorkspace()
  const nowMs = useSessionNow(state, JUDGED_EVERY_MS)
  return (condition, { staleAfter }) =>
    judge(condition, { state, report, nowMs, rateLimitPaPerS, staleAfterS: toSi('time', staleAfter) })
}

/**
 * The moment that the screen speaks of: now while the session runs, the last entry of one that is closed or an
 * example. `lateMs` earlier, but never before that entry.
 */
export function useSessionNow(state: SessionState, periodMs: number, lateMs = 0): number {
  const now = useNow(periodMs)
  const lastMs = useMemo(() => {
    // Instants of the log are all written alike, so that they sort as texts.
    const last = state.log.reduce((last, e) => (isHeard(e) && e.at > last ? e.at : last), '')
    return last === '' ? 0 : toMs(last)
  }, [state.log])
  return state.closed || state.opened.data.mode === 'example' ? lastMs : Math.max(now - lateMs, lastMs)
}
