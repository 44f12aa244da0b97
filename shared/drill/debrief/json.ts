import type { Debrief } from './debrief'

/** More than any score needs; no binary noise, and the same text on every machine. */
const DIGITS = 9

/** A debrief as text: JSON, SI units, each number with nine digits at most unless it is whole. */
export function debriefJson(debrief: Debrief): string {
  return `${JSON.stringify(debrief, (_, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value,
  )}\n`
}
