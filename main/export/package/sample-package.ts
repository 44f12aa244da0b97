import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { signCheckpoint } from '../../store/signing/checkpoint'
import { exportSession, nameOf } from '../export-session'
import type { Job } from '../job'
import { sampleSource } from '../sample-session'
import type { ExportSource } from '../source'

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

/** Writes the package into a folder, under its own name. */
export async function packageIn(folder: string, source = signedSource()): Promise<string> {
  return exportSession(source, 'package', join(folder, nameOf(source, 'package')), { languages })
}
