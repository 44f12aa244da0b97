import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openingOf } from '../../shared/session/log.arbitrary'
import type { Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { contentsOf } from './copy-library'
import { copyTo, judgeFolder, takeUp } from './move'
import { isLibrary, UNFINISHED } from './place'
import { bytesIn, note, sampleLibrary, told, toldIn, write } from './sample-library'

const folder = temporaryFolders()
let store: Store
let target: string

beforeEach(() => {
  store = sampleLibrary(folder())
  const own = dirname(store.file)
  for (const name of ['quarantine/20261123T120000Z', 'copies', 'drills'])
    mkdirSync(join(own, name), { recursive: true })
  writeFileSync(join(own, 'quarantine/20261123T120000Z/S.jsonl'), 'spoilt')
  writeFileSync(join(own, 'copies', 'hatchwise-schema-1.db'), 'older')
  writeFileSync(join(own, 'drills', 'DRILL-1.jsonl'), '{"founding":1}\n')
  target = join(folder(), 'new', 'place')
})
afterEach(() => store.close())

describe('a library that is moved', () => {
  it('is all there in the new folder, with its key and what lies beside it, and the old one is left as it was', () => {
    copyTo(target, store.file, contentsOf(store))
    takeUp(store, target)
    const expected = told(store)
    store.close()
    const before = bytesIn(dirname(store.file))
    expect(isLibrary(target)).toBe(true)
    expect(toldIn(target)).toEqual({ findings: [], ...expected })
    for (const name of [
      'signing-key.pem',
      'quarantine/20261123T120000Z/S.jsonl',
      'copies/hatchwise-schema-1.db',
      'drills/DRILL-1.jsonl',
      'journal/S.jsonl',
    ]) {
      expect(readFileSync(join(target, name))).toEqual(readFileSync(join(dirname(store.file), name)))
    }
    expect(bytesIn(dirname(store.file))).toEqual(before)
  })

  it('takes with it what was written while it was copied: entries, sessions, ends, preferences, drills', () => {
    copyTo(target, store.file, contentsOf(store))
    write(store, 'meanwhile')
    store.append('T', [openingOf('Begun meanwhile'), note('first')], 0)
    store.append('T', [{ ...note(''), kind: 'session-closed', data: {} }], 2)
    store.writePreferences({ theme: 'light' })
    rmSync(join(dirname(store.file), 'drills', 'DRILL-1.jsonl'))
    takeUp(store, target)
    expect(toldIn(target)).toEqual({ findings: [], ...told(store) })
    expect(readdirSync(join(target, 'drills'))).toEqual([])
  })

  it('is not there before all of it is, and what a cut has left is taken away by the next attempt', () => {
    copyTo(target, store.file, contentsOf(store))
    expect(isLibrary(target)).toBe(false)
    expect(judgeFolder(target, store.file)).toEqual({ folder: target, may: 'move' })
    writeFileSync(join(target, 'journal', 'LEFT.jsonl'), 'half a line')
    copyTo(target, store.file, contentsOf(store))
    takeUp(store, target)
    expect(existsSync(join(target, 'journal', 'LEFT.jsonl'))).toBe(false)
    expect(existsSync(join(target, UNFINISHED))).toBe(false)
    expect(toldIn(target)).toEqual({ findings: [], ...told(store) })
  })

  it('leaves nothing in the new folder where it fails', () => {
    rmSync(join(dirname(store.file), 'journal', 'S.jsonl'))
    expect(() => copyTo(target, store.file, contentsOf(store))).toThrow(/lacks entries/)
    expect(readdirSync(target)).toEqual([])
  })
})

describe('a folder', () => {
  it('that is empty or not there yet may be moved to', () => {
    const empty = folder()
    expect(judgeFolder(empty, store.file)).toEqual({ folder: empty, may: 'move' })
    expect(judgeFolder(target, store.file)).toEqual({ folder: target, may: 'move' })
    expect(existsSync(target)).toBe(false)
    mkdirSync(join(empty, 'lost+found'))
    expect(judgeFolder(empty, store.file).may).toBe('move')
  })

  it('in which a library lies may be opened instead', () => {
    const other = folder()
    sampleLibrary(other).close()
    expect(judgeFolder(other, store.file)).toEqual({ folder: other, may: 'open' })
  })

  it('that is the library itself, lies in it, or holds something else is refused', () => {
    const own = dirname(store.file)
    for (const inside of [own, `${own}/`, join(own, 'journal'), join(own, 'not', 'there')]) {
      expect(() => judgeFolder(inside, store.file)).toThrow(/is the data folder itself or lies in it/)
    }
    const full = folder()
    writeFileSync(join(full, 'letter.txt'), 'Dear')
    expect(() => judgeFolder(full, store.file)).toThrow(/is not empty/)
    expect(() => judgeFolder(dirname(own), store.file)).toThrow(/is not empty/)
    expect(judgeFolder(`${own}-2`, store.file).may).toBe('move')
  })

  it('that is a file is refused by the file system', () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    expect(() => judgeFolder(file, store.file)).toThrow(/ENOTDIR/)
  })
})
