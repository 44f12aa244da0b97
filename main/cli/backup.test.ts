import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bytesIn, sampleLibrary, told, toldIn } from '../data/sample-library'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()

function library() {
  const path = folder()
  const store = sampleLibrary(path)
  const { logs } = told(store)
  store.close()
  return { path, logs }
}

it('a library is backed up as a library, and verified without a byte being written', async () => {
  const { path, logs } = library()
  const backups = folder()
  const made = await hatchwise('backup', backups, '--database', path)
  expect(made).toMatchObject({ status: 0, err: '' })
  expect(made.out).toMatch(/^.*hatchwise-\d{8}T\d{6}Z: 2 sessions, \d+ events, \d+ bytes, verified\n$/)
  const backup = join(backups, readdirSync(backups)[0]!)
  const before = bytesIn(backup)
  expect(await hatchwise('backup', 'verify', backup)).toMatchObject({ status: 0, err: '' })
  expect(bytesIn(backup)).toEqual(before)
  expect(toldIn(backup).logs).toEqual(logs)
})

it('a backup in which a byte was added is named with the file', async () => {
  const backups = folder()
  await hatchwise('backup', backups, '--database', library().path)
  const backup = join(backups, readdirSync(backups)[0]!)
  appendFileSync(join(backup, 'journal', 'S.jsonl'), '\n')
  expect(await hatchwise('backup', 'verify', backup, '--json')).toMatchObject({
    status: 1,
    out: '{"intact":false,"faults":["journal/S.jsonl is not what was written"]}\n',
  })
})

it('what cannot be backed up or is no backup is said so, and nothing is written', async () => {
  const { path } = library()
  const gone = join(folder(), 'gone')
  expect(await hatchwise('backup', gone, '--database', path)).toMatchObject({
    status: 1,
    err: `backup: found no folder ${gone}; nothing was written\n`,
  })
  expect(await hatchwise('backup', folder(), '--database', gone)).toMatchObject({ status: 1 })
  expect(await hatchwise('backup', 'verify', path)).toMatchObject({
    status: 1,
    err: `backup verify: found no backup at ${path}\n`,
  })
  for (const wrong of [[], ['--database', path, '--keep', '0'], ['--database', path, '--keep', 'few']]) {
    expect(await hatchwise('backup', folder(), ...wrong)).toMatchObject({ status: 2 })
  }
})
