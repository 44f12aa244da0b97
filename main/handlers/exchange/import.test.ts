import fc from 'fast-check'
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../../shared/contract/calls'
import type { Command } from '../../../shared/contract/contract'
import { EXAMPLES } from '../../../shared/examples/examples'
import { commands } from '../../../shared/session/log.arbitrary'
import { openStore, type Store } from '../../store/store'
import { temporaryFolders } from '../../store/temporary-folder'
import { handlers, type HandlersOf } from '../handlers'
import { answering, NEW, samplePlatform, valueOf } from '../sample-platform'

const folder = temporaryFolders()

/** A library of its own, and who asks in it. */
interface Library {
  store: Store
  call: HandlersOf<Call>
}
let here: Library
let elsewhere: Library
/** The path that the person chooses in the next dialog. */
let chosen: string

beforeEach(() => {
  here = library()
  elsewhere = library()
})
afterEach(() => {
  here.store.close()
  elsewhere.store.close()
})

function library(): Library {
  const store = openStore(folder())
  return { store, call: handlers(samplePlatform(store, { ask: answering(async () => chosen) })) }
}

async function created(): Promise<string> {
  return valueOf(await here.call['sessions.create'](NEW)).session
}

async function exported({ call }: Library, session: string): Promise<void> {
  chosen = join(folder(), 'x.jsonl')
  valueOf(await call['files.exportSessions']({ sessions: [session], format: 'jsonl', languages: ['en'] }))
}

function noted({ call }: Library, session: string, text: string) {
  return call['sessions.act']({ session, command: { kind: 'note', actor: 'CDR', data: { text } } })
}

const inspected = async ({ call }: Library) => valueOf(await call['files.inspectLog'](undefined))
const taken = ({ call }: Library, session: string) => call['files.takeLog']({ session })

describe('a log that leaves one library and comes to another', () => {
  it('is the same byte for byte, whatever the crew did', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (asked) => {
        const session = await created()
        for (const { at, kind, data } of asked) {
          await here.call['sessions.act']({ session, command: { actor: 'FE-1', at, kind, data } as Command })
        }
        await exported(here, session)
        expect(await inspected(elsewhere)).toMatchObject({ session, known: 'new', origin: 'sealed' })
        valueOf(await taken(elsewhere, session))
        const out = readFileSync(chosen)
        expect(elsewhere.store.head(session)).toEqual(here.store.head(session))
        await exported(elsewhere, session)
        expect(readFileSync(chosen).equals(out)).toBe(true)
      }),
      { numRuns: 20 },
    )
  }, 20_000)

  it('is looked at only, until it is taken; the list then says where it came from', async () => {
    const session = await created()
    await exported(here, session)
    expect(await inspected(elsewhere)).toMatchObject({ title: NEW.title, known: 'new' })
    expect(elsewhere.store.sessions()).toEqual([])
    valueOf(await taken(elsewhere, session))
    expect(elsewhere.store.sessions()).toMatchObject([{ session, importedFrom: { file: 'x.jsonl' } }])
  })

  it('is recognised where it is here already, also where it has grown on either side', async () => {
    const session = await created()
    await exported(here, session)
    expect((await inspected(here)).known).toBe('same')
    await inspected(elsewhere)
    valueOf(await taken(elsewhere, session))
    valueOf(await noted(here, session, 'more'))
    expect((await inspected(here)).known).toBe('here-is-longer')
    await exported(here, session)
    expect((await inspected(elsewhere)).known).toBe('here-is-shorter')
    valueOf(await taken(elsewhere, session))
    expect(elsewhere.store.head(session)).toEqual(here.store.head(session))
  })

  it('is told from another history under the same id, which is not taken', async () => {
    const session = await created()
    await exported(here, session)
    await inspected(elsewhere)
    valueOf(await taken(elsewhere, session))
    valueOf(await noted(here, session, 'one'))
    valueOf(await noted(elsewhere, session, 'another'))
    await exported(here, session)
    const { seq } = here.store.head(session)
    expect(await inspected(elsewhere)).toMatchObject({ known: 'differs', differsAt: seq })
    expect(await taken(elsewhere, session)).toMatchObject({ ok: false })
  })
})

describe('what is taken over', () => {
  it('is nothing that was not looked at before', async () => {
    const session = await created()
    expect(await taken(elsewhere, session)).toEqual({
      ok: false,
      reason: { code: 'nothing-inspected', value: session },
    })
  })

  it('is nothing where the file has changed since', async () => {
    const session = await created()
    await exported(here, session)
    await inspected(elsewhere)
    appendFileSync(chosen, '{}\n')
    expect(await taken(elsewhere, session)).toMatchObject({ reason: { code: 'malformed-log' } })
    expect(elsewhere.store.sessions()).toEqual([])
  })
})

describe('a file that cannot be taken', () => {
  const good = EXAMPLES[0]!.jsonl
  const file = (text: string | Uint8Array) => {
    chosen = join(folder(), 'x.jsonl')
    writeFileSync(chosen, text)
  }
  const refused = async () => {
    const answer = await here.call['files.inspectLog'](undefined)
    return answer.ok ? undefined : answer.reason
  }

  it('is refused with line, column and field', async () => {
    file(good.replace('"value":620,"unit":"mmHg"', '"value":620,"unit":"torr"'))
    expect(await refused()).toEqual({
      code: 'malformed-log',
      value: expect.stringMatching(
        /line \d+, column \d+, data\.pressure\.unit: found "torr"; expected "mmHg" or/,
      ) as string,
    })
  })

  it.each([
    ['is cut in the middle of a line', good.slice(0, good.length - 40), 'the end of the line'],
    ['is no UTF-8 text', Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0xfe])]), 'UTF-8'],
    ['is empty', '', 'line 1'],
  ])('is refused where it %s', async (_, text, said) => {
    file(text)
    expect(await refused()).toMatchObject({
      code: 'malformed-log',
      value: expect.stringContaining(said) as string,
    })
  })

  it('is refused at once where it is 200 MB', async () => {
    file(good)
    truncateSync(chosen, 200_000_000)
    const before = performance.now()
    expect(await refused()).toMatchObject({
      code: 'malformed-log',
      value: expect.stringContaining('100 MB') as string,
    })
    expect(performance.now() - before).toBeLessThan(1000)
  })

  it('is refused where it is not there', async () => {
    chosen = join(folder(), 'nothing.jsonl')
    expect(await refused()).toMatchObject({ code: 'cannot-read' })
  })
})
