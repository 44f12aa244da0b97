import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../shared/examples/examples'
import { LogFault, type LineFault } from '../../shared/session/log-fault'
import { pemOf, signCheckpoint } from '../store/signing/checkpoint'
import { temporaryFolders } from '../store/temporary-folder'
import { inspectSource } from './inspect'
import { KEY, manifestOf, sampleFiles, sampleLog, textOf, writePackage } from './package/sample-package'

const folders = temporaryFolders()
const log = sampleLog(4)
const head = { seq: 5, hash: log[4]!.hash }
const MANIFEST = 'manifest-sha256.txt'

let folder: string
beforeEach(() => {
  folder = join(folders(), 'lab_S-1')
})

async function faultOf(path = folder): Promise<LineFault | undefined> {
  try {
    await inspectSource(path)
    return undefined
  } catch (error) {
    if (error instanceof LogFault) return error.fault
    throw error
  }
}

describe('a log that is looked at', () => {
  it('says whose it is, how long, and whether it was sealed', async () => {
    const path = join(folders(), 'x.jsonl')
    writeFileSync(path, textOf(log))
    expect(await inspectSource(path)).toEqual({
      kind: 'log',
      path,
      name: 'x.jsonl',
      session: 'S-1',
      title: 'Drill',
      station: 'lab',
      mode: 'drill',
      openedAt: log[0]!.at,
      events: 5,
      head,
      origin: 'sealed',
      known: 'new',
    })
    writeFileSync(path, EXAMPLES[0]!.jsonl)
    expect(await inspectSource(path)).toMatchObject({ origin: 'unsealed', mode: 'example' })
  })
})

describe('a package that is looked at', () => {
  it('says the same by its folder, its manifest and each file that it may be named by', async () => {
    writePackage(folder, sampleFiles(log))
    const found = await inspectSource(folder)
    expect(found).toMatchObject({
      kind: 'package',
      name: 'lab_S-1',
      path: join(folder, 'events.jsonl'),
      head,
      events: 5,
      manifest: {
        files: 3,
        unlisted: [],
      },
      checkpoint: {
        seq: 5,
        isValid: true,
        agrees: true,
      },
    })
    for (const name of [MANIFEST, 'events.jsonl']) {
      expect(await inspectSource(join(folder, name))).toEqual(found)
    }
  })

  it('may have no checkpoint, and one that ends before the log does', async () => {
    const { 'checkpoint.txt': _, ...unsigned } = sampleFiles(log)
    expect((await inspectSource(writePackage(folder, unsigned))).checkpoint).toBeUndefined()
    const checkpoint = { seq: 3, isValid: true, agrees: true }
    const earlier = join(folders(), 'earlier')
    expect(await inspectSource(writePackage(earlier, sampleFiles(log, { signedSeq: 3 })))).toMatchObject({
      checkpoint,
    })
  })

  it('tells what lies beside and is not listed', async () => {
    writePackage(folder, sampleFiles(log))
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    mkdirSync(join(folder, 'more'))
    expect((await inspectSource(folder)).manifest).toEqual({ files: 3, unlisted: ['more', 'notes.txt'] })
  })

  it('tells a checkpoint that is about another log, a longer one, or another session', async () => {
    const [other, longer] = [sampleLog(4, 'other'), sampleLog(9)]
    for (const signed of [other[4]!, longer[9]!, { ...log[4]!, session: 'S-2' }]) {
      const files = { ...sampleFiles(log), 'checkpoint.txt': signCheckpoint(signed, KEY) }
      const { checkpoint } = await inspectSource(writePackage(join(folders(), 'x'), files))
      expect(checkpoint).toMatchObject({ isValid: true, agrees: false })
    }
  })

  it('tells a signature that is not of this text, or not by the key that was asked for', async () => {
    const files = sampleFiles(log)
    const moved = { ...files, 'checkpoint.txt': files['checkpoint.txt']!.replace('\n5\n', '\n4\n') }
    const { checkpoint } = await inspectSource(writePackage(join(folders(), 'x'), moved))
    expect(checkpoint).toMatchObject({ seq: 4, isValid: false })
    writePackage(folder, files)
    const other = generateKeyPairSync('ed25519').privateKey
    expect((await inspectSource(folder, undefined, pemOf(KEY))).checkpoint).toMatchObject({ isValid: true })
    expect((await inspectSource(folder, undefined, pemOf(other))).checkpoint).toMatchObject({
      isValid: false,
    })
  })
})

describe('a package in which something is wrong', () => {
  it('is refused with file, line and field where the log is', async () => {
    const files = sampleFiles(log)
    const touched = { ...files, 'events.jsonl': files['events.jsonl']!.replace('note 2', 'note 3') }
    writePackage(folder, touched)
    expect(await faultOf()).toMatchObject({
      file: 'events.jsonl',
      session: 'S-1',
      line: 3,
      field: 'hash',
      code: 'wrong-hash',
    })
    await expect(inspectSource(folder)).rejects.toThrow(
      /^events.jsonl, line 3, column \d+, hash: found a hash/,
    )
  })

  it('is refused where a listed file has other bytes, by the line that lists it', async () => {
    writePackage(folder, sampleFiles(log))
    writeFileSync(join(folder, 'events.csv'), 'session,seq\r')
    expect(await faultOf()).toMatchObject({
      file: MANIFEST,
      line: 2,
      field: 'events.csv',
      code: 'wrong-file-hash',
    })
  })

  it('is refused where the log is right but not the one that was listed', async () => {
    writePackage(folder, sampleFiles(log), manifestOf(sampleFiles(sampleLog(4, 'other'))))
    writeFileSync(join(folder, 'checkpoint.txt'), sampleFiles(sampleLog(4, 'other'))['checkpoint.txt']!)
    expect(await faultOf()).toMatchObject({ file: MANIFEST, field: 'events.jsonl', code: 'wrong-file-hash' })
  })

  it('is refused where a listed file is not there, or leads somewhere else', async () => {
    writePackage(folder, sampleFiles(log))
    const csv = join(folder, 'events.csv')
    const outside = join(folders(), 'outside.csv')
    writeFileSync(outside, 'session,seq\r\n')
    const missing = { file: MANIFEST, line: 2, field: 'events.csv', code: 'missing-file' }
    unlinkSync(csv)
    expect(await faultOf()).toMatchObject(missing)
    symlinkSync(outside, csv)
    expect(await faultOf()).toMatchObject(missing)
    unlinkSync(csv)
    mkdirSync(csv)
    expect(await faultOf()).toMatchObject(missing)
  })

  it('is refused where the manifest leads somewhere else', async () => {
    writePackage(folder, sampleFiles(log))
    const outside = join(folders(), 'outside.txt')
    writeFileSync(outside, manifestOf(sampleFiles(log)))
    unlinkSync(join(folder, MANIFEST))
    symlinkSync(outside, join(folder, MANIFEST))
    await expect(inspectSource(folder)).rejects.toThrow('ELOOP')
  })

  it('is refused without a manifest, without a log, or with a checkpoint that is none', async () => {
    expect(await faultOf(folders())).toMatchObject({ file: MANIFEST, code: 'no-manifest' })
    const { 'events.jsonl': _, ...rest } = sampleFiles(log)
    expect(await faultOf(writePackage(folder, rest))).toMatchObject({ file: MANIFEST, code: 'no-log' })
    writePackage(folder, { ...sampleFiles(log), 'checkpoint.txt': 'signed\n' })
    expect(await faultOf()).toMatchObject({ file: 'checkpoint.txt', code: 'malformed-checkpoint' })
  })
})
