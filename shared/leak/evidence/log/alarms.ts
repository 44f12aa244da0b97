import { PROGRAM, type SessionEvent } from '../../../session/event'
import { toMs } from '../../../time/time'

/** An alarm that is acknowledged or muted stands on. */
const TURNS: readonly string[] = ['raised', 'cleared']

/**
 * When the depressurisation alarm that stands was raised; undefined where none does. Others, fire for one, say nothing
 * about a leak; nor does one that the program raised, for it speaks from this engine's own answer.
 */
export function alarmAt(events: readonly SessionEvent[]): number | undefined {
  const last = events.findLast(
    ({ kind, data }) => kind === 'alarm' && data.alarm === 'depress' && TURNS.includes(data.state),
  )
  const stands = last?.kind === 'alarm' && last.data.state === 'raised' && last.actor !== PROGRAM
  return stands ? toMs(last.at) : undefined
}
