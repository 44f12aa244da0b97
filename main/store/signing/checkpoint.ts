import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { Head } from '../../../shared/session/chain'

/**
 * A checkpoint is a signed note (C2SP tlog-checkpoint) that says where a session's log ended: origin, number of
 * events, the last event's hash; then the key itself, so that the text can be checked alone, and the signature.
 *
 * It proves that whoever held the key had this log, up to this event. It cannot prove who that was, nor when: a
 * key that lies on the same machine can sign another log just as well. A copy kept elsewhere is what binds.
 */
export interface Checkpoint extends Head {
  origin: string
  session: string
  /** The first four bytes of the key's fingerprint, as eight hex digits. */
  keyId: string
  /** The key that the text carries: Ed25519, SPKI, PEM. */
  publicKeyPem: string
  /** By the key that was asked for, else by the one that the text carries. */
  isSignatureValid: boolean
}

const ORIGIN = 'hatchwise/'
const KEY_NAME = 'hatchwise'
/** Ed25519, as C2SP signed-note numbers it. */
const ALGORITHM = 1
/** What stands before the 32 bytes of an Ed25519 key in its SPKI form (RFC 8410). */
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex')

const TEXT = new RegExp(
  '^(?<body>(?<origin>hatchwise/(?<session>[0-9A-Za-z-]{1,64}))\\n(?<size>[1-9]\\d{0,15})\\n' +
    '(?<root>[A-Za-z0-9+/]{43}=)\\npublickey (?<key>[A-Za-z0-9+/]{43}=)\\n)' +
    '\\n— hatchwise (?<signature>[A-Za-z0-9+/]{91}=)\\n$',
)

/** The checkpoint's text; the same head and key give the same text. */
export function signCheckpoint(head: Head & { session: string }, key: KeyObject): string {
  const raw = rawKey(key)
  const root = Buffer.from(head.hash, 'hex').toString('base64')
  const body = `${ORIGIN}${head.session}\n${head.seq}\n${root}\npublickey ${raw.toString('base64')}\n`
  const signature = Buffer.concat([keyIdOf(raw), sign(null, Buffer.from(body), key)])
  return `${body}\n— ${KEY_NAME} ${signature.toString('base64')}\n`
}

/** What a checkpoint says, or undefined where the text is none. */
export function readCheckpoint(text: string, publicKeyPem?: string): Checkpoint | undefined {
  const parts = TEXT.exec(text)?.groups
  if (!parts) return undefined
  const bytes = (base64: string) => Buffer.from(base64, 'base64')
  // The last letter has bits that stand for nothing: another one would be the same bytes, but another text.
  const isExact = [parts['root']!, parts['key']!, parts['signature']!].every(
    (text) => bytes(text).toString('base64') === text,
  )
  if (!isExact) return undefined
  const raw = bytes(parts['key']!)
  const carried = createPublicKey({
    key: Buffer.concat([SPKI_HEADER, raw]),
    format: 'der',
    type: 'spki',
  })
  const signer = publicKeyPem === undefined ? carried : createPublicKey(publicKeyPem)
  const signature = bytes(parts['signature']!)
  return {
    origin: parts['origin']!,
    session: parts['session']!,
    seq: Number(parts['size']),
    hash: bytes(parts['root']!).toString('hex'),
    keyId: keyIdOf(raw).toString('hex'),
    publicKeyPem: pemOf(carried),
    isSignatureValid:
      signature.subarray(0, 4).equals(keyIdOf(rawKey(signer))) &&
      verify(null, Buffer.from(parts['body']!), signer, signature.subarray(4)),
  }
}

/** Ed25519, SPKI, PEM, of a private or public key. */
export function pemOf(key: KeyObject): string {
  const own = key.type === 'private' ? createPublicKey(key) : key
  return own.export({ type: 'spki', format: 'pem' }) as string
}

function rawKey(key: KeyObject): Buffer {
  const own = key.type === 'private' ? createPublicKey(key) : key
  return own.export({ type: 'spki', format: 'der' }).subarray(SPKI_HEADER.length)
}

/** As C2SP signed-note has it: of the name, a line feed, the algorithm and the key. */
function keyIdOf(raw: Buffer): Buffer {
  const hash = createHash('sha256')
    .update(`${KEY_NAME}\n`)
    .update(Buffer.from([ALGORITHM]))
    .update(raw)
  return hash.digest().subarray(0, 4)
}
