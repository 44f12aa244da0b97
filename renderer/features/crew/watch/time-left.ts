import type { Visit } from '../../../../shared/procedure/run/visit'
import { SECOND_MS, toMs } from '../../../../shared/time/time'

/** What is left of a step's time, negative once it is over; undefined where it has none. */
export function timeLeft({ timer }: Visit, nowMs: number): { ms: number; endMs: number } | undefined {
  if (timer?.durationS === undefined) return undefined
  const endMs = toMs(timer.startedAt) + timer.durationS * SECOND_MS
  return { ms: endMs - nowMs, endMs }
}
