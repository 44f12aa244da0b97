import { toIso, toMs } from '../../../../shared/time/time'

/** When something happened, as the crew states it: now, at a typed GMT (± minutes), or nobody wrote it down. */
export type EntryTime =
  { kind: 'now' } | { kind: 'earlier'; text: string; plusMinusText: string } | { kind: 'unknown' }

/** What an entry carries of it; without `at` it happened now. When a late one was typed, the main process adds. */
export interface Timed {
  at?: string
  timeUncertainty?: { value: number; unit: 'min' } | 'unknown'
}

/** The typed time as the log wants it, or undefined where it is not one. */
export function timed(entry: EntryTime): Timed | undefined {
  if (entry.kind === 'now') return {}
  if (entry.kind === 'unknown') return { timeUncertainty: 'unknown' }
  const atMs = parseGmt(entry.text)
  const band = entry.plusMinusText.trim() === '' ? 0 : parseNumber(entry.plusMinusText)
  if (atMs === undefined || band === undefined || band < 0) return undefined
  return {
    at: toIso(atMs),
    timeUncertainty: band > 0 ? { value: band, unit: 'min' } : undefined,
  }
}

/** "2020-12-26 15:02" or with seconds, in GMT → ms. */
export function parseGmt(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?Z?$/.exec(text.trim())
  if (!match) return undefined
  const iso = `${match[1]}T${match[2]}${match[3] ?? ':00'}.000Z`
  const ms = toMs(iso)
  // A day that the month does not have would come out as another day.
  return Number.isNaN(ms) || toIso(ms) !== iso ? undefined : ms
}

/** A number with a decimal point or comma; undefined for anything else, such as "7O0" or "1.2.3". */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}
