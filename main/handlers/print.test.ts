import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import { bundledProcedures } from '../../shared/procedure/bundled'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { samplePlatform } from './sample-platform'

const folder = temporaryFolders()
const NOW_MS = Date.UTC(2026, 10, 23, 15, 2, 7)
const [first] = bundledProcedures()

let there: string
let store: Store
let call: HandlersOf<Call>
/** The name under which the person keeps the file; none where they change their mind. */
let name: string | undefined
let suggested: string[]

beforeEach(() => {
  there = folder()
  store = openStore(folder())
  name = 'paper.pdf'
  suggested = []
  call = handlers(
    samplePlatform(store, {
      now: () => NOW_MS,
      ask: {
        openFile: async () => undefined,
        openFolder: async () => undefined,
        saveFile: async ({ suggestedName }) => {
          suggested.push(suggestedName)
          return name && join(there, name)
        },
      },
    }),
  )
})
afterEach(() => store.close())

const printed = () => readFileSync(join(there, 'paper.pdf'), 'utf8')

async function created(): Promise<{ session: string; id: number }> {
  await call['sessions.create']({
    title: 'Leak',
    mode: 'drill',
    station: 'iss-2020-10',
    procedure: first!.id,
    actor: 'CDR',
  })
  return { session: 'S-1', id: 2 }
}

it('prints a run with what has been done of it', async () => {
  const run = await created()
  const step = `2:${first!.steps[0]!.id}`
  await call['sessions.act']({
    session: run.session,
    command: { kind: 'step-done', actor: 'FE-2', data: { step } },
  })
  const answer = await call['files.printProcedure']({ procedure: first!.id, run, languages: ['en', 'ru'] })
  expect(answer).toEqual({ ok: true, value: { path: join(there, 'paper.pdf') } })
  expect(suggested).toEqual([`${first!.id}_S-1_20261123T150207Z.pdf`])
  expect(printed()).toMatch(/<li class="step done">.*2026-11-23 15:02<br \/><b>FE-2<\/b>/s)
  expect(readdirSync(there)).toEqual(['paper.pdf'])
})

it('prints a blank procedure with the steps of those that it calls', async () => {
  await call['files.printProcedure']({ procedure: first!.id, languages: ['ru'] })
  expect(suggested).toEqual([`${first!.id}_blank_20261123T150207Z.pdf`])
  expect(printed()).toContain('content: "БЛАНК"')
  expect(printed()).toContain('<li class="step ahead">')
  expect(printed()).not.toContain('Шаги — в названной процедуре.')
})

it('prints the pack of all procedures for the locker', async () => {
  await call['files.printProcedure']({ procedure: 'all', languages: ['en'] })
  expect(printed().match(/<h1>/g)).toHaveLength(bundledProcedures().length)
  for (const { title } of bundledProcedures()) expect(printed()).toContain(title.en)
  expect(printed()).toContain('Its steps stand in the procedure named.')
})

it('refuses what is not there before it asks for a file', async () => {
  const run = await created()
  const print = (procedure: string, run?: { session: string; id: number }) =>
    call['files.printProcedure']({ procedure, run, languages: ['en'] })
  expect(await print('none')).toMatchObject({
    reason: { code: 'malformed', field: 'procedure', value: 'none' },
  })
  expect(await print(first!.id, { ...run, session: 'S-2' })).toMatchObject({
    reason: { code: 'unknown-session', value: 'S-2' },
  })
  expect(await print(first!.id, { ...run, id: 9 })).toMatchObject({ reason: { field: 'run.id', value: '9' } })
  expect(await print(bundledProcedures()[1]!.id, run)).toMatchObject({ reason: { field: 'procedure' } })
  expect(suggested).toEqual([])
})

it('is nothing where the person changes their mind, and a reason where the file cannot be written', async () => {
  name = undefined
  const print = () => call['files.printProcedure']({ procedure: first!.id, languages: ['en'] })
  expect(await print()).toEqual({ ok: false, reason: { code: 'cancelled' } })
  name = 'folder'
  mkdirSync(join(there, name))
  expect(await print()).toMatchObject({ ok: false, reason: { code: 'cannot-write' } })
  expect(readdirSync(there)).toEqual(['folder'])
})
