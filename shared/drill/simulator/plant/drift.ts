import { toSi } from '../../../units/units'
import type { Drift } from '../../air/network'
import { keyOf, normal } from '../instruments/noise'
import type { Setup } from '../state'
import { MINUTE_S } from './temperatures'

const DAY_S = 86_400

/**
 * A random walk of pressure, the same rate for a minute and drawn anew: of each compartment on its own and of all
 * together. Undefined where there is none.
 */
export function driftOf({ graph, truth: { climate }, seed }: Setup): Drift | undefined {
  const rateOf = (perDay: typeof climate.ownDrift) => toSi('pressure', perDay) / Math.sqrt(DAY_S * MINUTE_S)
  const [own, common] = [rateOf(climate.ownDrift), rateOf(climate.commonDrift)]
  if (own === 0 && common === 0) return undefined
  const commonKey = keyOf(seed, 'drift')
  const keys = [...graph.compartments.keys()].map((id) => keyOf(seed, `drift ${id}`))
  let known = NaN
  const rates = new Float64Array(keys.length)
  const ratesPaPerS: Drift['ratesPaPerS'] = (atS, into) => {
    const minute = Math.floor(atS / MINUTE_S)
    if (minute !== known) {
      const shared = common * normal(commonKey, minute, 0)
      for (const [i, key] of keys.entries()) rates[i] = shared + own * normal(key, minute, 0)
      known = minute
    }
    into.set(rates)
  }
  return { ratesPaPerS, account: 'drift' }
}
