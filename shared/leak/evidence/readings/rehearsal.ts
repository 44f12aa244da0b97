import type { Draft } from '../../../session/event'
import { toMs } from '../../../time/time'
import { locate } from '../../locate'
import { gauge, logOf, reading, treeStation } from '../../rehearsal'
import type { LeakReport } from '../../report'

/** Courses of pressure as a crew reads them by hand, for the tests of what is sudden. */

export const MINUTE_S = 60
export const HOUR_S = 3600
export const DAY_S = 86_400
export const MMHG_PA = 133.322387415

/** As large as a station, all hatches open: the gauge hangs in the last compartment. */
export const station = treeStation([300, 300, 200, 116], [0, 1, 2])
export const FLOOR_MMHG = station.limitsPa.floor / MMHG_PA

export type Read = readonly [atS: number, mmHg: number, instrument?: string]

/** A slow leak that the crew follows: 40 mmHg an hour, as it was found. */
export const SLOW: readonly Read[] = [
  [0, 740],
  [3 * MINUTE_S, 738],
  [6 * MINUTE_S, 736],
]

/** How it grows. */
export const GROWN: readonly Read[] = [
  [9 * MINUTE_S, 700],
  [11 * MINUTE_S, 664],
  [12 * MINUTE_S, 628],
]

/** A whole day of one pressure, read every hour. */
export const STEADY: readonly Read[] = Array.from({ length: 25 }, (_, i) => [i * HOUR_S, 740])

/** What is said at the last of these readings, or of the other entries. */
export function says(list: readonly Read[], others: readonly Draft[] = []): LeakReport {
  const readings = list.map(([atS, mmHg, instrument]) => reading('C3', mmHg, atS, instrument))
  const drafts = [gauge('MV-1', 1, 1), gauge('MV-2', 1, 1), ...others, ...readings]
  const events = logOf(drafts.toSorted((a, b) => a.at.localeCompare(b.at)))
  return locate({ graph: station, events, atMs: toMs(events.at(-1)!.at), effort: 50 })
}

export function codes({ notes }: LeakReport): string[] {
  return notes.map(({ code }) => code)
}

export function minutesLeft(report: LeakReport): number {
  return (report.reserveTimeS?.linear ?? Infinity) / MINUTE_S
}
