import type { Procedure } from '../procedure/language/procedure'
import type { Run } from '../procedure/run/guidance'
import { rankOf, type Alarm } from './alarms'

/** A procedure that was started in this session: its start's `seq` is its id. */
export type StartedProcedure = Pick<Run, 'id' | 'procedure' | 'state' | 'overSince'>

/**
 * The procedure that an alarm calls for, and how it begins: at once where nothing as urgent is being worked on, else
 * it is queued for the crew to start. Neither where it is open already or was worked on since the alarm was raised.
 */
export function procedureFor(
  alarm: Pick<Alarm, 'id' | 'raisedSeq'>,
  started: readonly StartedProcedure[],
  procedures: readonly Procedure[],
): { start?: Procedure; queued?: Procedure } {
  const procedure = procedures.find(({ alarms }) => alarms.includes(alarm.id))
  if (!procedure) return {}
  const isAnswered = started.some(
    (run) =>
      run.procedure.id === procedure.id && (isOpen(run) || (run.overSince ?? run.id) > alarm.raisedSeq),
  )
  if (isAnswered) return {}
  const isBusy = started.some(
    (run) => run.state === 'active' && rankOf(run.procedure.priority) <= rankOf(procedure.priority),
  )
  return isBusy ? { queued: procedure } : { start: procedure }
}

function isOpen({ state }: StartedProcedure): boolean {
  return state === 'active' || state === 'inhibited'
}
