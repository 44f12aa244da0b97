import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { Alarm } from '../../../shared/alarm/alarms'
import { procedureFor, type StartedProcedure } from '../../../shared/alarm/procedure-for'
import type { Procedure } from '../../../shared/procedure/language/procedure'

export interface QueuedProcedure {
  procedure: Procedure
  /** The id of the alarm that calls for it. */
  alarm: string
}

/**
 * Starts, one after the other and each once, the procedures that the alarms call for and that nothing holds up; gives
 * back those that wait for the crew to start them. `procedures` are those that fit the station, none in a session that
 * does not run. `onStart` answers whether it is started: one that is not is tried again as long as its alarm stands.
 */
export function useAlarmProcedures(
  alarms: readonly Alarm[],
  started: readonly StartedProcedure[],
  procedures: readonly Procedure[],
  onStart: (procedure: string, alarm: string) => Promise<boolean>,
): QueuedProcedure[] {
  const answers = useMemo(
    () => alarms.map((alarm) => ({ alarm, ...procedureFor(alarm, started, procedures) })),
    [alarms, started, procedures],
  )
  const begun = useRef(new Set<string>())
  const begin = useEffectEvent((procedure: Procedure, alarm: Alarm) => {
    const key = `${procedure.id} ${alarm.raisedSeq}`
    if (begun.current.has(key)) return
    begun.current.add(key)
    void onStart(procedure.id, alarm.id).then((isStarted) => isStarted || begun.current.delete(key))
  })
  useEffect(() => {
    // The first alone: what it starts may hold up the next one.
    const first = answers.find(({ start }) => start)
    if (first?.start) begin(first.start, first.alarm)
  }, [answers])
  return useMemo(
    () => answers.flatMap(({ alarm, queued }) => (queued ? [{ procedure: queued, alarm: alarm.id }] : [])),
    [answers],
  )
}
