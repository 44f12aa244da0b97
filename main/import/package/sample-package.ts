import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft, LogEvent } from '../../../shared/session/event'
import { toLine } from '../../../shared/session/jsonl'
import { written } from '../../../shared/session/log.arbitrary'
import { sha256 } from '../../store/sha256'
import { signCheckpoint } from '../../store/signing/checkpoint'

/** For tests: a small package, right unless its parts are said to be others, without asking the exporters. */

export const KEY = generateKeyPairSync('ed25519').privateKey

const at = '2020-12-26T15:00:00.000Z'

/** A session with so many notes after its opening. */
export function sampleLog(notes: number, said = 'note'): LogEvent[] {
  const drafts = Array.from({ length: notes }, (_, i): Draft => {
    return { at, actor: 'CDR', kind: 'note', data: { text: `${said} ${i + 1}` } }
  })
  return written(sha256, drafts).log
}

export const textOf = (log: readonly LogEvent[]): string => log.map((event) => `${toLine(event)}\n`).join('')

/** The files of the log's package by their names; signed up to `signedSeq`, the log's end where nothing is said. */
export function sampleFiles(log: readonly LogEvent[], { key = KEY, signedSeq = log.length } = {}) {
  return {
    'events.jsonl': textOf(log),
    'events.csv': 'session,seq\r\n',
    'checkpoint.txt': signCheckpoint(log[signedSeq - 1]!, key),
  } as Record<string, string>
}

export function manifestOf(files: Record<string, string | Buffer>): string {
  return Object.entries(files)
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('')
}

/** Writes the files, and a manifest that lists them where none is given, into a folder that it makes. */
export function writePackage(
  folder: string,
  files: Record<string, string | Buffer>,
  manifest: string | Buffer = manifestOf(files),
): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'manifest-sha256.txt'), manifest)
  return folder
}
