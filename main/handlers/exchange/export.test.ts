import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../../shared/contract/calls'
import type { ExportFormat, Progress } from '../../../shared/contract/exchange'
import { openStore, type Store } from '../../store/store'
import { temporaryFolders } from '../../store/temporary-folder'
import { handlers, type HandlersOf } from '../handlers'
import { answering, NEW, samplePlatform, valueOf } from '../sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
/** Where the person says to export to. */
let chosen: string | undefined
let told: Progress[]
let whileWriting: () => void

beforeEach(() => {
  store = openStore(folder())
  told = []
  whileWriting = () => undefined
  call = handlers(
    samplePlatform(store, {
      ask: answering(async () => chosen),
      tellProgress: (progress) => {
        told.push(progress)
        whileWriting()
      },
    }),
  )
})
afterEach(() => store.close())

async function created(title = 'Leak'): Promise<string> {
  return valueOf(await call['sessions.create']({ ...NEW, title })).session
}

function exported(sessions: string[], format: ExportFormat) {
  return call['files.exportSessions']({ sessions, format, languages: ['en'] })
}

describe('sessions that are exported', () => {
  it.each(['jsonl', 'csv', 'spreadsheet'] as const)(
    'stand as %s in the file of that name',
    async (format) => {
      const session = await created()
      chosen = join(folder(), 'x')
      expect(await exported([session], format)).toEqual({ ok: true, value: { path: chosen, sessions: 1 } })
      expect(readFileSync(chosen, 'utf8')).toContain(store.head(session).hash)
    },
  )

  it('stand each in a file of its own in the folder where they are several, and it is told how far it is', async () => {
    const sessions = [await created('First'), await created('Second')]
    chosen = folder()
    expect(await exported(sessions, 'jsonl')).toEqual({ ok: true, value: { path: chosen, sessions: 2 } })
    const files = readdirSync(chosen)
    expect(files.map((file) => file.split('_')[1])).toEqual(sessions)
    expect(told.at(-1)).toMatchObject({ session: 2, sessions: 2, title: 'Second' })
    expect(told.map(({ done, total }) => done <= total)).not.toContain(false)
  })

  it('are a folder where they are a package, inside of the one that was named', async () => {
    const session = await created()
    chosen = folder()
    const { path } = valueOf(await exported([session], 'package'))
    expect(path).toContain(join(chosen, `lab_${session}_`))
    expect(readdirSync(path)).toContain('manifest-sha256.txt')
  })

  it('are nothing where the person changes their mind, or asks for one that is not there', async () => {
    const session = await created()
    chosen = undefined
    expect(await exported([session], 'package')).toEqual({ ok: false, reason: { code: 'cancelled' } })
    chosen = folder()
    expect(await exported([session, 'S-999'], 'jsonl')).toEqual({
      ok: false,
      reason: { code: 'unknown-session', value: 'S-999' },
    })
    expect(readdirSync(chosen)).toEqual([])
  })
})

describe('an export that is cancelled', () => {
  it('leaves nothing', async () => {
    const session = await created()
    chosen = folder()
    whileWriting = () => void call['files.cancelExport'](undefined)
    expect(await exported([session], 'package')).toMatchObject({ reason: { code: 'cancelled', value: '0' } })
    expect(readdirSync(chosen)).toEqual([])
    whileWriting = () => undefined
    expect(await exported([session], 'package')).toMatchObject({ ok: true })
  })

  it('leaves the sessions that were whole by then, and says how many', async () => {
    const sessions = [await created(), await created(), await created()]
    chosen = folder()
    whileWriting = () => told.at(-1)!.session === 2 && void call['files.cancelExport'](undefined)
    expect(await exported(sessions, 'jsonl')).toMatchObject({ reason: { code: 'cancelled', value: '1' } })
    expect(readdirSync(chosen)).toHaveLength(1)
  })
})

it('a second export is refused while one is written; an entry is taken', async () => {
  const session = await created()
  chosen = folder()
  const during: Promise<unknown>[] = []
  whileWriting = () => {
    if (during.length > 0) return
    during.push(
      Promise.resolve(exported([session], 'jsonl')),
      Promise.resolve(
        call['sessions.act']({ session, command: { kind: 'note', actor: 'CDR', data: { text: 'on' } } }),
      ),
    )
  }
  expect(await exported([session], 'package')).toMatchObject({ ok: true })
  const [second, entry] = await Promise.all(during)
  expect(second).toEqual({ ok: false, reason: { code: 'export-runs', value: undefined } })
  expect(entry).toMatchObject({ ok: true })
})

describe('a file that cannot be written', () => {
  it('is a reason, and nothing is left behind', async () => {
    const session = await created()
    const there = folder()
    chosen = join(there, 'no such folder', 'x.csv')
    expect(await exported([session], 'csv')).toMatchObject({ reason: { code: 'cannot-write' } })
    chosen = join(there, 'x.jsonl')
    mkdirSync(chosen)
    expect(await exported([session], 'jsonl')).toMatchObject({ reason: { code: 'cannot-write' } })
    expect(readdirSync(there)).toEqual(['x.jsonl'])
  })
})
