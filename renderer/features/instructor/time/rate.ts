import { RATES, type DrillClock, type DrillOrder, type Rate } from '../../../../shared/contract/drill'

/** How time goes in a drill: the rate while it runs, and the one with which it would go on while it is paused. */
export interface Pace {
  rate: DrillClock['rate']
  chosen: Rate
}

/** The keys of the time, by their place on the keyboard; each with what it orders, if anything. */
export const TIME_KEYS: Record<string, (pace: Pace) => { chosen?: Rate; order?: DrillOrder }> = {
  Space: ({ rate, chosen }) => ({ order: run(rate === 0 ? chosen : 0) }),
  Equal: (pace) => changed(pace, 1),
  NumpadAdd: (pace) => changed(pace, 1),
  Minus: (pace) => changed(pace, -1),
  NumpadSubtract: (pace) => changed(pace, -1),
  Period: () => ({ order: { order: 'step', seconds: 10 } }),
  'Shift+Period': () => ({ order: { order: 'step', seconds: 60 } }),
}

/** The next faster or slower rate. While the drill is paused it is only chosen: nothing begins to move by itself. */
function changed({ rate, chosen }: Pace, by: 1 | -1): { chosen?: Rate; order?: DrillOrder } {
  const next = RATES[RATES.indexOf(rate || chosen) + by]
  if (next === undefined) return {}
  return rate === 0 ? { chosen: next } : { chosen: next, order: run(next) }
}

function run(rate: DrillClock['rate']): DrillOrder {
  return { order: 'run', rate }
}
