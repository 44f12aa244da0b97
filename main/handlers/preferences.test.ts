import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { usualPreferences, type Preferences } from '../../shared/contract/preferences'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import type { Platform } from './handlers'
import { preferenceHandlers } from './preferences'

const folder = temporaryFolders()

let store: Store
beforeEach(() => {
  store = openStore(folder())
})
afterEach(() => store.close())

const call = () => preferenceHandlers({ store, locale: 'ru-RU' } as Platform)
const read = () => call()['preferences.read'](undefined)

const USUAL = usualPreferences('ru')

describe('preferences', () => {
  it('are those of the system until someone chooses others', async () => {
    expect(await read()).toEqual(USUAL)
    const mine: Preferences = {
      ...USUAL,
      theme: 'night',
      pressureUnit: 'psi',
      actor: '1.5',
      textScale: 1.25,
      pressureUnitRussian: 'mmHg',
      people: [{ role: 'CDR', name: 'Рыжиков' }],
      gauges: [{ id: 'MV-7', type: 'delta-p', unit: 'kPa', resolution: 0.1, sigma: 0.05, compartment: 'РО' }],
      bigKeys: true,
      sound: false,
      volume: 0.25,
      alarmRateMmHgPerMin: 0.35,
      floorMmHg: 520,
    }
    expect(await call()['preferences.write'](mine)).toEqual({ ok: true, value: null })
    expect(await read()).toEqual(mine)
  })

  it('of two windows do not undo each other', async () => {
    await call()['preferences.write']({ theme: 'night' })
    await call()['preferences.write']({ actor: 'FE-1', theme: undefined })
    expect(await read()).toEqual({ ...USUAL, theme: 'night', actor: 'FE-1' })
  })

  it('that an earlier version kept still count', async () => {
    store.writePreferences({ language: 'en', theme: 'light', pressureUnit: 'kPa', actor: 'FE-1' })
    const kept = { language: 'en', theme: 'light', pressureUnit: 'kPa', actor: 'FE-1' }
    expect(await read()).toEqual({ ...USUAL, ...kept })
  })

  it('fall back to the usual where what was kept makes no sense', async () => {
    store.writePreferences({
      theme: 'pink',
      actor: 'FE-2',
      textScale: '7',
      sound: 'loud',
      alarmRateMmHgPerMin: '-1',
      viewingDistanceM: '',
      people: '[{"role":"CDR"}]',
      gauges: '[',
      'from-a-later-version': 'x',
    })
    expect(await read()).toEqual({ ...USUAL, actor: 'FE-2' })
  })
})
