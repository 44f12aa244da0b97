import type { Found, FoundCheckpoint } from '../../shared/contract/exchange'

/** What was found of a log or package, as lines for a terminal. */
export function foundText({ session, title, station, mode, openedAt, ...found }: Found): string {
  const { events, head, origin, manifest, checkpoint } = found
  return [
    origin === 'sealed'
      ? `${session} intact: ${events} events, ${head.hash}`
      : `${session} unsealed: ${events} events, no chain to verify`,
    `  ${printable(title)} (${mode}, ${station}, opened ${openedAt})`,
    manifest ? `  manifest: ${manifest.files} files as listed${besides(manifest.unlisted)}` : [],
    manifest ? `  ${checkpointText(checkpoint)}` : [],
  ]
    .flat()
    .join('\n')
}

function besides(unlisted: readonly string[]): string {
  return unlisted.length === 0 ? '' : `; not listed, not looked at: ${printable(unlisted.join(', '))}`
}

/** Does the signature hold, by which key and up to where? */
export function checkpointText(checkpoint: FoundCheckpoint | undefined): string {
  if (!checkpoint) return 'not signed'
  const { keyId, seq, isValid, agrees } = checkpoint
  if (!isValid)
    return `WRONG SIGNATURE: not by the key that was asked for, or not of this checkpoint (key ${keyId})`
  if (!agrees)
    return `ANOTHER LOG was signed by key ${keyId}: event ${seq} is missing here, or is not the same`
  return `signed by key ${keyId} up to event ${seq}`
}

export function isHeld(checkpoint: FoundCheckpoint): boolean {
  return checkpoint.isValid && checkpoint.agrees
}

/** A text from outside, without what would move a terminal's cursor or turn its writing round. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
