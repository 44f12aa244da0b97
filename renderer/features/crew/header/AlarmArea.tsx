import { useEffect } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { Act } from '../../../app/session'
import { AlarmBar } from '../../alarms/AlarmBar'
import { useAlarms } from '../../alarms/use-alarms'
import { useCalledProcedures } from '../procedures/use-called-procedures'
import { useWorkspace } from '../workspace/workspace'

/** The alarms and what they start. Alone, because they are judged every few seconds and the rest is not drawn anew. */
export function AlarmArea(props: {
  act: Act
  onFailure(failure: Failure): void
  /** Does a procedure wait for the crew to start it? Its key is the alarm's then. */
  onWaiting(isWaiting: boolean): void
}) {
  const { act, onFailure, onWaiting } = props
  const { state, report, runs } = useWorkspace()
  const alarms = useAlarms(state, report, act, onFailure)
  const { queued, start, isRunning } = useCalledProcedures(state, runs, alarms, onFailure)
  const isWaiting = queued.length > 0
  useEffect(() => {
    onWaiting(isWaiting)
    return () => onWaiting(false)
  }, [isWaiting, onWaiting])
  return (
    <AlarmBar
      alarms={alarms}
      queued={queued}
      act={act}
      onFailure={onFailure}
      onStart={start}
      running={isRunning}
    />
  )
}
