import { createPublicKey } from 'node:crypto'
import { LogFault } from '../../shared/session/log-fault'
import { inspectSource } from '../import/inspect'
import { packageFolder } from '../import/package/files'
import { pemOf } from '../store/signing/checkpoint'
import { WrongUsage, type Command, type Streams } from './command'
import { checkpointText, foundText, isHeld, printable } from './found-text'
import { isDatabase, openLog } from './source'
import { verifyDatabase } from './verify-database'

export const verifyCommand: Command = {
  synopsis: '<log.jsonl | - | package folder | database> [--key <public key>]',
  help: `Does the chain of hashes hold, from the first event to the last? Where does it break? A package is named by its
folder, its manifest or its events.jsonl: the files that its manifest lists and its checkpoint are checked too. A
database is its folder or its .db file; all its sessions are checked, each with its checkpoint. Opening a database
repairs it where it was damaged, and says so. Exit status 1 where anything does not hold.

  --key <public key>  the key that must have signed the checkpoints: 44 characters, as they stand after "publickey" in
                      a checkpoint, and as "verify <database>" prints them on the machine that signs

What this proves. The chain: no event was changed, left out or put in without all hashes after it being made anew. The
checkpoint: whoever held the key had this very log up to that event. What it cannot prove: who held the key, since it
lies on the machine that writes the log and whoever controls that machine can make a log anew and sign it; nor the
time. It binds where the public key, or a checkpoint, was kept elsewhere before: compare it with --key, or by eye.
Without --key a package is checked against the key that it brings itself, which may be anybody's. A log alone is not
signed: that whole events are missing at its end cannot be seen. An unsealed log has no chain; it is checked as an
import would check it, and said to be unsealed.`,
  options: { key: { type: 'string' } },
  positionals: 1,
  run({ positionals: [source], values: { key }, json }, streams) {
    const path = source!
    const publicKeyPem = key === undefined ? undefined : publicKeyOf(String(key))
    if (packageFolder(path) !== undefined) return verifyPackage(path, publicKeyPem, json, streams)
    if (isDatabase(path)) return verifyDatabase(path, publicKeyPem, json, streams)
    if (key !== undefined)
      throw new WrongUsage('found --key; expected a package or a database: a log alone is not signed')
    return verifyLog(path, json, streams)
  },
}

function publicKeyOf(base64: string): string {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(base64)) {
    throw new WrongUsage(`found --key ${base64}; expected a public key: 44 characters of base64`)
  }
  const x = Buffer.from(base64, 'base64').toString('base64url')
  return pemOf(createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } }))
}

function verifyLog(path: string, json: boolean, { out, err }: Streams): number {
  const log = openLog(path)
  try {
    let head = { session: '', seq: 0, hash: '' }
    for (const { session, seq, hash } of log.events) head = { session, seq, hash }
    const { session, seq, hash } = head
    const sealed = log.origin === 'sealed'
    if (json) {
      out(`${JSON.stringify({ intact: true, sealed, session, head: sealed ? { seq, hash } : { seq } })}\n`)
    } else if (sealed) out(`${session} intact: ${seq} events, ${hash}\n`)
    else out(`${session} unsealed: ${seq} events, no chain to verify\n`)
    return 0
  } catch (error) {
    return broken(error, json, { out, err })
  }
}

async function verifyPackage(
  path: string,
  publicKeyPem: string | undefined,
  json: boolean,
  { out, err }: Streams,
): Promise<number> {
  try {
    const found = await inspectSource(path, undefined, publicKeyPem)
    const { session, head, origin, manifest, checkpoint } = found
    const intact = checkpoint ? isHeld(checkpoint) : publicKeyPem === undefined
    const sealed = origin === 'sealed'
    if (json) out(`${JSON.stringify({ intact, sealed, session, head, manifest, checkpoint })}\n`)
    else out(`${foundText(found)}\n`)
    if (!intact) err(`verify: ${session}: ${checkpointText(checkpoint)}\n`)
    return intact ? 0 : 1
  } catch (error) {
    return broken(error, json, { out, err })
  }
}

/** Names the first bad event, which stands in the line of its seq. */
function broken(error: unknown, json: boolean, { out, err }: Streams): number {
  if (!(error instanceof LogFault)) throw error
  const { session, line, code } = error.fault
  const event = session === undefined ? {} : { session, seq: line, code }
  if (json) out(`${JSON.stringify({ intact: false, ...event, fault: error.fault })}\n`)
  const place = session === undefined ? '' : `${session} broken at seq ${line}: ${code}; `
  err(`verify: ${place}${printable(error.message)}\n`)
  return 1
}
