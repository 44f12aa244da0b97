/**
 * Instants. The log writes ISO 8601 in UTC with milliseconds; everything inside counts milliseconds since
 * 1970 (the field's GMT is UTC). Nothing here reads a clock: the time comes in as an argument.
 */

export const SECOND_MS = 1000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

/** "2020-12-26T15:00:00.000Z" → milliseconds. */
export function toMs(iso: string): number {
  return Date.parse(iso)
}

/** Milliseconds → "2020-12-26T15:00:00.000Z". */
export function toIso(ms: number): string {
  return new Date(ms).toISOString()
}
