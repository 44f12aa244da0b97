import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import type { Command } from '../../shared/contract/contract'
import { EXAMPLES } from '../../shared/examples/examples'
import type { LogEvent } from '../../shared/session/event'
import { NOW_MS } from '../../shared/session/log.arbitrary'
import { toIso } from '../../shared/time/time'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { NEW, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
let broadcast: LogEvent[]

beforeEach(() => {
  broadcast = []
  store = openStore(folder())
  call = handlers(samplePlatform(store, { broadcast: (events) => void broadcast.push(...events) }))
})
afterEach(() => store.close())

async function created(): Promise<string> {
  return valueOf(await call['sessions.create'](NEW)).session
}

const act = (session: string, command: Pick<Command, 'kind' | 'data'> & { at?: string }) =>
  call['sessions.act']({ session, command: { actor: 'FE-1', ...command } as Command })

const reading = (value: number) =>
  ({
    kind: 'reading',
    data: { compartment: 'A', pressure: { value, unit: 'mmHg' }, instrument: 'MV-1' },
  }) as const

describe('a session', () => {
  it('is told before its next entry that the clocks did not go alike', async () => {
    let [wallMs, elapsedMs] = [NOW_MS, 1000]
    call = handlers(samplePlatform(store, { now: () => wallMs, monotonicMs: () => elapsedMs }))
    const session = await created()
    const pass = (wall: number, elapsed: number) => ((wallMs += wall), (elapsedMs += elapsed))
    pass(60_000, 59_600)
    valueOf(await act(session, reading(730)))
    pass(-3_590_000, 10_000)
    expect(valueOf(await act(session, reading(729)))).toMatchObject({
      seq: 5,
      data: { pressure: { value: 729 } },
    })
    pass(5000, 5000)
    valueOf(await act(session, reading(728)))
    const log = valueOf(await call['sessions.read']({ session }))
    expect(log.slice(2).map((e) => e.kind)).toEqual(['reading', 'clock-jump', 'reading', 'reading'])
    expect(log[3]).toMatchObject({ actor: 'hatchwise', at: toIso(wallMs - 5000), data: { byS: -3600 } })
  })

  it('goes on where its log was made longer by somebody else', async () => {
    const session = await created()
    valueOf(await act(session, reading(730)))
    const other = openStore(folder())
    other.importLog({ events: store.events(session), origin: 'sealed' })
    const { seq } = store.head(session)
    store.extend(session, other.append(session, [{ ...reading(729), at: toIso(NOW_MS), actor: 'CDR' }], seq))
    other.close()
    expect(valueOf(await act(session, reading(728)))).toMatchObject({ seq: seq + 2 })
  })

  it('has no title that no log can hold', async () => {
    const title = 'half \ud83d'
    expect(await call['sessions.create']({ ...NEW, title })).toMatchObject({ reason: { code: 'malformed' } })
    expect(store.sessions()).toEqual([])
  })

  it('begins with what it is about and the procedure it follows, and every window is told', async () => {
    const session = await created()
    const log = valueOf(await call['sessions.read']({ session }))
    expect(log.map((e) => e.kind)).toEqual(['session-opened', 'procedure-started'])
    expect(log[1]).toMatchObject({
      data: { procedure: NEW.procedure, hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    })
    expect(broadcast).toEqual(log)
    expect(await call['sessions.list']({ search: 'leak' })).toMatchObject([
      { session, events: 2, closed: false },
    ])
  })

  it('carries the whole station where its limits were set by hand', async () => {
    const usual = await call['preferences.read'](undefined)
    await call['preferences.write']({ ...usual, floorMmHg: 520 })
    const { session } = valueOf(await call['sessions.create']({ ...NEW, station: 'iss-2020-10' }))
    const [opened] = valueOf(await call['sessions.read']({ session }))
    expect(opened).toMatchObject({
      data: {
        station: {
          id: 'iss-2020-10',
          limits: { floor: { value: 520, unit: 'mmHg' }, alarm: { value: 690, unit: 'mmHg' } },
        },
      },
    })
  })

  it('is not begun on an unknown station or procedure', async () => {
    const station = await call['sessions.create']({ ...NEW, station: 'mir' })
    expect(station).toEqual({ ok: false, reason: { code: 'unknown-station', value: 'mir' } })
    const broken = {
      ...NEW.station,
      hatches: [{ id: 'A/Z', between: ['A', 'Z'] as [string, string], state: 'open' as const }],
    }
    expect(await call['sessions.create']({ ...NEW, station: broken })).toMatchObject({
      reason: { code: 'malformed-station' },
    })
    expect(await call['sessions.create']({ ...NEW, procedure: 'none' })).toMatchObject({
      reason: { code: 'malformed' },
    })
    expect(await call['sessions.list']({ search: '' })).toEqual([])
  })

  it('takes what the crew does, and gives the event back with its place', async () => {
    const session = await created()
    expect(valueOf(await act(session, reading(730)))).toMatchObject({
      seq: 3,
      at: toIso(NOW_MS),
      actor: 'FE-1',
    })
    expect(valueOf(await act(session, reading(729)))).toMatchObject({ seq: 4 })
    expect(broadcast).toHaveLength(4)
    expect(valueOf(await call['sessions.verify']({ session }))).toMatchObject({
      intact: true,
      head: { seq: 4 },
    })
  })

  it('refuses what makes no sense with the reason, and writes nothing', async () => {
    const session = await created()
    const answer = await act(session, { kind: 'hatch-state', data: { hatch: 'A/X', state: 'closed' } })
    expect(answer).toMatchObject({ ok: false, reason: { code: 'unknown-hatch', value: 'A/X' } })
    expect(store.head(session).seq).toBe(2)
    expect(broadcast).toHaveLength(2)
    expect(await act('nowhere', reading(730))).toMatchObject({
      ok: false,
      reason: { code: 'unknown-session' },
    })
  })

  it('gives a late entry both times: when it happened and when it was entered', async () => {
    const session = await created()
    const at = toIso(NOW_MS - 3_600_000)
    expect(valueOf(await act(session, { ...reading(731), at }))).toMatchObject({
      at,
      data: { enteredAt: toIso(NOW_MS) },
    })
    expect(valueOf(await act(session, reading(730))).data).not.toHaveProperty('enteredAt')
  })

  it('goes on where two sessions take turns, and after someone else wrote to it', async () => {
    const [one, two] = [await created(), await created()]
    for (const session of [one, two, one, two]) valueOf(await act(session, reading(730)))
    store.append(one, [{ at: toIso(NOW_MS), actor: 'X', kind: 'note', data: { text: 'from elsewhere' } }], 4)
    expect(await act(two, reading(729))).toMatchObject({ ok: true })
    expect(await act(one, reading(729))).toMatchObject({ ok: true, value: { seq: 6 } })
  })
})

describe('an example', () => {
  it.each(EXAMPLES.map((e) => e.id))('%s opens, and is the same session the next time', async (example) => {
    const { session } = valueOf(await call['sessions.openExample']({ example }))
    valueOf(await act(session, { kind: 'note', data: { text: 'mine' } }))
    expect(valueOf(await call['sessions.openExample']({ example }))).toEqual({ session })
    expect(await call['sessions.list']({ search: '' })).toMatchObject([
      { session, mode: 'example', unsealedOrigin: true },
    ])
    expect(valueOf(await call['sessions.verify']({ session }))).toMatchObject({ intact: true })
  })

  it('that is not there is refused', async () => {
    expect(await call['sessions.openExample']({ example: 'x' })).toMatchObject({ ok: false })
  })
})
