import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from '../journal/durable'
import { troubleOf } from '../trouble'

/**
 * This machine's Ed25519 key, made on the first run for its owner alone. Where it is none any more, or cannot be kept,
 * a new one serves: a checkpoint carries the key that signed it. `setAside` keeps the file that is replaced.
 */
export function signingKey(file: string, setAside: (file: string) => void): KeyObject {
  const kept = keyIn(file)
  if (kept) return kept
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    if (existsSync(file)) setAside(file)
    replaceFile(file, [privateKey.export({ type: 'pkcs8', format: 'pem' }) as string])
  } catch (error) {
    // Recording goes on with a key for this run alone.
    troubleOf(error)
  }
  return privateKey
}

function keyIn(file: string): KeyObject | undefined {
  try {
    const key = createPrivateKey(readFileSync(file))
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}
