import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportSession } from '../../../export/export-session'
import { sourceOf } from '../../../export/source'
import { databaseFile, openStore } from '../../../store/store'
import { temporaryFolders } from '../../../store/temporary-folder'
import { makeLibrary, sessionId } from '../../library'
import { bareDatabase } from '../bare'
import { BARE, type MeasuredFormat } from './exported'

const EVENTS = 2500

const folder = temporaryFolders()

/** The same session in the same format by the program and by hand. */
async function both(format: MeasuredFormat): Promise<{ ours: string; bare: string }> {
  const there = folder()
  const [ours, bare] = [join(there, 'ours'), join(there, 'bare')]
  makeLibrary(there, { sessions: 1, eventsEach: EVENTS, seed: 1 })
  const store = openStore(there)
  await exportSession(sourceOf(store, sessionId(1))!, format, ours, { languages: ['en'] })
  store.close()
  const db = bareDatabase(databaseFile(there))
  BARE[format](db, sessionId(1), bare)
  db.close()
  return { ours, bare }
}

test.each(['jsonl', 'csv'] as const)('the anchor for %s writes what the program writes', async (format) => {
  const { ours, bare } = await both(format)
  expect(readFileSync(bare, 'utf8')).toBe(readFileSync(ours, 'utf8'))
})

test('the anchor for Parquet writes the rows that the program writes', async () => {
  const { ours, bare } = await both('parquet')
  const read = async (path: string) => parquetReadObjects({ file: await asyncBufferFromFile(path) })
  const rows = await read(bare)
  expect(rows).toHaveLength(EVENTS)
  expect(rows).toEqual(await read(ours))
})
