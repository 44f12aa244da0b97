import fc from 'fast-check'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import type { Command } from '../../shared/contract/contract'
import { EXAMPLES } from '../../shared/examples/examples'
import { commands, LAB } from '../../shared/session/log.arbitrary'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { NEW, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
/** The path that the person chooses in the next dialog. */
let chosen: string | undefined

beforeEach(() => {
  store = openStore(folder())
  call = at(store)
})
afterEach(() => store.close())

function at(store: Store): HandlersOf<Call> {
  return handlers(
    samplePlatform(store, { ask: { openFile: async () => chosen, saveFile: async () => chosen } }),
  )
}

async function created(): Promise<string> {
  return valueOf(await call['sessions.create'](NEW)).session
}

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
        for (const { at, kind, data } of asked) {
          await call['sessions.act']({ session, command: { actor: 'FE-1', at, kind, data } as Command })
        }
        const there = folder()
        chosen = join(there, 'out.jsonl')
        valueOf(await call['files.exportLog']({ session, format: 'jsonl' }))
        const elsewhere = openStore(join(there, 'other'))
        try {
          const other = at(elsewhere)
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
