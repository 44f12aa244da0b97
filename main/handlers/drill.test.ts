import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import { bundledScenarios } from '../../shared/drill/scenario/bundled'
import { readLogText } from '../import/log-file'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf } from './handlers'
import { answering, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
/** The file that the person chooses. */
let chosen: string | undefined
let opened: number

beforeEach(() => {
  ;[chosen, opened] = [undefined, 0]
  store = openStore(folder())
  call = handlers(
    samplePlatform(store, {
      ask: answering(async () => chosen),
      openInstructorWindow: () => void opened++,
    }),
  )
})
afterEach(() => store.close())

function choose(text: string): void {
  chosen = join(folder(), 'scenario.yaml')
  writeFileSync(chosen, text)
}

test('the scenarios that come with the program are offered in their order', async () => {
  const offered = await call['drill.scenarios'](undefined)
  expect(offered.map(({ id }) => id)).toEqual(bundledScenarios().map(({ id }) => id))
  expect(offered[0]).toMatchObject({
    station: expect.any(String) as string,
    objectives: expect.any(Number) as number,
  })
})

test('every one of them begins and ends, and its log is taken in anywhere', async () => {
  const elsewhere = openStore(folder())
  for (const { id, crewTitle, startsAt } of bundledScenarios()) {
    const begun = { scenario: id, seed: 7, language: 'ru', actor: 'INSTRUCTOR' } as const
    const { session } = valueOf(await call['drill.begin'](begun))
    valueOf(await call['drill.order']({ order: 'step', seconds: 120 }))
    valueOf(await call['drill.order']({ order: 'end' }))
    expect(store.sessions().find((one) => one.session === session)).toMatchObject({
      title: crewTitle.ru,
      mode: 'drill',
      closed: true,
      openedAt: startsAt,
    })
    const text = readFileSync(join(dirname(store.file), 'journal', `${session}.jsonl`), 'utf8')
    elsewhere.importLog(readLogText(text.trimEnd()))
    expect(elsewhere.head(session)).toEqual(store.head(session))
  }
  elsewhere.close()
})

test('a file that was opened is one of them, in the place of the one with its id', async () => {
  const [first] = bundledScenarios()
  choose(JSON.stringify({ ...first, title: { en: 'Mine', ru: 'Мой' } }))
  expect(valueOf(await call['drill.openScenario'](undefined))).toEqual({ id: first!.id })
  const offered = await call['drill.scenarios'](undefined)
  expect(offered).toHaveLength(bundledScenarios().length)
  expect(offered[0]!.title.en).toBe('Mine')
})

test('a file that is no scenario is refused with its first fault, by line and path', async () => {
  choose('schema: 1\nid: Wrong Id\n')
  const answer = await call['drill.openScenario'](undefined)
  expect(answer).toMatchObject({ ok: false, reason: { code: 'malformed-scenario' } })
  expect(!answer.ok && answer.reason.value).toMatch(/^\d+: .+: .+/)
  expect(await call['drill.scenarios'](undefined)).toHaveLength(bundledScenarios().length)
})

test('nothing is opened where nobody chooses, or the file cannot be read', async () => {
  expect(await call['drill.openScenario'](undefined)).toEqual({ ok: false, reason: { code: 'cancelled' } })
  chosen = join(folder(), 'missing.yaml')
  expect(await call['drill.openScenario'](undefined)).toMatchObject({ reason: { code: 'cannot-read' } })
})

test('a scenario that nobody knows cannot be begun, and without a drill there is nothing to see', async () => {
  const begun = { scenario: 'none', seed: 1, language: 'en', actor: 'I' } as const
  expect(await call['drill.begin'](begun)).toEqual({
    ok: false,
    reason: { code: 'unknown-scenario', value: 'none' },
  })
  const look = { session: 'S', instrument: 'MV-1', compartment: 'A', actor: 'FE-1' }
  expect(await call['drill.look'](look)).toMatchObject({ reason: { code: 'no-drill' } })
  expect([await call['drill.clock'](undefined), await call['drill.now'](undefined)]).toEqual([null, null])
  expect(await call['drill.mirror'](undefined)).toMatchObject({ ok: false })
  expect(await call['drill.resume']({ session: 'S', end: false })).toMatchObject({
    reason: { code: 'unknown-session' },
  })
})

test('the instructor’s window is opened from the crew’s', async () => {
  await call['drill.openWindow'](undefined)
  expect(opened).toBe(1)
})
