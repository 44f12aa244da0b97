import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from './database'
import { SCHEMA_VERSION } from './migrate'
import { temporaryFolders } from './temporary-folder'

const folder = temporaryFolders()

describe('an opened database', () => {
  it('has everything set that durability and the append-only rule rest on', () => {
    const db = openDatabase(join(folder(), 'x.db'))
    const answer = (pragma: string) => db.pragma(pragma, { simple: true })
    expect({
      journal: answer('journal_mode'),
      synchronous: answer('synchronous'),
      locking: answer('locking_mode'),
      foreignKeys: answer('foreign_keys'),
      recursiveTriggers: answer('recursive_triggers'),
      trustedSchema: answer('trusted_schema'),
      cellSizeCheck: answer('cell_size_check'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      locking: 'exclusive',
      foreignKeys: 1,
      recursiveTriggers: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
    })
    db.close()
  })

  it('has this schema; a change needs a new migration and never an edit of an old one', () => {
    const db = openDatabase(join(folder(), 'x.db'))
    const schema = db
      .prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`)
      .pluck()
      .all()
    expect({ version: SCHEMA_VERSION, schema }).toMatchSnapshot()
    db.close()
  })

  it('is the same after a second opening', () => {
    const file = join(folder(), 'x.db')
    openDatabase(file).close()
    const db = openDatabase(file)
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})
