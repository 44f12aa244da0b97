import { isKnown, type DataOf, type LogEvent } from '../../../../shared/session/event'

/** Why a log without the truth in it has no debrief: what kind of session it is, or a drill that was never ended. */
export type WhyNone = DataOf<'session-opened'>['mode'] | 'unfinished'

export function whyNone(log: readonly LogEvent[]): WhyNone {
  const opened = log.filter(isKnown).find(({ kind }) => kind === 'session-opened')
  const mode = opened?.kind === 'session-opened' ? opened.data.mode : 'real'
  return mode === 'drill' && log.some(({ kind }) => kind === 'session-closed') ? 'unfinished' : mode
}
