import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { alarmsOf, type Alarm } from '../../../shared/alarm/alarms'
import { alarmChanges } from '../../../shared/alarm/changes'
import { FRESH_S } from '../../../shared/alarm/kinds'
import type { Failure } from '../../../shared/contract/contract'
import type { LeakReport } from '../../../shared/leak/report'
import { isKnown, LOG_VERSION, PROGRAM, type DataOf, type SessionEvent } from '../../../shared/session/event'
import type { SessionState } from '../../../shared/session/state'
import { toIso } from '../../../shared/time/time'
import { differenceToSi } from '../../../shared/units/units'
import { useClock } from '../../app/clock'
import { usePreferences } from '../../app/preferences'
import { isTooLate, type Act } from '../../app/session'
import { useSessionNow } from '../crew/guidance/use-judge'

/** How often the alarms are judged though nothing was entered: readings grow old. */
const EVERY_MS = 5000

/**
 * By how much of the machine's time the screen may be behind the clock of a drill that runs fast: what is written
 * until then may not have come yet, and is missed by nobody.
 */
const BEHIND_MS = 1000

/**
 * The alarms that stand, the most urgent first. Judges them whenever the log or the report changes, and writes what is
 * raised or cleared into the log, each once; only in a session that runs. An alarm that cannot be written stands all
 * the same, and is tried again as long as its condition is met.
 */
export function useAlarms(
  state: SessionState,
  report: LeakReport | undefined,
  act: Act,
  onFailure: (failure: Failure) => void,
): Alarm[] {
  const { rate } = useClock()
  const nowMs = useSessionNow(state, EVERY_MS, rate > 1 ? BEHIND_MS * rate : 0)
  const rateLimitPaPerS = useRateLimit()
  const due = useMemo(
    () =>
      alarmChanges(
        { state, report, nowMs, staleAfterS: FRESH_S, rateLimitPaPerS },
        alarmsOf(state.effective),
      ),
    [state, report, nowMs, rateLimitPaPerS],
  )
  const [unwritten, setUnwritten] = useState<readonly SessionEvent<'alarm'>[]>([])
  // What is on its way is not written again until the log says otherwise.
  const sent = useRef(new Set<string>())
  const write = useEffectEvent((data: DataOf<'alarm'>) => {
    const key = `${data.alarm} ${data.state} ${lastSeq(state, data.alarm)}`
    if (sent.current.has(key)) return
    sent.current.add(key)
    void act({ kind: 'alarm', actor: PROGRAM, data }).then((refused) => {
      const isSame = (event: SessionEvent<'alarm'>) => saysTheSame(event.data, data)
      // Once it is written, an old failure is not to date the next time that it is raised.
      if (!refused) return setUnwritten((kept) => (kept.some(isSame) ? kept.filter((e) => !isSame(e)) : kept))
      sent.current.delete(key)
      if (isTooLate(refused)) return
      onFailure(refused)
      setUnwritten((kept) => (kept.some(isSame) ? kept : [...kept, asIfWritten(state, data, nowMs)]))
    })
  })
  useEffect(() => {
    for (const data of due) write(data)
  }, [due])
  return useMemo(() => {
    const stillDue = unwritten.filter((event) => due.some((data) => saysTheSame(event.data, data)))
    return alarmsOf([...state.effective, ...stillDue])
  }, [state, due, unwritten])
}

function saysTheSame(a: DataOf<'alarm'>, b: DataOf<'alarm'>): boolean {
  return a.alarm === b.alarm && a.state === b.state
}

function asIfWritten(
  { session, log }: SessionState,
  data: DataOf<'alarm'>,
  ms: number,
): SessionEvent<'alarm'> {
  const seal = { v: LOG_VERSION, session, seq: log.length + 1, prev: '', hash: '' }
  return { at: toIso(ms), actor: PROGRAM, kind: 'alarm', data, ...seal }
}

/** The setting at which falling pressure raises an alarm, in Pa/s: `rateLimitPaPerS` of every condition. */
export function useRateLimit(): number {
  const { alarmRateMmHgPerMin: value } = usePreferences().preferences
  return differenceToSi('pressure', { value, unit: 'mmHg' }) / 60
}

/** The last entry about this alarm, taken back or not; 0 where there is none. */
function lastSeq({ log }: SessionState, alarm: string): number {
  return log.findLast((e) => isKnown(e) && e.kind === 'alarm' && e.data.alarm === alarm)?.seq ?? 0
}
