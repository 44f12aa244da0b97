import type { DrillClock, DrillView, RunningDrill } from '../../../shared/contract/drill'
import { trendOf, type Trend } from './truth/trend'

/** The drill as the instructor's window knows it. */
export interface Standing {
  /** Null where none runs, undefined until the main process has answered. */
  drill?: Drill | null
  /** The session of the drill that has just ended. */
  ended?: string
}

export interface Drill extends RunningDrill {
  trend: Trend
}

/** What the main process has answered or told. */
export type Told = { now: RunningDrill | null } | { clock: DrillClock | null } | { view: DrillView }

/** What is known after that. What is told of another drill than the one in sight changes nothing: see `isOther`. */
export function toldOf(standing: Standing, told: Told): Standing {
  const { drill } = standing
  if ('now' in told) {
    if (!told.now) return { ...standing, drill: null }
    return { drill: { ...told.now, trend: trendOf(undefined, told.now.view) } }
  }
  if ('clock' in told) {
    if (!told.clock) return drill ? { drill: null, ended: drill.clock.session } : standing
    return drill?.clock.session === told.clock.session
      ? { ...standing, drill: { ...drill, clock: told.clock } }
      : standing
  }
  if (drill?.clock.session !== told.view.session) return standing
  return { ...standing, drill: { ...drill, view: told.view, trend: trendOf(drill.trend, told.view) } }
}

/** Is the clock that of a drill which is not in sight yet, so that it has to be asked for? */
export function isOther({ drill }: Standing, clock: DrillClock | null): boolean {
  return clock !== null && clock.session !== drill?.clock.session
}
