import canonicalize from 'canonicalize'
import type { LogEvent, Sealed } from './event'

/** SHA-256 of a text's UTF-8 bytes, as 64 lower-case hex digits. The platform provides it. */
export type Sha256 = (text: string) => string

export type Unsealed = Omit<LogEvent, 'prev' | 'hash'>

/** Whatever of an event its hash covers, besides its data. */
type Envelope = Omit<Unsealed, 'data'> & Pick<Sealed, 'prev'>

/** The last event's place: seq 0 and hash "" before the first. */
export type Head = Pick<Sealed, 'seq' | 'hash'>

export const EMPTY_HEAD: Head = { seq: 0, hash: '' }

/** Gives an event its link: `hash` is SHA-256 over the RFC 8785 form of the event without `hash`. */
export function seal(event: Unsealed, prev: string, sha256: Sha256): LogEvent {
  const linked = { ...event, prev }
  return { ...linked, hash: sha256(linkText(linked, canonical(event.data))) }
}

/** The same for an event whose data is its RFC 8785 text already, and stays it. */
export function sealText<E extends Omit<Envelope, 'prev'> & { data: string }>(
  event: E,
  prev: string,
  sha256: Sha256,
): E & Pick<Sealed, 'prev' | 'hash'> {
  const linked = { ...event, prev }
  return { ...linked, hash: sha256(linkText(linked, event.data)) }
}

/** Is the hash in this event the hash of this event? `dataText` is the RFC 8785 form of its data. */
export function isSealIntact(
  event: Envelope & Pick<Sealed, 'hash'>,
  dataText: string,
  sha256: Sha256,
): boolean {
  return sha256(linkText(event, dataText)) === event.hash
}

export interface ChainFault {
  seq: number
  code: 'wrong-sequence' | 'wrong-session' | 'broken-link' | 'wrong-hash'
}

/**
 * The first place where the chain breaks, or undefined where every link holds. `head` is where the chain stood
 * before these events. What was cut off at the end cannot be seen without knowing the true head.
 */
export function chainFault<E extends Omit<Sealed, 'v'>>(
  events: Iterable<E>,
  isIntact: (event: E) => boolean,
  head: Head = EMPTY_HEAD,
): ChainFault | undefined {
  let { seq, hash } = head
  let session: string | undefined
  for (const event of events) {
    session ??= event.session
    if (event.seq !== seq + 1) return { seq: seq + 1, code: 'wrong-sequence' }
    if (event.session !== session) return { seq: event.seq, code: 'wrong-session' }
    if (event.prev !== hash) return { seq: event.seq, code: 'broken-link' }
    if (!isIntact(event)) return { seq: event.seq, code: 'wrong-hash' }
    ;({ seq, hash } = event)
  }
  return undefined
}

/** RFC 8785 JSON. Throws for what JSON cannot hold: NaN, an infinite number, half of a surrogate pair. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('only JSON values can be serialised')
  return text
}

/** Can this be serialised and so be sealed? */
export function isSealable(value: unknown): boolean {
  try {
    canonical(value)
    return true
  } catch {
    return false
  }
}

/**
 * The text that is hashed: RFC 8785 orders an event's keys so. Written out, because data that the store holds as
 * text is then hashed as it stands, and a million events in seconds.
 */
function linkText(event: Envelope, dataText: string): string {
  const { actor, at, kind, prev, session } = escaped(event)
  return `{"actor":"${actor}","at":"${at}","data":${dataText},"kind":"${kind}","prev":"${prev}","seq":${event.seq},"session":"${session}","v":${event.v}}`
}

type Texts = Pick<Envelope, 'session' | 'at' | 'actor' | 'kind' | 'prev'> & { hash?: string }

/** Printable ASCII stands in JSON as it is, but for the quote and the backslash. */
const PLAIN = /^[ !#-[\]-~]*$/

/**
 * The texts of an event as they stand between the quotes of JSON. One look at all of them tells that nothing is to
 * be escaped, as it nearly always is: that takes a third of the time.
 */
export function escaped(event: Texts): Texts {
  const { session, at, actor, kind, prev, hash = '' } = event
  if (PLAIN.test(`${session}${at}${actor}${kind}${prev}${hash}`)) return event
  const inner = (text: string) => JSON.stringify(text).slice(1, -1)
  return {
    session: inner(session),
    at: inner(at),
    actor: inner(actor),
    kind: inner(kind),
    prev: inner(prev),
    hash: inner(hash),
  }
}
