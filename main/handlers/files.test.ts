import { writeFileSync } from 'node:fs'
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
