import type { DrillView } from '../../../../shared/contract/drill'

/** Moments between which pressures are compared; a later one takes their place as time goes by. */
export interface Trend {
  from: Moment
  between: Moment
  last: Moment
}

type Moment = Pick<DrillView, 'nowS' | 'compartments'>

/** Rates are over this to twice this of station time: long enough for the eye, short enough to follow a hatch. */
const HALF_WINDOW_S = 10

/** The trend with one more view. Time that goes back, as after a branch, begins it anew. */
export function trendOf(before: Trend | undefined, view: Moment): Trend {
  if (!before || view.nowS < before.last.nowS) return { from: view, between: view, last: view }
  const { from, between } = before
  if (view.nowS - between.nowS < HALF_WINDOW_S) return { from, between, last: view }
  return { from: between, between: view, last: view }
}

/** How fast the pressure of each compartment changes, in Pa/s; empty until time has passed. */
export function ratesPaPerS({ from, last }: Trend): Map<string, number> {
  const lastedS = last.nowS - from.nowS
  if (lastedS <= 0) return new Map()
  const before = new Map(from.compartments.map(({ id, pressurePa }) => [id, pressurePa]))
  return new Map(
    last.compartments.map(({ id, pressurePa }) => [id, (pressurePa - (before.get(id) ?? NaN)) / lastedS]),
  )
}
