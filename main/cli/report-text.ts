import type { Advice, Interval, LeakReport, SegmentReport } from '../../shared/leak/report'
import { hatchesOf } from '../../shared/session/told'
import { differenceFromSi, fromSi } from '../../shared/units/units'

/** The report as a few lines for people. */
export function reportText(report: LeakReport): string {
  const { verdict, leak, reserveTimeS } = report
  const [next, ...others] = report.choices
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
    ...(next ? [`Next: ${stepText(next)}. ${next.reason.en}`, ...slowLeakLines(next)] : []),
    ...others.map((choice) => `Or: ${stepText(choice)}. ${choice.reason.en}`),
    ...report.doubts.map((doubt) => `This would change the verdict: ${doubt.en}`),
    ...report.notes.map(({ en, probability }) => `Note: ${en}${inBrackets(probability)}`),
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

/** "close A/B + C/D (answer in 3 min, compartment in 18 min)" */
function stepText(advice: Advice): string {
  const { action, compartments = [], expectedS, toVerdictS } = advice
  const subject = action === 'read' ? compartments.join(', ') : hatchesOf(advice).join(' + ')
  const times = [
    expectedS ? `answer in ${minutes(expectedS)}` : '',
    toVerdictS ? `compartment in ${minutes(toVerdictS)}` : '',
  ].filter(Boolean)
  return [action, subject, times.length > 0 && `(${times.join(', ')})`].filter(Boolean).join(' ')
}

function slowLeakLines({ schedule, stay = [] }: Advice): string[] {
  if (!schedule) return []
  return [
    `Read every ${minutes(schedule.everyS)}; verdict expected at ${schedule.verdictAt}`,
    ...(stay.length > 0 ? [`The crew stays in ${stay.join(', ')}`] : []),
  ]
}

function inBrackets(probability: number | undefined): string {
  return probability === undefined ? '' : ` (probability ${round(probability)})`
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

function minutes(seconds: number): string {
  return seconds < 5400 ? `${Math.max(1, Math.round(seconds / 60))} min` : hours(seconds)
}

function round(value: number): string {
  return String(Number(value.toPrecision(3)))
}
