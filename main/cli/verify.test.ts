import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  KEY,
  manifestOf,
  sampleFiles,
  sampleLog,
  textOf,
  writePackage,
} from '../import/package/sample-package'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folders = temporaryFolders()
const log = sampleLog(4)
const base64 = (key: string) => /publickey (\S+)/.exec(key)![1]!
const ours = base64(sampleFiles(log, { key: KEY })['checkpoint.txt']!)
const another = generateKeyPairSync('ed25519').privateKey
const anothers = base64(sampleFiles(log, { key: another })['checkpoint.txt']!)

function file(text: string): string {
  const path = join(folders(), 'x.jsonl')
  writeFileSync(path, text)
  return path
}

function samplePackage(files = sampleFiles(log), manifest = manifestOf(files)): string {
  return writePackage(join(folders(), 'lab_S-1'), files, manifest)
}

/** A database with a session that was recorded in it and has ended. */
function recorded(): string {
  const folder = folders()
  const store = openStore(folder)
  const [opened] = log
  const { at, actor, kind, data } = opened!
  store.append('R-1', [{ at, actor, kind, data } as never], 0)
  store.append('R-1', [{ at, actor, kind: 'session-closed', data: {} }], 1)
  store.close()
  return folder
}

describe('verify', () => {
  it('names the first bad event of a log', async () => {
    const touched = file(textOf(log).replace('note 2', 'note 9'))
    expect(await hatchwise('verify', touched)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(
        /^verify: S-1 broken at seq 3: wrong-hash; line 3, column \d+, hash: /,
      ) as string,
    })
    const { out } = await hatchwise('verify', touched, '--json')
    expect(JSON.parse(out)).toMatchObject({ intact: false, session: 'S-1', seq: 3, code: 'wrong-hash' })
  })

  it('does not wait for a pipe that nobody writes to', async () => {
    const pipe = join(folders(), 'x.jsonl')
    execFileSync('mkfifo', [pipe])
    expect(await hatchwise('verify', pipe)).toMatchObject({
      status: 1,
      err: expect.stringContaining('found a folder, a pipe or a device; expected a file') as string,
    })
  })

  it('checks the manifest and the checkpoint of a package', async () => {
    expect(await hatchwise('verify', samplePackage())).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringMatching(
        /3 files as listed\n {2}signed by key [0-9a-f]{8} up to event 5\n$/,
      ) as string,
    })
    const files = sampleFiles(log)
    const touched = samplePackage({ ...files, 'events.csv': 'x' }, manifestOf(files))
    expect(await hatchwise('verify', touched)).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^verify: manifest-sha256.txt, line 2, events.csv: /) as string,
    })
  })

  it('finds whole events missing at the end of a package, because they were signed', async () => {
    const cut = samplePackage({ ...sampleFiles(log), 'events.jsonl': textOf(log.slice(0, 4)) })
    expect(await hatchwise('verify', cut)).toMatchObject({
      status: 1,
      err: expect.stringContaining('event 5 is missing here, or is not the same') as string,
    })
  })

  it('checks a package against a known key', async () => {
    const there = samplePackage()
    expect(await hatchwise('verify', there, '--key', ours)).toMatchObject({ status: 0 })
    expect(await hatchwise('verify', there, '--key', anothers)).toMatchObject({
      status: 1,
      err: expect.stringContaining('WRONG SIGNATURE') as string,
    })
    const { 'checkpoint.txt': _, ...unsigned } = sampleFiles(log)
    expect(await hatchwise('verify', samplePackage(unsigned), '--key', ours)).toMatchObject({
      status: 1,
      err: expect.stringContaining('not signed') as string,
    })
  })

  it('checks the checkpoints of a database against its own key or a known one', async () => {
    const database = recorded()
    const { status, out } = await hatchwise('verify', database)
    expect(status).toBe(0)
    expect(out).toMatch(/^R-1 intact: 2 events, .*\n {2}signed by key [0-9a-f]{8} up to event 2\n/)
    const own = /signs with the key (\S+)\n$/.exec(out)![1]!
    expect(await hatchwise('verify', database, '--key', own)).toMatchObject({ status: 0, err: '' })
    expect(await hatchwise('verify', database, '--key', ours)).toMatchObject({
      status: 1,
      err: expect.stringContaining('WRONG SIGNATURE') as string,
    })
  })

  it('names the first bad event of a database that someone touched', async () => {
    const folder = recorded()
    const db = new Database(join(folder, 'hatchwise.db'))
    db.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET actor = 'somebody' WHERE seq = 1`)
    db.close()
    const { status, err } = await hatchwise('verify', folder)
    expect({ status, err }).toEqual({
      status: 1,
      err: expect.stringMatching(/^R-1 broken at seq 1: wrong-hash/m) as string,
    })
    expect(JSON.parse((await hatchwise('verify', folder, '--json')).out)).toMatchObject({ intact: false })
  })

  it('says in its help what a signature cannot prove', async () => {
    expect((await hatchwise('verify', '--help')).out).toMatch(/cannot prove: who held the key/)
  })

  it.each([
    ['a key that is none', ['x.jsonl', '--key', 'secret']],
    ['a key for a log, which nobody signed', ['x.jsonl', '--key', ours]],
  ])('refuses %s', async (_, args) => {
    expect(await hatchwise('verify', ...args)).toMatchObject({ status: 2, out: '' })
  })
})
