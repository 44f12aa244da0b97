import type { Interval, LeakReport, SegmentReport } from '../../shared/leak/report'
import { differenceFromSi, fromSi } from '../../shared/units/units'

/** The report as a few lines for people. */
export function reportText(report: LeakReport): string {
  const { verdict, leak, reserveTimeS, next } = report
  const lines = [
    `At ${report.at}: ${[verdict.kind, ...verdict.compartments].join(' ')} (probability ${round(verdict.probability)})`,
    `Most suspect: ${suspects(report.posterior)}`,
    ...report.segments.flatMap(rateLine),
    ...(leak
      ? [
          `Loss: ${band(leak.massRateKgPerDay)} kg a day`,
          `Hole: ${band(leak.holeDiameterMm)} mm (volume ${band(leak.volumeM3)} m³)`,
        ]
      : []),
    ...(reserveTimeS
      ? [
          `Time to ${round(fromSi('pressure', reserveTimeS.floorPa, 'mmHg'))} mmHg: ${hours(reserveTimeS.linear)} linear, ${hours(reserveTimeS.orifice)} orifice, ${hours(reserveTimeS.crack)} crack`,
        ]
      : []),
    ...(next ? [`Next: ${next.action}${next.hatch ? ` ${next.hatch}` : ''}. ${next.reason.en}`] : []),
    ...report.notes.map((note) => `Note: ${note.en}`),
  ]
  return `${lines.join('\n')}\n`
}

/** A rate with the volume in which it was measured, for what is one volume now. */
function rateLine({ compartments, current, volumeM3, ratePaPerS, lnRatePerDay }: SegmentReport): string[] {
  if (!current || !ratePaPerS || !lnRatePerDay) return []
  const [first, ...others] = compartments
  const name = others.length > 0 ? `${first} and ${others.length} more` : first
  return [
    `Rate in ${name}, ${round(volumeM3)} m³: ${band(ratePaPerS, differenceFromSi('pressure', 3600, 'mmHg'))} mmHg/h, ${band(lnRatePerDay)} per day`,
  ]
}

function suspects(posterior: Record<string, number>): string {
  return Object.entries(posterior)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 3)
    .map(([id, probability]) => `${id} ${round(probability)}`)
    .join(', ')
}

function band({ mean, low, high }: Interval, factor = 1): string {
  return `${round(mean * factor)} (${round(low * factor)} to ${round(high * factor)})`
}

function hours(seconds: number): string {
  return Number.isFinite(seconds) ? `${round(seconds / 3600)} h` : 'never'
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)))
}
