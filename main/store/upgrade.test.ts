import Database from 'better-sqlite3'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toMs } from '../../shared/time/time'
import { migrate, SCHEMA_VERSION } from './migrate'
import { openStore } from './store'
import { temporaryFolders } from './temporary-folder'

const folder = temporaryFolders()
const NOW = { now: () => toMs('2026-11-23T12:15:07.000Z'), later: () => () => undefined }
const NAME = `hatchwise-schema-${SCHEMA_VERSION - 1}-20261123T121507Z.db`

/** A library whose schema is another one than ours, with a preference in it and its last writes in the log of the database. */
function libraryOf(version: number, alter: (db: Database.Database) => void = () => undefined): string {
  const path = folder()
  const made = join(path, 'made')
  mkdirSync(made)
  const db = new Database(join(made, 'hatchwise.db'))
  db.pragma('journal_mode = WAL')
  migrate(db, Math.min(version, SCHEMA_VERSION))
  db.prepare(`INSERT INTO preference VALUES ('actor', 'FE-1')`).run()
  alter(db)
  db.pragma(`user_version = ${version}`)
  // As a killed program leaves it.
  for (const name of ['hatchwise.db', 'hatchwise.db-wal']) copyFileSync(join(made, name), join(path, name))
  db.close()
  return path
}

/** The bytes of every file, by its path. */
function bytesIn(path: string): Map<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted()
  return new Map(
    files.map((name) => {
      const file = join(path, name)
      return [name, statSync(file).isFile() ? readFileSync(file).toString('base64') : 'a folder']
    }),
  )
}

describe('an older library', () => {
  it('is copied before it is brought up to date, and the place is told once', () => {
    const path = libraryOf(SCHEMA_VERSION - 1)
    const store = openStore(path, NOW)
    const copy = join(path, 'copies', NAME)
    expect(store.findings()).toEqual([{ code: 'database-upgraded', copy }])
    expect(store.preferences()).toMatchObject({ actor: 'FE-1' })
    store.close()
    expect(readdirSync(join(path, 'copies'))).toEqual([NAME])
    const kept = new Database(copy, { readonly: true })
    expect(kept.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION - 1)
    expect(kept.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(kept.prepare('SELECT value FROM preference').pluck().all()).toEqual(['FE-1'])
    kept.close()

    const again = openStore(path, NOW)
    expect(again.findings()).toEqual([])
    again.close()
    expect(readdirSync(join(path, 'copies'))).toEqual([NAME])
  })

  it('stays as it is where no copy of it can be made, and it is said why', () => {
    const path = libraryOf(SCHEMA_VERSION - 1)
    writeFileSync(join(path, 'copies'), 'not a folder')
    expect(() => openStore(path, NOW)).toThrow(/of an older version, and no copy.*nothing was changed/s)
    const db = new Database(join(path, 'hatchwise.db'))
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION - 1)
    db.close()
    expect(existsSync(join(path, 'signing-key.pem'))).toBe(false)
  })

  it('is opened where an earlier attempt was cut after its copy', () => {
    const path = libraryOf(SCHEMA_VERSION - 1)
    mkdirSync(join(path, 'copies'))
    writeFileSync(join(path, 'copies', `${NAME}.part`), 'half of it')
    openStore(path, NOW).close()
    expect(readdirSync(join(path, 'copies'))).toEqual([NAME])
  })

  it('names the version that brought it up to date, for older ones to say which is needed', () => {
    const path = libraryOf(SCHEMA_VERSION - 1)
    openStore(path, NOW).close()
    const db = new Database(join(path, 'hatchwise.db'), { readonly: true })
    const written = db.prepare(`SELECT value FROM preference WHERE key = 'writtenWith'`).pluck().get()
    expect(written).toMatch(/^\d+\.\d+\.\d+$/)
    db.close()
  })
})

describe('a newer library', () => {
  it('is refused with the version that is needed, and not a byte of any file is touched', () => {
    const path = libraryOf(SCHEMA_VERSION + 1, (db) => {
      db.exec(`INSERT INTO preference VALUES ('writtenWith', '9.8.7'); CREATE TABLE novelty (x)`)
    })
    const before = bytesIn(path)
    expect(() => openStore(path, NOW)).toThrow(
      /open it with Hatchwise 9\.8\.7 or a later one; nothing was changed/,
    )
    expect(bytesIn(path)).toEqual(before)
  })

  it('is left alone as well where nothing waits in the log of its database', () => {
    const path = libraryOf(SCHEMA_VERSION + 1, (db) => {
      db.exec('DROP TABLE preference')
      db.pragma('wal_checkpoint(TRUNCATE)')
    })
    const alone = folder()
    copyFileSync(join(path, 'hatchwise.db'), join(alone, 'hatchwise.db'))
    const db = new Database(join(alone, 'hatchwise.db'))
    db.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    db.close()
    const before = bytesIn(alone)
    expect(() => openStore(alone, NOW)).toThrow(/open it with the version that wrote it or a later one/)
    expect(bytesIn(alone)).toEqual(before)
  })
})
