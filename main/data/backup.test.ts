import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { backedOf, backUp, backupFaults, lastBackup, libraryOf } from './backup'
import { bytesIn, sampleLibrary, told, toldIn, write } from './sample-library'

const folder = temporaryFolders()
const at = (minute: number) => `2026-11-23T12:${String(minute).padStart(2, '0')}:00.000Z`
const name = (minute: number) => `hatchwise-20261123T12${String(minute).padStart(2, '0')}00Z`

let path: string
let store: Store
let backups: string

beforeEach(() => {
  path = folder()
  store = sampleLibrary(path)
  mkdirSync(join(path, 'drills'))
  writeFileSync(join(path, 'drills', 'DRILL-1.jsonl'), '{"founding":1}\n')
  backups = folder()
})
afterEach(() => store.close())

const backed = () => backedOf(store)
const made = (minute: number, keep = 10) => backUp(backups, backed(), at(minute), keep)

describe('a backup', () => {
  it('of a library that is written to is a whole library, without the key that signs', () => {
    const expected = told(store)
    const backup = made(1)
    expect(backup).toMatchObject({ path: join(backups, name(1)), at: at(1), sessions: 2 })
    expect(readdirSync(backups)).toEqual([name(1)])
    expect(readdirSync(backup.path).toSorted()).toEqual([
      'backup.json',
      'drills',
      'hatchwise.db',
      'journal',
      'manifest-sha256.txt',
    ])
    expect(readFileSync(join(backup.path, 'drills', 'DRILL-1.jsonl'), 'utf8')).toBe('{"founding":1}\n')
    expect(backupFaults(backup.path)).toEqual([])
    expect(toldIn(backup.path)).toEqual({ findings: [], ...expected })
  })

  it('holds what was there when it was begun, and nothing that came after', () => {
    const before = backed()
    const expected = told(store)
    write(store, 'later')
    const { logs } = toldIn(backUp(backups, before, at(1), 10).path)
    expect(logs).toEqual(expected.logs)
  })

  it('is checked by sha256sum alone', () => {
    const backup = made(1)
    const answer = execFileSync('sha256sum', ['-c', '--quiet', 'manifest-sha256.txt'], { cwd: backup.path })
    expect(answer.toString()).toBe('')
  })

  it('is found to be not whole where a file of it is missing, changed or added', () => {
    const backup = made(1)
    for (const spoil of [
      (copy: string) => rmSync(join(copy, 'journal', 'S.jsonl')),
      (copy: string) => truncateSync(join(copy, 'hatchwise.db'), 4096),
      (copy: string) => writeFileSync(join(copy, 'signing-key.pem'), 'added'),
      (copy: string) => rmSync(join(copy, 'manifest-sha256.txt')),
    ]) {
      const copy = join(folder(), 'copy')
      cpSync(backup.path, copy, { recursive: true })
      expect(backupFaults(copy)).toEqual([])
      spoil(copy)
      expect(backupFaults(copy)).toHaveLength(1)
    }
  })

  it('leaves nothing behind where the journal lacks what was recorded, and says of which session', () => {
    rmSync(join(path, 'journal', 'S.jsonl'))
    expect(() => made(1)).toThrow(/journal of session S lacks entries/)
    expect(readdirSync(backups)).toEqual([])
  })

  it('is not made where its folder is gone: its disk may be away', () => {
    rmSync(backups, { recursive: true })
    expect(() => made(1)).toThrow(/found no folder/)
    expect(existsSync(backups)).toBe(false)
  })

  it('that was cut half-way is no backup, and goes with the next one; another library keeps its own', () => {
    const library = libraryOf(store)
    const [own, other] = [`.${name(0)}.${library}.part`, `.${name(0)}.0123456789abcdef.part`]
    for (const part of [own, other]) mkdirSync(join(backups, part, 'journal'), { recursive: true })
    made(1)
    expect(readdirSync(backups).toSorted()).toEqual([other, name(1)].toSorted())
  })
})

describe('backups that are more than are kept', () => {
  it('go, the oldest first, when a new one is whole', async () => {
    for (const minute of [1, 2, 3, 4]) made(minute, 2)
    expect(readdirSync(backups)).toEqual([name(3), name(4)])
    expect(await lastBackup(backups, libraryOf(store))).toMatchObject({
      at: at(4),
      path: join(backups, name(4)),
    })
  })

  it('stay where they are not ours, not whole, or were opened since', async () => {
    for (const minute of [1, 2, 3]) made(minute)
    toldIn(join(backups, name(1)))
    truncateSync(join(backups, name(2), 'hatchwise.db'), 100)
    const other = sampleLibrary(folder())
    backUp(backups, backedOf(other), at(4), 10)
    other.close()
    mkdirSync(join(backups, name(0)))
    const [opened, torn, foreign] = [1, 2, 4].map((minute) => bytesIn(join(backups, name(minute))))
    made(5, 1)
    expect(readdirSync(backups)).toEqual([0, 1, 2, 4, 5].map(name))
    expect([1, 2, 4].map((minute) => bytesIn(join(backups, name(minute))))).toEqual([opened, torn, foreign])
    expect(await lastBackup(backups, libraryOf(other))).toMatchObject({ at: at(4) })
  })

  it('stay where the new one fails', () => {
    made(1, 1)
    rmSync(join(path, 'journal', 'S.jsonl'))
    expect(() => made(2, 1)).toThrow(/lacks entries/)
    expect(readdirSync(backups)).toEqual([name(1)])
  })
})
