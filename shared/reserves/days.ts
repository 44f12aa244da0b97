import { DAY_MS, toIso, toMs } from '../time/time'

/** Days since the beginning of a plan; a day begins at 00:00 GMT. */
export function dayOf({ starts }: { starts: string }, date: string): number {
  return (toMs(`${date}T00:00:00.000Z`) - toMs(`${starts}T00:00:00.000Z`)) / DAY_MS
}

/** The date of a day of the plan. */
export function dateOf({ starts }: { starts: string }, day: number): string {
  return toIso(toMs(`${starts}T00:00:00.000Z`) + Math.floor(day) * DAY_MS).slice(0, 10)
}
