import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { answering, NEW, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
/** The path that the person chooses in the next dialog. */
let chosen: string | undefined

beforeEach(() => {
  chosen = join(folder(), 'hatchwise-settings.json')
  store = openStore(folder())
  call = handlers(samplePlatform(store, { ask: answering(async () => chosen) }))
})
afterEach(() => store.close())

const OWN = {
  people: [{ role: 'FE-1', name: 'Рубинс' }],
  gauges: [{ id: 'PSI-2', type: 'hand-gauge', unit: 'psi', resolution: 0.01, sigma: 0.02, compartment: 'B' }],
} as const

describe('the settings', () => {
  it('leave as a file that says on another machine what they were', async () => {
    const wanted = { theme: 'night', pressureUnitUs: 'psi', ...OWN } as const
    await call['preferences.write']({ ...wanted, people: [...OWN.people], gauges: [...OWN.gauges] })
    expect(valueOf(await call['settings.export'](undefined))).toEqual({ path: chosen })
    const other = openStore(folder())
    const there = handlers(samplePlatform(other, { ask: answering(async () => chosen) }))
    const { values, leftOut } = valueOf(await there['settings.open'](undefined))
    expect(leftOut).toEqual([])
    await there['preferences.write'](values)
    expect(await there['preferences.read'](undefined)).toEqual(await call['preferences.read'](undefined))
    other.close()
  })

  it('are not changed by a file that is only looked at, and by none that is spoilt', async () => {
    const before = await call['preferences.read'](undefined)
    await call['settings.export'](undefined)
    const text = readFileSync(chosen!, 'utf8')
    writeFileSync(chosen!, text.replace('"system"', '"pink"'))
    expect(await call['settings.open'](undefined)).toMatchObject({
      ok: false,
      reason: { code: 'malformed-settings', value: expect.stringMatching(/^settings\.theme: /) as string },
    })
    writeFileSync(chosen!, Buffer.from([0xff, 0xfe, 0]))
    expect(await call['settings.open'](undefined)).toMatchObject({ reason: { code: 'malformed-settings' } })
    writeFileSync(chosen!, text.replace('"system"', '"dark"'))
    expect(valueOf(await call['settings.open'](undefined)).values.theme).toBe('dark')
    expect(await call['preferences.read'](undefined)).toEqual(before)
  })

  it('stay where they are when the person changes their mind or the place cannot be written', async () => {
    chosen = undefined
    expect(await call['settings.export'](undefined)).toMatchObject({ reason: { code: 'cancelled' } })
    expect(await call['settings.open'](undefined)).toMatchObject({ reason: { code: 'cancelled' } })
    chosen = join(folder(), 'nowhere', 'hatchwise-settings.json')
    expect(await call['settings.export'](undefined)).toMatchObject({ reason: { code: 'cannot-write' } })
    expect(await call['settings.open'](undefined)).toMatchObject({ reason: { code: 'cannot-read' } })
  })

  it('declare the instruments of one’s own in every new session', async () => {
    await call['preferences.write']({ gauges: [...OWN.gauges] })
    const { session } = valueOf(await call['sessions.create'](NEW))
    const log = valueOf(await call['sessions.read']({ session }))
    expect(log.filter(({ kind }) => kind === 'instrument').map(({ data }) => data)).toEqual([
      {
        id: 'PSI-2',
        type: 'hand-gauge',
        unit: 'psi',
        resolution: { value: 0.01, unit: 'psi' },
        sigma: { value: 0.02, unit: 'psi' },
      },
    ])
  })
})
