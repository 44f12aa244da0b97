import Database from 'better-sqlite3'
import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDatabase } from './database'
import { migrate, MIGRATIONS, SCHEMA_VERSION } from './migrate'
import { sessionTable } from './sessions'
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

  it('of the version before is brought up to date with all it holds', () => {
    const file = join(folder(), 'x.db')
    const old = new Database(file)
    migrate(old, SCHEMA_VERSION - 1)
    old.exec(`INSERT INTO session VALUES ('S', 'Leak', 'leak', 'real', 'lab', '2020', 'unsealed')`)
    old.exec(
      `INSERT INTO event VALUES ('S', 1, '2020', 'CDR', 'session-opened', 1, '{}', '', '${'0'.repeat(64)}')`,
    )
    old.close()
    const db = openDatabase(file)
    expect(sessionTable(db).list()).toMatchObject([
      { session: 'S', events: 1, lost: 0, unsealedOrigin: true },
    ])
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    db.close()
  })

  it('of the version before stays as it is where the migration is cut', () => {
    const path = folder()
    const file = join(path, 'x.db')
    const old = new Database(file)
    old.pragma('journal_mode = WAL')
    migrate(old, SCHEMA_VERSION - 1)
    const before = old.prepare('SELECT sql FROM sqlite_schema').all()
    old.exec('BEGIN')
    old.exec(MIGRATIONS.at(-1)!)
    old.pragma(`user_version = ${SCHEMA_VERSION}`)
    for (const name of readdirSync(path)) copyFileSync(join(path, name), join(path, `cut-${name}`))
    old.exec('ROLLBACK')
    old.close()
    const cut = new Database(join(path, 'cut-x.db'))
    expect(cut.prepare('SELECT sql FROM sqlite_schema').all()).toEqual(before)
    expect(cut.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION - 1)
    cut.close()
    const db = openDatabase(join(path, 'cut-x.db'))
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    db.close()
  })

  it.each(['user_version', 'application_id'])(
    'is known by its tables where a bit of %s flipped',
    (pragma) => {
      const file = join(folder(), 'x.db')
      openDatabase(file).close()
      for (const bit of [0, 1, 7, 30]) {
        const db = new Database(file)
        const right = db.pragma(pragma, { simple: true }) as number
        db.pragma(`${pragma} = ${right ^ (1 << bit)}`)
        db.close()
        const opened = openDatabase(file)
        expect(opened.pragma(pragma, { simple: true })).toBe(right)
        opened.close()
      }
    },
  )

  it('is the same after a second opening', () => {
    const file = join(folder(), 'x.db')
    openDatabase(file).close()
    const db = openDatabase(file)
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    db.close()
  })
})
