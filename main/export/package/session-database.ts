import Database from 'better-sqlite3'
import { open } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { eventTable, parsed } from '../../store/events'
import { migrate } from '../../store/migrate'
import { sessionTable } from '../../store/sessions'
import { portions, type Job } from '../job'
import type { ExportSource } from '../source'

/**
 * A new SQLite database with this session alone. It is no copy of a database that is in use: its rows are put in one
 * after the other in the order of their key, without a write-ahead log, so that it can be opened where nothing can
 * be written, and so that the program is not held up as VACUUM INTO would hold it up. Waits until it is on the disk.
 */
export async function writeSessionDatabase(path: string, source: ExportSource, job: Job): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  const db = new Database(path)
  try {
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    migrate(db)
    const events = eventTable(db)
    const sessions = sessionTable(db)
    for (const portion of portions(source, job)) {
      db.transaction(() => {
        for (const event of portion) {
          if (event.seq === 1) sessions.insert(parsed(event), { origin: source.origin })
          events.insert(event)
        }
      })()
      await setImmediate()
    }
    db.close()
    await file.sync()
  } finally {
    db.close()
    await file.close()
  }
}
