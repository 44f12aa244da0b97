import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()

test('a station is copied, the next step told, and the copy is a station', async () => {
  const path = join(folder(), 'mine.yaml')
  const { status, out } = await hatchwise('station', 'copy', 'iss-2020-10', '--out', path)
  expect(status).toBe(0)
  expect(out).toContain(`station check ${path}`)
  expect(await hatchwise('station', 'check', path)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/^iss-2020-10-copy: \d+ compartments/) as string,
  })
})

test('a station that there is not, and a language that there is not, are told; nothing is written', async () => {
  const path = join(folder(), 'mine.yaml')
  expect(await hatchwise('station', 'copy', 'mir', '--out', path)).toMatchObject({
    status: 1,
    err: expect.stringContaining('iss-2020-10') as string,
  })
  const copy = ['station', 'copy', 'iss-2020-10'] as const
  expect(await hatchwise(...copy, '--out', path, '--language', 'fr')).toMatchObject({ status: 2 })
  expect(await hatchwise(...copy)).toMatchObject({ status: 2 })
  expect(existsSync(path)).toBe(false)
})
