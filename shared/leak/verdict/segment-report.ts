import { toIso } from '../../time/time'
import type { RateFit } from '../evidence/fit'
import { massKg, REFERENCE_PA, Z95 } from '../physics/physics'
import { rateSigma, type SegmentRate } from '../evidence/rates'
import type { Interval, SegmentReport } from '../report'

const DAY_S = 86_400
const MMHG_PA = 133.322387415

/**
 * What is said of one segment. Rates belong to the pressure of the last reading and, in kg of air at 22 °C, to
 * the segment's stated volume; the volume's band is in the leak's size, not here. Signs: pressure rates are
 * negative when pressure falls, mass rates and k positive when air is lost.
 */
export function segmentReport({ segment, fits, curves }: SegmentRate, leaking: number): SegmentReport {
  const last = segment.periods.flatMap((period) => period.readings).toSorted((a, b) => b.atMs - a.atMs)[0]
  const { volumeM3, compartments, current } = segment
  const ofOrifice = (factor: number) => fits && interval(fits.orifice, factor)
  return {
    compartments,
    current,
    volumeM3,
    pressurePa: last?.pressurePa,
    readAt: last && toIso(last.atMs),
    ratePaPerS: last && ofOrifice(-last.pressurePa),
    massRateKgPerDay: last && ofOrifice(massKg(last.pressurePa, volumeM3) * DAY_S),
    lnRatePerDay: ofOrifice(-DAY_S),
    crackPerMmHgPerDay: fits && interval(fits.crack, (DAY_S * MMHG_PA) / REFERENCE_PA),
    leaking,
    periods: segment.periods.map((period) => {
      const curve = curves.get(period)
      return {
        from: toIso(period.fromMs),
        to: period.toMs === undefined ? undefined : toIso(period.toMs),
        readings: period.readings.length,
        instruments: [...new Set(period.readings.map((r) => r.instrument))],
        firstReadAt: curve && toIso(curve.firstMs),
        fit: curve?.fit,
        knownPaPerS: curve?.knownPaPerS || undefined,
      }
    }),
  }
}

/** 95 % interval of a fitted rate, times `factor`; a negative factor turns its ends round. */
function interval(fit: RateFit, factor: number): Interval {
  const half = Z95 * rateSigma(fit)
  const ends = [(fit.rate - half) * factor, (fit.rate + half) * factor].toSorted((a, b) => a - b)
  return { mean: fit.rate * factor, low: ends[0]!, high: ends[1]! }
}
