import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { NEW, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>

beforeEach(() => {
  store = openStore(folder())
  call = handlers(samplePlatform(store))
})
afterEach(() => store.close())

it('a session that runs is not signed yet; at its end its whole log is, by a key that is named', async () => {
  const { session } = valueOf(await call['sessions.create'](NEW))
  expect(await call['sessions.checkpoint']({ session })).toEqual({ ok: true, value: null })
  const command = { kind: 'session-closed', actor: 'CDR', data: {} } as const
  const { seq } = valueOf(await call['sessions.act']({ session, command }))
  expect(valueOf(await call['sessions.checkpoint']({ session }))).toEqual({
    keyId: expect.stringMatching(/^[0-9a-f]{8}$/) as string,
    seq,
    isValid: true,
    agrees: true,
  })
})

it('what was signed stays so while the log goes on', async () => {
  const { session } = valueOf(await call['sessions.create'](NEW))
  const act = (command: Parameters<(typeof call)['sessions.act']>[0]['command']) =>
    call['sessions.act']({ session, command })
  const { seq } = valueOf(await act({ kind: 'session-closed', actor: 'CDR', data: {} }))
  valueOf(await act({ kind: 'undone', actor: 'CDR', data: { target: seq } }))
  valueOf(await act({ kind: 'note', actor: 'CDR', data: { text: 'More' } }))
  expect(valueOf(await call['sessions.checkpoint']({ session }))).toMatchObject({ seq, agrees: true })
})

it('there is none of a session that is not there', async () => {
  expect(await call['sessions.checkpoint']({ session: 'S-9' })).toMatchObject({
    reason: { code: 'unknown-session' },
  })
})
