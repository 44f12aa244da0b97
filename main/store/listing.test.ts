import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../shared/session/event'
import { openingOf } from '../../shared/session/log.arbitrary'
import { openStore, type Store } from './store'
import { temporaryFolders } from './temporary-folder'

const folder = temporaryFolders()
const at = '2020-12-26T15:00:00.000Z'

let store: Store

beforeEach(() => {
  store = openStore(folder())
})
afterEach(() => store.close())

describe('the list of sessions', () => {
  it('finds a title in any case of any alphabet, and part of it', () => {
    store.append('S-1', [openingOf('Течь в ПрК, учёба')], 0)
    store.append('S-2', [openingOf('Leak 100% in the LAB')], 0)
    const found = (search: string) => store.sessions(search).map((s) => s.session)
    expect(found('течь')).toEqual(['S-1'])
    expect(found('прк')).toEqual(['S-1'])
    expect(found('УЧЕБА')).toEqual(['S-1'])
    expect(found('100%')).toEqual(['S-2'])
    expect(found('lab')).toEqual(['S-2'])
    expect(found('%')).toEqual(['S-2'])
    expect(found('_')).toEqual([])
    expect(found('')).toHaveLength(2)
  })

  it('tells the number of events, the last time, and whether the closing stands', () => {
    const close: Draft = { at, actor: 'CDR', kind: 'session-closed', data: {} }
    const undo: Draft = { at, actor: 'CDR', kind: 'undone', data: { target: 2 } }
    store.append('S', [openingOf(), close], 0)
    expect(store.sessions()[0]).toMatchObject({
      events: 2,
      lastAt: at,
      closed: true,
      station: 'lab',
      mode: 'drill',
    })
    store.append('S', [undo], 2)
    expect(store.sessions()[0]).toMatchObject({ events: 3, closed: false, unsealedOrigin: false })
  })
})
