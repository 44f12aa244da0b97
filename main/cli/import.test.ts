import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../shared/examples/examples'
import { manifestOf, sampleFiles, sampleLog, textOf, writePackage } from '../import/package/sample-package'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folders = temporaryFolders()
const log = sampleLog(4)

function file(text: string): string {
  const path = join(folders(), 'x.jsonl')
  writeFileSync(path, text)
  return path
}

const samplePackage = (files = sampleFiles(log), manifest = manifestOf(files)) =>
  writePackage(join(folders(), 'lab_S-1'), files, manifest)

describe('import', () => {
  it('takes over a package and says what was found', async () => {
    const database = folders()
    const { status, out } = await hatchwise('import', samplePackage(), '--database', database)
    expect(status).toBe(0)
    expect(out).toMatch(
      /^S-1 intact: 5 events, [0-9a-f]{64}\n {2}Drill \(drill, lab, opened .*Z\)\n {2}manifest: 3 files as listed\n {2}signed by key [0-9a-f]{8} up to event 5\n5 events taken over\n$/,
    )
    expect(await hatchwise('verify', database)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/S-1 intact: 5 events.*\n.*imported from lab_S-1 at/) as string,
    })
  })

  it('says the same as one object', async () => {
    const { out } = await hatchwise('import', samplePackage(), '--database', folders(), '--json')
    expect(JSON.parse(out)).toMatchObject({
      session: 'S-1',
      events: 5,
      added: 5,
      kind: 'package',
      name: 'lab_S-1',
      sealed: true,
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
  })

  it('marks a log that came without a chain', async () => {
    const database = folders()
    const { out } = await hatchwise('import', file(EXAMPLES[0]!.jsonl), '--database', database)
    expect(out).toContain('unsealed')
    expect((await hatchwise('verify', database)).out).toContain('came unsealed')
  })

  it('adds what is missing, and refuses what is there or says something else', async () => {
    const database = folders()
    const imported = (text: string) => hatchwise('import', file(text), '--database', database)
    await imported(textOf(log.slice(0, 3)))
    expect(await imported(textOf(log))).toMatchObject({
      status: 0,
      out: expect.stringContaining('2 events taken over') as string,
    })
    expect(await imported(textOf(log))).toMatchObject({
      status: 1,
      out: '',
      err: 'import: session S-1 is in the library already\n',
    })
    expect(await imported(textOf(sampleLog(4, 'other')))).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringContaining('found another event than the library has as seq 2') as string,
    })
  })

  it('writes nothing where a package is wrong, not even an empty database', async () => {
    const there = folders()
    const files = sampleFiles(log)
    const wrong = samplePackage({ ...files, 'events.csv': 'x' }, manifestOf(files))
    expect(await hatchwise('import', wrong, '--database', join(there, 'new'))).toMatchObject({
      status: 1,
      out: '',
      err: expect.stringMatching(/^import: manifest-sha256.txt, line 2, events.csv: found a file/) as string,
    })
    expect(readdirSync(there)).toEqual([])
  })

  it('shows a title from outside without what would move the cursor', async () => {
    const title = EXAMPLES[0]!.jsonl.replace('"title":"', '"title":"\\u001b[2J\\u202e')
    const { out } = await hatchwise('import', file(title), '--database', folders())
    expect(out).toContain('\ufffd[2J\ufffd')
    expect(out).not.toContain('\u001b')
  })
})
