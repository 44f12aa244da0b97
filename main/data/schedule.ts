import type { BackupInterval } from '../../shared/contract/data'
import { DAY_MS, HOUR_MS } from '../../shared/time/time'

const EVERY_MS: Record<BackupInterval, number> = {
  off: Infinity,
  hour: HOUR_MS,
  day: DAY_MS,
  week: 7 * DAY_MS,
}

/** What failed is tried again no sooner: a disk that is away or full is so for a while. */
const RETRY_MS = 600_000

/** Is it time for a backup? What was missed while the program did not run is due at once. */
export function isDue(
  every: BackupInterval,
  { lastMs = -Infinity, failedMs = -Infinity, nowMs }: { lastMs?: number; failedMs?: number; nowMs: number },
): boolean {
  if (every === 'off') return false
  // After the clock was set back nobody knows how long ago it was.
  const hasPassed = (sinceMs: number, ms: number) => nowMs - sinceMs >= ms || sinceMs > nowMs
  return hasPassed(lastMs, EVERY_MS[every]) && hasPassed(failedMs, RETRY_MS)
}
