import type { LeakReport } from '../leak/report'
import type { Plan } from './plan'

/**
 * The leak that a session has found, for a plan: its rate with the interval of 95 %, by the likelier law. Undefined where
 * the session tells no leak.
 */
export function leakOfReport({ at, leak }: LeakReport): Plan['leak'] | undefined {
  if (!leak) return undefined
  const { mean, low, high } = leak.massRateKgPerDay
  if (!(mean > 0)) return undefined
  const { orifice, crack } = leak.law
  return {
    kgPerDay: { value: mean, low: Math.min(mean, Math.max(0, low)), high: Math.max(mean, high) },
    law: orifice >= crack ? 'orifice' : 'crack',
    growsPerYear: { value: 0 },
    source: { status: 'derived', text: `Session, as of ${at.slice(0, 16).replace('T', ' ')} GMT` },
  }
}
