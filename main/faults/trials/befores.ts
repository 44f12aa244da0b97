import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../../shared/stats/random'
import { stored } from '../../store/events'
import { migrate } from '../../store/migrate'
import { work } from '../crew/crew'
import { logOf } from '../crew/log'
import { below } from '../disk/image'
import type { Acknowledged } from '../promise'
import type { Site } from '../site'
import { spoil } from './damages'

/** What may be there before a crew begins to work. */

const SESSIONS = ['A', 'B']
const ENTRIES = 20

/** A database as the first version of the schema had it, and no journal. */
export function olderSchema(_: Site, folder: string, random: Random): Acknowledged {
  mkdirSync(folder)
  const db = new Database(join(folder, 'hatchwise.db'))
  db.pragma('journal_mode = WAL')
  migrate(db, 1)
  const addSession = db.prepare(
    `INSERT INTO session VALUES (@session, @title, lower(@title), 'drill', 'iss-2020-10', @at, 'sealed')`,
  )
  const addEvent = db.prepare(
    'INSERT INTO event VALUES (@session, @seq, @at, @actor, @kind, @v, @data, @prev, @hash)',
  )
  const acknowledged: Acknowledged = new Map()
  for (const session of SESSIONS) {
    const events = logOf(session, ENTRIES, random).map(stored)
    addSession.run({ ...events[0], title: `Session ${session}` })
    for (const event of events) addEvent.run(event)
    acknowledged.set(session, events.at(-1)!)
  }
  db.close()
  return acknowledged
}

/** A log of which one file is spoilt, so that opening it must repair it. */
export function spoilt(site: Site, folder: string, random: Random): Acknowledged {
  const steps = 'open begin:A notes:15 import:I begin:B notes:5 end:A'
  const { acknowledged } = work(site, { folder, seed: below(random, 1e9), steps })
  spoil(folder, random)
  return acknowledged
}
