import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { drillLog, entry } from '../../../shared/drill/debrief/rehearsal'
import { seal } from '../../../shared/session/chain'
import type { LogEvent } from '../../../shared/session/event'
import { sha256 } from '../../store/sha256'
import { signCheckpoint } from '../../store/signing/checkpoint'
import { exportSession, nameOf } from '../export-session'
import type { Job } from '../job'
import { sampleSource } from '../sample-session'
import { sourceOfLog, type ExportSource } from '../source'

/** For tests: the sample session with a signed checkpoint, and as a package. */

export const languages: Job['languages'] = ['en', 'ru']

export const PACKAGE_FILES = [
  'README.txt',
  'checkpoint.txt',
  'datapackage.json',
  'events.csv',
  'events.jsonl',
  'events.parquet',
  'events_spreadsheet.csv',
  'manifest-sha256.txt',
  'report.pdf',
  'session.db',
]

const key = generateKeyPairSync('ed25519').privateKey

export function signedSource(): ExportSource {
  const { source } = sampleSource()
  const { session, head } = source
  return { ...source, checkpoint: signCheckpoint({ session, ...head }, key) }
}

/** A drill that is over: a leak that the crew closed off after four minutes. */
export function drillSource(): ExportSource {
  const events: LogEvent[] = []
  for (const event of drillLog({ entries: [entry(240, 'hatch-state', { hatch: 'A/B', state: 'closed' })] })) {
    events.push(seal({ ...event, session: 'S-1' }, events.at(-1)?.hash ?? '', sha256))
  }
  return sourceOfLog(() => ({ events, origin: 'sealed' }))
}

/** Writes the package into a folder, under its own name. */
export async function packageIn(folder: string, source = signedSource()): Promise<string> {
  return exportSession(source, 'package', join(folder, nameOf(source, 'package')), { languages })
}
