import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openingOf } from '../../shared/session/log.arbitrary'
import { openStore } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { hatchwise } from './hatchwise'

const folder = temporaryFolders()

function database(): string {
  const path = folder()
  const store = openStore(path)
  store.append('S', [openingOf()], 0)
  store.close()
  return path
}

it('archive tells what was written, and a second time that nothing had to be', async () => {
  const [path, out] = [database(), join(folder(), 'archive')]
  expect(await hatchwise('archive', out, '--database', path)).toEqual({
    status: 0,
    out: '1 sessions written, 0 unchanged, 0 left out\n',
    err: 'S: 1 events\n',
  })
  const { status, out: answer } = await hatchwise('archive', out, '--database', path, '--json')
  expect({ status, answer: JSON.parse(answer) as unknown }).toEqual({
    status: 0,
    answer: {
      written: 0,
      unchanged: 1,
      leftOut: 0,
      sessions: [{ station: 'lab', session: 'S', outcome: 'unchanged', seq: 1 }],
    },
  })
})

it('archive and publish write nothing where there is no database', async () => {
  const [nowhere, out] = [folder(), join(folder(), 'archive')]
  const server = ['--postgres', 'postgres://owner:secret@127.0.0.1:1/x']
  const missing = { status: 1, out: '', err: expect.stringContaining('found no database') as string }
  expect(await hatchwise('archive', out, '--database', nowhere)).toEqual(missing)
  expect(await hatchwise('publish', ...server, '--database', nowhere)).toEqual(missing)
  expect(existsSync(out)).toBe(false)
})

it('publish says in one sentence that there is no server, and never the password', async () => {
  const url = 'postgres://owner:secret@127.0.0.1:1/x'
  const { status, out, err } = await hatchwise('publish', '--postgres', url, '--database', database())
  expect({ status, out }).toEqual({ status: 1, out: '' })
  expect(err).toMatch(/^publish: no connection to a PostgreSQL server at 127\.0\.0\.1:1 \(.*\)\n$/)
  expect(err).not.toContain('secret')
})

it('publish does not repeat a URL that is none: it may hold a password', async () => {
  const url = 'postgres://owner:secret@host:port/x'
  const { status, err } = await hatchwise('publish', '--postgres', url, '--database', database())
  expect(status).toBe(1)
  expect(err).toBe(
    'publish: found a URL that is none; expected postgres://user:password@host:port/database\n',
  )
})

it.each([
  [['archive']],
  [['archive', 'folder']],
  [['publish', '--database', 'x']],
  [['publish', '--postgres', 'http://host/x', '--database', 'x']],
])('%j answers with the usage text and status 2', async (args) => {
  const { status, out, err } = await hatchwise(...args)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain('Usage:')
})
