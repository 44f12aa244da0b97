import Database from 'better-sqlite3'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate, SCHEMA_VERSION } from './migrate'
import { openStore } from './store'
import { toldOf } from './store-error'
import { temporaryFolders } from './temporary-folder'

const folder = temporaryFolders()

/** What a person is told who opens the library of a folder. */
function toldAt(path: string) {
  try {
    openStore(path).close()
    return 'it opened'
  } catch (error) {
    return toldOf(error)
  }
}

it.each([
  ['another program wrote it', 'PRAGMA application_id = 7', 'another program', 'другой программы'],
  [
    'a newer one wrote it',
    'CREATE TABLE later (x); PRAGMA user_version = 99',
    'newer',
    'более новой версией',
  ],
  ['it cannot be copied before an upgrade', '', 'no copy of it', 'не удалось сделать его копию'],
])('a library that is not opened because %s says so in both languages', (_, change, en, ru) => {
  const path = folder()
  const db = new Database(join(path, 'hatchwise.db'))
  migrate(db, SCHEMA_VERSION - 1)
  db.exec(change)
  db.close()
  // Something stands where the copies should be.
  writeFileSync(join(path, 'copies'), '')
  expect(toldAt(path)).toEqual({
    en: expect.stringMatching(new RegExp(`${path}.*${en}.*nothing was changed`)) as string,
    ru: expect.stringMatching(new RegExp(`${path}.*${ru}.*ничего не изменено`)) as string,
  })
})

it('a library that is open elsewhere says so in both languages', () => {
  const path = folder()
  const first = openStore(path)
  expect(toldAt(path)).toEqual({
    en: expect.stringContaining('in use by another Hatchwise') as string,
    ru: expect.stringContaining('занят другой программой Hatchwise') as string,
  })
  first.close()
})

it('what nobody foresaw is told as it was thrown', () => {
  expect(toldOf(new Error('out of memory'))).toEqual({ en: 'out of memory', ru: 'out of memory' })
})
