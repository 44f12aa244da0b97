/** Crockford's base 32: no I, L, O or U that could be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16

/**
 * A ULID: 48 bits of time, then 80 random bits (at least 16 bytes are needed, the low five bits of each count), so
 * that ids sort by the time at which their sessions began.
 */
export function sessionId(nowMs: number, random: Uint8Array): string {
  const time = Array.from(
    { length: TIME_LENGTH },
    (_, i) => Math.floor(nowMs / 32 ** (TIME_LENGTH - 1 - i)) % 32,
  )
  const tail = Array.from({ length: RANDOM_LENGTH }, (_, i) => random[i]! % 32)
  return [...time, ...tail].map((digit) => ALPHABET[digit]).join('')
}

/** May it be the id of a session, here or from outside? It is a file's name too, and must not lead to another folder. */
export function isSessionId(text: string): boolean {
  return /^[0-9A-Za-z-]{1,64}$/.test(text)
}
