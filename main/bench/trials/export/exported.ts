import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { exportSession } from '../../../export/export-session'
import { sourceOf } from '../../../export/source'
import { databaseFile } from '../../../store/store'
import { sessionId } from '../../library'
import { bareDatabase } from '../bare'
import { openAlone, type Trial } from '../trial'
import { csvBare } from './csv-bare'
import { linesBare } from './lines-bare'
import { parquetBare } from './parquet-bare'

/** By hand: what one writes who needs this file and nothing else. */
export const BARE = { jsonl: linesBare, csv: csvBare, parquet: parquetBare }

export type MeasuredFormat = keyof typeof BARE

/** The first session in a file of this format, as the program exports it. */
export function exported(format: MeasuredFormat): Trial {
  return async ({ folder }) => {
    const path = join(folder, `ours.${format}`)
    const store = openAlone(folder)
    const fromMs = performance.now()
    await exportSession(sourceOf(store, sessionId(1))!, format, path, { languages: ['en'] })
    const ms = performance.now() - fromMs
    store.close()
    rmSync(path)
    return { ms }
  }
}

/** The same by hand, from the database; on the disk too. */
export function exportedBare(format: MeasuredFormat): Trial {
  return ({ folder }) => {
    const path = join(folder, `bare.${format}`)
    const db = bareDatabase(databaseFile(folder))
    const fromMs = performance.now()
    BARE[format](db, sessionId(1), path)
    const ms = performance.now() - fromMs
    db.close()
    rmSync(path)
    return { ms }
  }
}
