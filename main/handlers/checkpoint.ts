import type { FoundCheckpoint } from '../../shared/contract/exchange'
import { readCheckpoint } from '../store/signing/checkpoint'
import type { Store } from '../store/store'

/** What was signed last of a session, held against its log as it is now; null where nothing was signed yet. */
export function checkpointOf(store: Store, session: string): FoundCheckpoint | null {
  const text = store.checkpoint(session)
  const signed = text === undefined ? undefined : readCheckpoint(text)
  if (!signed) return null
  const { keyId, seq, hash, isSignatureValid: isValid } = signed
  const agrees = signed.session === session && hashAt(store, session, seq) === hash
  return { keyId, seq, isValid, agrees }
}

function hashAt(store: Store, session: string, seq: number): string | undefined {
  for (const event of store.stored(session)) if (event.seq === seq) return event.hash
  return undefined
}
