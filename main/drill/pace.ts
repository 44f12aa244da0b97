import type { DrillClock } from '../../shared/contract/drill'

/** After so long unseen the machine slept, or was busy: that time is not the drill's. */
const MOST_GAP_MS = 1000

/** How a drill's time goes on: in whole ms since its beginning, at a rate, by a clock that only ever goes on. */
export function paceOf(monotonicMs: () => number) {
  let rate: DrillClock['rate'] = 0
  let from = { stationMs: 0, atMs: 0 }
  let seenMs = 0

  return {
    rate: () => rate,
    /** From here on at this rate; 0 stands still. */
    set(stationMs: number, faster: DrillClock['rate']): void {
      seenMs = monotonicMs()
      from = { stationMs, atMs: seenMs }
      rate = faster
    },
    stationMs(): number {
      const atMs = monotonicMs()
      const lostMs = Math.max(0, atMs - seenMs - MOST_GAP_MS)
      from = { ...from, atMs: from.atMs + lostMs }
      seenMs = atMs
      return from.stationMs + Math.floor((atMs - from.atMs) * rate)
    },
  }
}
