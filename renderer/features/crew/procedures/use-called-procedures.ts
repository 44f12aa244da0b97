import { useMemo } from 'react'
import type { Alarm } from '../../../../shared/alarm/alarms'
import type { Failure } from '../../../../shared/contract/contract'
import type { Procedure } from '../../../../shared/procedure/language/procedure'
import type { Run } from '../../../../shared/procedure/run/guidance'
import { PROGRAM } from '../../../../shared/session/event'
import type { SessionState } from '../../../../shared/session/state'
import { ask } from '../../../app/ask'
import { usePreferences } from '../../../app/preferences'
import { useAlarmProcedures, type QueuedProcedure } from '../../alarms/use-alarm-procedures'
import { proceduresFor } from './fitting'

const NONE: readonly Procedure[] = []

/** Starts the procedures that alarms call for while the session runs; `start` is the crew starting a waiting one. */
export function useCalledProcedures(
  state: SessionState,
  runs: readonly Run[],
  alarms: readonly Alarm[],
  onFailure: (failure: Failure) => void,
): { isRunning: boolean; queued: QueuedProcedure[]; start(procedure: string, alarm: string): void } {
  const { session, graph, opened, closed } = state
  const person = usePreferences().preferences.actor
  const isRunning = !closed && opened.data.mode !== 'example'
  const station = graph.station.id
  const procedures = useMemo(() => (isRunning ? proceduresFor(station) : NONE), [isRunning, station])
  const startAs = (actor: string) => async (procedure: string, alarm: string) => {
    const answer = await ask('sessions.startProcedure', { session, procedure, actor, alarm })
    if (!answer.ok) onFailure(answer.reason)
    return answer.ok
  }
  const queued = useAlarmProcedures(alarms, runs, procedures, startAs(PROGRAM))
  const startByHand = startAs(person)
  return { isRunning, queued, start: (procedure, alarm) => void startByHand(procedure, alarm) }
}
