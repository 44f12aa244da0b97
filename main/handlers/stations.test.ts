import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import { LAB } from '../../shared/session/log.arbitrary'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { answering, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
/** The path that the person chooses in the next dialog. */
let chosen: string | undefined

beforeEach(() => {
  store = openStore(folder())
  call = handlers(samplePlatform(store, { ask: answering(async () => chosen) }))
})
afterEach(() => store.close())

describe('a station file', () => {
  it('is nothing where the person changes their mind', async () => {
    chosen = undefined
    expect(await call['files.openStation'](undefined)).toEqual({ ok: false, reason: { code: 'cancelled' } })
  })

  it('opens, or every fault is named', async () => {
    chosen = join(folder(), 'lab.json')
    writeFileSync(chosen, JSON.stringify(LAB))
    expect(valueOf(await call['files.openStation'](undefined))).toMatchObject({ id: 'lab' })
    writeFileSync(chosen, '{"id":"lab",\n "hatches":[}')
    expect(await call['files.openStation'](undefined)).toMatchObject({
      reason: { code: 'malformed-station', value: expect.stringContaining('line 2, column 13') as string },
    })
    writeFileSync(chosen, JSON.stringify({ ...LAB, hatches: [] }))
    expect(await call['files.openStation'](undefined)).toMatchObject({
      reason: { value: expect.stringContaining('compartments[1]') as string },
    })
  })
})

describe('a copy of a bundled station', () => {
  it('opens as a station of its own, and so does what was edited in it', async () => {
    chosen = join(folder(), 'mine.yaml')
    expect(valueOf(await call['files.copyStation']({ station: 'iss-2024-03' }))).toEqual({ path: chosen })
    expect(valueOf(await call['files.openStation'](undefined))).toMatchObject({ id: 'iss-2024-03-copy' })
    writeFileSync(chosen, readFileSync(chosen, 'utf8').replaceAll('SM-PRK', 'TAIL'))
    const { compartments } = valueOf(await call['files.openStation'](undefined))
    expect(compartments[0]).toMatchObject({ id: 'TAIL', label: 'ПрК' })
  })

  it('names the line of what was edited wrongly', async () => {
    chosen = join(folder(), 'mine.yaml')
    writeFileSync(chosen, 'id: mine\ncompartments:\n  - id: A B\nhatches: []\n')
    expect(await call['files.openStation'](undefined)).toMatchObject({
      reason: {
        value: expect.stringMatching(/^line 3, column \d+: compartments\[0\]\.id: found "A B"/) as string,
      },
    })
  })

  it('is not written where there is no such station, or the person changes their mind', async () => {
    chosen = join(folder(), 'mine.yaml')
    expect(await call['files.copyStation']({ station: 'mir' })).toEqual({
      ok: false,
      reason: { code: 'unknown-station', value: 'mir' },
    })
    expect(existsSync(chosen)).toBe(false)
    chosen = undefined
    expect(await call['files.copyStation']({ station: 'iss-2024-03' })).toMatchObject({
      reason: { code: 'cancelled' },
    })
  })
})
