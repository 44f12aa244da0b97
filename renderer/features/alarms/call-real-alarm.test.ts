import { afterEach, expect, test, vi } from 'vitest'
import type { Client, Input } from '../../../shared/contract/contract'
import { hatch, logOf, START_MS } from '../../../shared/leak/rehearsal'
import type { Draft } from '../../../shared/session/event'
import { replay } from '../../../shared/session/state'
import { bundledStation } from '../../../shared/station/bundled'
import { toIso } from '../../../shared/time/time'
import { callRealAlarm, carriedOver } from './call-real-alarm'

const at = toIso(START_MS)
const opening: Draft = {
  at,
  actor: 'CDR',
  kind: 'session-opened',
  data: { mode: 'drill', title: 'Drill', station: 'iss-2020-10' },
}
const position = (who: string, compartment: string): Draft => ({
  at,
  actor: who,
  kind: 'crew-position',
  data: { who, compartment },
})

test('a real session begins with hatches and people where the drill left them', () => {
  const drill = replay(
    logOf([
      opening,
      position('FE-1', 'N1'),
      hatch('N1/LAB', 'closed', 10),
      hatch('N1/N3', 'closed', 20),
      hatch('N1/N3', 'open', 30),
      position('FE-1', 'SM-RO'),
    ]),
    bundledStation,
  )!
  expect(carriedOver(drill, 'CDR')).toEqual([
    { kind: 'hatch-state', actor: 'CDR', data: { hatch: 'N1/LAB', state: 'closed' } },
    { kind: 'crew-position', actor: 'CDR', data: { who: 'FE-1', compartment: 'SM-RO' } },
  ])
})

afterEach(() => vi.unstubAllGlobals())

test('what was not recorded on the way is said, and holds nothing else up', async () => {
  const drill = replay(logOf([opening, hatch('N1/LAB', 'closed', 10)]), bundledStation)!
  const asked: string[] = []
  const full = { code: 'store-failed', value: 'disk full' } as const
  const client: Pick<Client, 'sessions.create' | 'sessions.act'> = {
    'sessions.create': async () => ({ ok: true, value: { session: 'REAL' } }),
    'sessions.act': async ({ session, command }: Input<'sessions.act'>) => {
      asked.push(`${session} ${command.kind}`)
      return { ok: false, reason: full }
    },
  }
  vi.stubGlobal('window', { hatchwise: client })
  expect(await callRealAlarm(drill, 'CDR', 'Real')).toEqual({
    ok: true,
    value: { session: 'REAL', refused: full },
  })
  expect(asked).toEqual(['REAL hatch-state', `${drill.session} alarm`, 'REAL alarm'])
})
