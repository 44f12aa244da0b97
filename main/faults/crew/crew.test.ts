import { readdirSync, readFileSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomOf } from '../../../shared/stats/random'
import { apply, diskOf } from '../disk/disk'
import { imageOf } from '../disk/image'
import { maskOf } from '../disk/operations'
import { newDisk, obstacle, prepareSite, removeSite, type Site } from '../site'
import { work } from './crew'

const why = obstacle()
let site: Site
beforeAll(async () => {
  if (!why) site = await prepareSite()
})
afterAll(() => why ?? removeSite(site))

/** Every file with its bytes; the index of the database's own log lives in memory and is made anew. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !name.endsWith('-shm'),
  )
  return new Map(files.toSorted().map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}

it.skipIf(why)('the record of a work makes the same files again, to the last byte', () => {
  using disk = newDisk(site)
  const { path, dataFolder: folder, imagePath } = disk
  const state = diskOf(path)
  const steps = 'open begin:A begin:B notes:20 import:I end:A close open notes:5'
  const { operations, acknowledged } = work(site, { folder, seed: 1, steps, isRecorded: true })
  for (const operation of operations)
    apply(
      state,
      operation,
      path,
      () => true,
      () => true,
    )
  imageOf(state, randomOf(1), () => 'all').write(imagePath)
  expect([...acknowledged.keys()].toSorted()).toEqual(['A', 'B', 'I'])
  expect(contents(imagePath)).toEqual(contents(path))
})

it.skipIf(why)('entries go through the write-ahead log, whichever sync fails while the log is opened', () => {
  for (let first = 1; first <= 12; first++) {
    using disk = newDisk(site)
    const fault = { mask: maskOf('synced'), first, count: 1, errno: constants.errno.EIO }
    const steps = 'open begin:A notes:3'
    const worked = work(site, { folder: disk.dataFolder, seed: 1, steps, fault, isRecorded: true })
    const told = worked.operations.findIndex(({ what }) => what === 'said')
    const after = worked.operations.slice(told).flatMap(({ names }) => names)
    const rolledBack = after.filter((name) => name.endsWith('hatchwise.db-journal'))
    expect({ isHit: worked.isHit, rolledBack }).toEqual({ isHit: true, rolledBack: [] })
  }
})
