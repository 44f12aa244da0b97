import { createPublicKey } from 'node:crypto'
import type { SessionSummary, Verification } from '../../shared/contract/contract'
import type { FoundCheckpoint } from '../../shared/contract/exchange'
import { readCheckpoint } from '../store/signing/checkpoint'
import type { Store } from '../store/store'
import type { Streams } from './command'
import { checkpointText, isHeld, printable } from './found-text'
import { withStore } from './source'

type Checked = Pick<SessionSummary, 'session' | 'title' | 'unsealedOrigin' | 'importedFrom' | 'lost'> &
  Verification & { checkpoint?: FoundCheckpoint & { isForeign: boolean } }

/**
 * Checks every session of a database with its checkpoint, which must be by `publicKeyPem` where one is given. What
 * was wrong when it was opened, and is repaired by now, is told too. Exit status 1 where anything does not hold.
 */
export function verifyDatabase(
  path: string,
  publicKeyPem: string | undefined,
  json: boolean,
  { out, err }: Streams,
): Promise<number> {
  return withStore(path, (store) => {
    const findings = store.findings()
    const sessions = store
      .sessions()
      .map(({ session, title, unsealedOrigin, importedFrom, lost }): Checked => ({
        session,
        title,
        ...store.verify(session),
        unsealedOrigin,
        importedFrom,
        lost,
        checkpoint: checkpointOf(store, session, publicKeyPem),
      }))
    const intact = findings.length === 0 && sessions.every(isSound)
    const key = base64Of(store.publicKey)
    if (json) out(`${JSON.stringify({ intact, key, findings, sessions })}\n`)
    for (const finding of findings) err(`found when it was opened: ${JSON.stringify(finding)}\n`)
    for (const checked of sessions) {
      if (!isSound(checked)) err(`${textOf(checked)}\n`)
      else if (!json) out(`${textOf(checked)}\n`)
    }
    if (!json) out(`this machine signs with the key ${key}\n`)
    return intact ? 0 : 1
  })
}

function isSound({ intact, checkpoint }: Checked): boolean {
  return intact && (!checkpoint || isHeld(checkpoint))
}

function checkpointOf(
  store: Store,
  session: string,
  publicKeyPem: string | undefined,
): Checked['checkpoint'] {
  const text = store.checkpoint(session)
  const signed = text === undefined ? undefined : readCheckpoint(text, publicKeyPem)
  if (!signed) return undefined
  const { keyId, seq, isSignatureValid: isValid } = signed
  const agrees = signed.session === session && hashAt(store, session, seq) === signed.hash
  return { keyId, seq, isValid, agrees, isForeign: signed.publicKeyPem !== store.publicKey }
}

function hashAt(store: Store, session: string, seq: number): string | undefined {
  for (const event of store.stored(session)) if (event.seq === seq) return event.hash
  return undefined
}

function textOf(checked: Checked): string {
  const { session, title, checkpoint, unsealedOrigin, importedFrom, lost } = checked
  const marks = [
    checkpointText(checkpoint),
    checkpoint?.isForeign ? "not by this machine's key" : [],
    unsealedOrigin ? 'came unsealed' : [],
    importedFrom ? `imported from ${printable(importedFrom.file)} at ${importedFrom.importedAt}` : [],
    lost > 0 ? `${lost} events are known to be lost` : [],
  ].flat()
  const chain = checked.intact
    ? `intact: ${checked.head.seq} events, ${checked.head.hash}`
    : `broken at seq ${checked.seq}: ${checked.code}`
  return `${session} ${chain}  ${printable(title)}\n  ${marks.join(', ')}`
}

/** As a checkpoint has it. */
function base64Of(publicKeyPem: string): string {
  const { x = '' } = createPublicKey(publicKeyPem).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url').toString('base64')
}
