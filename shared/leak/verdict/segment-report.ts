import { toIso } from '../../time/time'
import type { Period } from '../evidence/readings/tracks'
import { massKg, REFERENCE_PA, Z95 } from '../physics/physics'
import type { Interval, Law, Period as PeriodReport, SegmentReport } from '../report'
import { slopesOf } from './explanations'
import type { Rate, SegmentRate } from './rates'

const DAY_S = 86_400
const MMHG_PA = 133.322387415

/**
 * What is said of one segment. Rates belong to the pressure of the last reading and, in kg of air at 22 °C, to
 * the segment's stated volume; the volume's band is in the leak's size, not here. Signs: pressure rates are
 * negative when pressure falls, mass rates and k positive when air is lost.
 */
export function segmentReport(
  { segment, periods, current, fits }: SegmentRate,
  leaking: number,
): SegmentReport {
  const last = periods.flatMap((period) => period.last ?? []).toSorted((a, b) => b.atMs - a.atMs)[0]
  const { volumeM3, compartments } = segment
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
    periods: periods.map((period) => periodReport(period, fits)),
  }
}

function periodReport(period: Period, fits: Record<Law, Rate> | undefined): PeriodReport {
  const { fromMs, toMs, readings, tracks, firstMs, last } = period
  const slope = slopesOf([period])
  const known = slope && last && (slope('oxygen') + slope('flows')) * last.pressurePa
  return {
    from: toIso(fromMs),
    to: toMs === undefined ? undefined : toIso(toMs),
    readings,
    instruments: [...tracks.keys()],
    firstReadAt: firstMs === undefined ? undefined : toIso(firstMs),
    fit: fits && slope && curves(period, fits),
    knownPaPerS: known || undefined,
  }
}

/** The curves through the middle of a period's readings, with the segment's rate. See `Period.fit`. */
function curves({ tracks }: Period, fits: Record<Law, Rate>): NonNullable<PeriodReport['fit']> {
  const timed = [...tracks.values()].filter((track) => track.timed > 0)
  const count = timed.reduce((sum, track) => sum + track.timed, 0)
  const start = (law: Law) =>
    timed.reduce((sum, track) => sum + track.timed * (track.mean[law] + fits[law].rate * track.s), 0) / count
  return {
    orifice: { pressure0Pa: REFERENCE_PA * Math.exp(Math.min(start('orifice'), 20)), k: fits.orifice.rate },
    crack: {
      pressure0Pa: REFERENCE_PA / Math.max(1e-6, -start('crack')),
      k: fits.crack.rate / REFERENCE_PA,
    },
  }
}

/** 95 % interval of a rate, times `factor`; a negative factor turns its ends round. */
function interval({ rate, sigma }: Rate, factor: number): Interval {
  const ends = [(rate - Z95 * sigma) * factor, (rate + Z95 * sigma) * factor].toSorted((a, b) => a - b)
  return { mean: rate * factor, low: ends[0]!, high: ends[1]! }
}
