import fc from 'fast-check'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import type { Command, Result } from '../../shared/contract/contract'
import { EXAMPLES } from '../../shared/examples/examples'
import { PROCEDURES } from '../../shared/procedure/bundled'
import type { LogEvent } from '../../shared/session/event'
import { commands, LAB, NOW_MS } from '../../shared/session/log.arbitrary'
import { stationSchema } from '../../shared/station/station'
import { toIso } from '../../shared/time/time'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf, type Platform } from './handlers'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
let broadcast: LogEvent[]
/** The path that the person chooses in the next dialog. */
let chosen: string | undefined

beforeEach(() => {
  broadcast = []
  store = openStore(folder())
  call = handlers(platformOf(store))
})
afterEach(() => store.close())

let ids = 0

function platformOf(store: Store): Platform {
  return {
    store,
    now: () => NOW_MS,
    newId: () => `S-${++ids}`,
    ask: { openFile: async () => chosen, saveFile: async () => chosen },
    printPdf: async (html) => new TextEncoder().encode(html),
    broadcast: (events) => void broadcast.push(...events),
    locale: 'ru-RU',
    about: { version: '0', electron: '0', electronOrigin: 'official', chromium: '0', node: '0' },
  }
}

const lab = stationSchema.parse(LAB)
const NEW = { title: 'Leak', mode: 'real', station: lab, procedure: PROCEDURES[0]!.id, actor: 'CDR' } as const

async function created(): Promise<string> {
  return valueOf(await call['sessions.create'](NEW)).session
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.reason)}`)
  return result.value
}

const act = (session: string, command: Pick<Command, 'kind' | 'data'> & { at?: string }) =>
  call['sessions.act']({ session, command: { actor: 'FE-1', ...command } as Command })

const reading = (value: number) =>
  ({
    kind: 'reading',
    data: { compartment: 'A', pressure: { value, unit: 'mmHg' }, instrument: 'MV-1' },
  }) as const

describe('a session', () => {
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
      ...lab,
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

describe('a log that leaves and comes back', () => {
  it.each(['jsonl', 'csv'] as const)('is exported as %s where the person says', async (format) => {
    const session = await created()
    chosen = join(folder(), `x.${format}`)
    expect(await call['files.exportLog']({ session, format })).toEqual({ ok: true, value: { path: chosen } })
    expect(readFileSync(chosen, 'utf8')).toContain(store.head(session).hash)
  })

  it('is nothing where the person changes their mind', async () => {
    const session = await created()
    chosen = undefined
    const cancelled = { ok: false, reason: { code: 'cancelled' } }
    expect(await call['files.exportLog']({ session, format: 'jsonl' })).toEqual(cancelled)
    expect(await call['files.importLog'](undefined)).toEqual(cancelled)
    expect(await call['files.openStation'](undefined)).toEqual(cancelled)
  })

  it('is the same byte for byte, whatever the crew did', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (asked) => {
        const session = await created()
        for (const { at, kind, data } of asked) await act(session, { at, kind, data })
        const there = folder()
        chosen = join(there, 'out.jsonl')
        valueOf(await call['files.exportLog']({ session, format: 'jsonl' }))
        const elsewhere = openStore(join(there, 'other'))
        try {
          const other = handlers(platformOf(elsewhere))
          valueOf(await other['files.importLog'](undefined))
          expect(valueOf(await other['sessions.verify']({ session }))).toMatchObject({ intact: true })
          const out = readFileSync(chosen)
          chosen = join(there, 'again.jsonl')
          valueOf(await other['files.exportLog']({ session, format: 'jsonl' }))
          expect(readFileSync(chosen).equals(out)).toBe(true)
        } finally {
          elsewhere.close()
        }
      }),
      { numRuns: 20 },
    )
  }, 20_000)

  it('is refused where it is here already, and names the session', async () => {
    const session = await created()
    chosen = join(folder(), 'x.jsonl')
    valueOf(await call['files.exportLog']({ session, format: 'jsonl' }))
    expect(await call['files.importLog'](undefined)).toEqual({
      ok: false,
      reason: { code: 'already-imported', value: session },
    })
  })
})

describe('a file that cannot be taken', () => {
  const good = EXAMPLES[0]!.jsonl
  const file = (text: string | Uint8Array) => {
    chosen = join(folder(), 'x.jsonl')
    writeFileSync(chosen, text)
  }
  const refused = async () => {
    const answer = await call['files.importLog'](undefined)
    expect(await call['sessions.list']({ search: '' })).toEqual([])
    return answer.ok ? undefined : answer.reason
  }

  it('is refused with line, column and field, and nothing of it is taken over', async () => {
    file(good.replace('"value":620,"unit":"mmHg"', '"value":620,"unit":"torr"'))
    expect(await refused()).toEqual({
      code: 'malformed-log',
      value: expect.stringMatching(
        /^line \d+, column \d+, data\.pressure\.unit: found "torr"; expected "mmHg" or/,
      ) as string,
    })
  })

  it('is refused where it is cut in the middle of a line', async () => {
    file(good.slice(0, good.length - 40))
    expect(await refused()).toMatchObject({
      code: 'malformed-log',
      value: expect.stringContaining('the end of the line') as string,
    })
  })

  it('is refused where it is no UTF-8 text', async () => {
    file(Buffer.from(good, 'utf16le'))
    expect(await refused()).toMatchObject({ code: 'malformed-log' })
    file(Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])]))
    expect(await refused()).toMatchObject({
      code: 'malformed-log',
      value: expect.stringContaining('UTF-8') as string,
    })
  })

  it('is refused at once where it is 200 MB', async () => {
    file(good)
    truncateSync(chosen!, 200_000_000)
    const before = performance.now()
    expect(await refused()).toMatchObject({
      code: 'malformed-log',
      value: expect.stringContaining('100 MB') as string,
    })
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('is refused where it is empty, not there, or a folder', async () => {
    file('')
    expect(await refused()).toMatchObject({ code: 'malformed-log' })
    chosen = join(folder(), 'nothing.jsonl')
    expect(await refused()).toMatchObject({ code: 'cannot-read' })
    chosen = folder()
    expect(await refused()).toMatchObject({ code: 'cannot-read' })
  })
})

describe('a file that cannot be written', () => {
  it('is a reason, and nothing is left behind', async () => {
    const session = await created()
    const there = folder()
    chosen = join(there, 'no such folder', 'x.csv')
    expect(await call['files.exportLog']({ session, format: 'csv' })).toMatchObject({
      ok: false,
      reason: { code: 'cannot-write' },
    })
    mkdirSync(join(there, 'x.jsonl'))
    chosen = join(there, 'x.jsonl')
    expect(await call['files.exportLog']({ session, format: 'jsonl' })).toMatchObject({
      reason: { code: 'cannot-write' },
    })
    expect(readdirSync(there)).toEqual(['x.jsonl'])
  })
})

describe('a station file', () => {
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
