import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../../shared/session/chain'
import type { LogEvent } from '../../shared/session/event'
import { readCheckpoint, signCheckpoint } from '../store/signing/checkpoint'
import { sha256 } from '../store/sha256'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { inspectSource } from './inspect'
import { KEY, sampleFiles, sampleLog, textOf, writePackage } from './package/sample-package'
import { takeOver } from './take-over'

const folders = temporaryFolders()
const NOW = '2026-11-23T06:00:00.000Z'
const log = sampleLog(4)
const head = { seq: 5, hash: log[4]!.hash }

let store: Store
beforeEach(() => {
  store = openStore(folders())
})
afterEach(() => store.close())

function file(events: readonly LogEvent[]): string {
  const path = join(folders(), 'x.jsonl')
  writeFileSync(path, textOf(events))
  return path
}

async function take(path: string) {
  return takeOver(await inspectSource(path, store), store, NOW)
}

/** The log with one event more, of a kind that a later version of the program brought. */
function withLater(): LogEvent[] {
  const event = {
    v: 2,
    session: 'S-1',
    seq: 6,
    at: log[0]!.at,
    actor: 'x',
    kind: 'robot',
    data: { arm: [1] },
  }
  return [...log, seal(event, head.hash, sha256)]
}

describe('what is taken over', () => {
  it('is there event by event, and keeps where it came from', async () => {
    expect(await take(file(log))).toEqual({ session: 'S-1', head, added: 5 })
    expect([...store.events('S-1')]).toEqual(log)
    expect(store.sessions()).toMatchObject([{ importedFrom: { file: 'x.jsonl', importedAt: NOW } }])
    expect(store.verify('S-1')).toEqual({ intact: true, head })
  })

  it('keeps the key that signed the package that it came in', async () => {
    const files = sampleFiles(log)
    await take(writePackage(join(folders(), 'lab_S-1'), files))
    const { keyId } = readCheckpoint(files['checkpoint.txt']!)!
    expect(store.sessions()).toMatchObject([{ importedFrom: { file: 'lab_S-1', importedAt: NOW, keyId } }])
  })
})

describe('a session that is here already', () => {
  it.each([
    ['the same', log, 'same', 'S-1 is in the library already'],
    ['one that has gone on here', log.slice(0, 3), 'here-is-longer', 'and goes on after seq 3'],
  ])('is recognised as %s and not taken again', async (_, events, known, message) => {
    await take(file(log))
    const again = file(events)
    expect(await inspectSource(again, store)).toMatchObject({ known })
    await expect(take(again)).rejects.toThrow(message)
    expect(store.head('S-1')).toEqual(head)
  })

  it('is continued by the events that it lacks, of a later version too', async () => {
    await take(file(log.slice(0, 3)))
    expect(await inspectSource(file(log), store)).toMatchObject({ known: 'here-is-shorter' })
    expect(await take(file(log))).toEqual({ session: 'S-1', head, added: 2 })
    expect((await take(file(withLater()))).added).toBe(1)
    expect([...store.events('S-1')]).toEqual(withLater())
    expect(store.verify('S-1')).toMatchObject({ intact: true })
  })

  it('is refused where it differs, and the first event that does is named', async () => {
    await take(file(log))
    const other = file([...log.slice(0, 2), ...differentFrom(2)])
    expect(await inspectSource(other, store)).toMatchObject({ known: 'differs', differsAt: 3 })
    await expect(take(other)).rejects.toThrow(
      /^line 3: found another event than the library has as seq 3 of S-1/,
    )
    expect([...store.events('S-1')]).toEqual(log)
  })

  it('is not continued where it has gone on otherwise since it was looked at', async () => {
    await take(file(log.slice(0, 3)))
    const found = await inspectSource(file(log), store)
    store.append('S-1', [{ at: NOW, actor: 'CDR', kind: 'note', data: { text: 'meanwhile' } }], 3)
    expect(() => takeOver(found, store, NOW)).toThrow('found no event that follows seq 4')
    expect(store.head('S-1').seq).toBe(4)
  })
})

describe('nothing is taken over', () => {
  it('where the file is another one than when it was looked at', async () => {
    const path = file(log.slice(0, 3))
    const found = await inspectSource(path, store)
    appendFileSync(path, textOf(log.slice(3)))
    expect(() => takeOver(found, store, NOW)).toThrow('found another log than when it was inspected')
    writeFileSync(path, textOf(log.slice(0, 2)))
    expect(() => takeOver(found, store, NOW)).toThrow('found another log than when it was inspected')
    expect(store.sessions()).toEqual([])
  })

  it('where the package contradicts its checkpoint', async () => {
    const signed = signCheckpoint(sampleLog(9)[9]!, KEY)
    const folder = writePackage(join(folders(), 'x'), { ...sampleFiles(log), 'checkpoint.txt': signed })
    await expect(take(folder)).rejects.toThrow(
      /^checkpoint.txt, line 1: found another log; expected the log that was signed up to event 10 by key [0-9a-f]{8}$/,
    )
    expect(store.sessions()).toEqual([])
  })
})

/** Events of the same session that say something else from after `seq` on. */
function differentFrom(seq: number): LogEvent[] {
  let { hash } = log[seq - 1]!
  return sampleLog(4, 'other')
    .slice(seq)
    .map((event) => {
      const sealed = seal(event, hash, sha256)
      hash = sealed.hash
      return sealed
    })
}
