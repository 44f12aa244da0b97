import { PROGRAM, type SessionEvent } from '../../../../shared/session/event'
import type { SessionState } from '../../../../shared/session/state'
import { toMs } from '../../../../shared/time/time'

type Reading = SessionEvent<'reading'>

/** What a person read last: instruments that write by themselves say nothing of which gauge is at hand. */
export function lastReadBySomebody({ effective }: SessionState): Reading | undefined {
  return effective.findLast((event): event is Reading => isReading(event) && event.actor !== PROGRAM)
}

/** What was read last in a compartment: the newest, whenever it was typed. */
export function newestIn(events: readonly SessionEvent[], compartment: string): Reading | undefined {
  return events
    .filter(isReading)
    .filter(({ data }) => data.compartment === compartment)
    .reduce<Reading | undefined>(
      (newest, event) => (newest && toMs(newest.at) > toMs(event.at) ? newest : event),
      undefined,
    )
}

function isReading(event: SessionEvent): event is Reading {
  return event.kind === 'reading'
}
