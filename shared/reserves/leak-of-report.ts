import type { LeakReport } from '../leak/report'
import type { Plan } from './plan'

/** What a session tells of a leak; how it grows nobody can tell from one. */
export type FoundLeak = Pick<Plan['leak'], 'kgPerDay' | 'law'>

/**
 * The leak that a session has found, for a plan: its rate with the interval of 95 %, by the likelier law. Undefined where
 * the session tells no leak.
 */
export function leakOfReport({ leak }: LeakReport): FoundLeak | undefined {
  if (!leak) return undefined
  const { mean, low, high } = leak.massRateKgPerDay
  if (!(mean > 0)) return undefined
  const { orifice, crack } = leak.law
  return {
    kgPerDay: { value: mean, low: Math.min(mean, Math.max(0, low)), high: Math.max(mean, high) },
    law: orifice >= crack ? 'orifice' : 'crack',
  }
}
