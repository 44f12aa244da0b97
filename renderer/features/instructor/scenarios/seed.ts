/** The largest seed that a drill takes. */
export const LAST_SEED = 999_999_999

/** A seed as it is typed: digits alone, no more than fit; undefined for anything else. */
export function parseSeed(text: string): number | undefined {
  return /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
}

/** A seed short enough to be said over the radio; `random` is from 0 to 1. */
export function seedOf(random: number): number {
  return 1000 + Math.floor(random * 9000)
}
