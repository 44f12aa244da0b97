import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debriefOf } from '../../shared/drill/debrief/debrief'
import { debriefJson } from '../../shared/drill/debrief/json'
import { drillLog, entry } from '../../shared/drill/debrief/rehearsal'
import { yamlModule } from '../../shared/procedure/language/yaml/yaml-module'
import type { LogEvent } from '../../shared/session/event'
import { written } from '../../shared/session/log.arbitrary'
import { StoreError } from '../store/store-error'
import { sha256 } from '../store/sha256'
import { packedFont } from './layout/fonts/packed-font'
import { reportOf, type ReportOptions } from './report'

// The thread as it is built: as TypeScript it is none.
const folder = mkdtempSync(join(tmpdir(), 'hatchwise-'))
let reportInThread: typeof import('./thread').reportInThread
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [yamlModule, packedFont],
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'thread.ts'),
      outDir: folder,
      // As in the program's own build the fonts lie beside the chunks.
      assetsDir: 'chunks',
      ssrEmitAssets: true,
    },
  })
  ;({ reportInThread } = (await import(join(folder, 'thread.js'))) as typeof import('./thread'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const at = '2020-12-26T15:00:00.000Z'
const { log } = written(
  sha256,
  Array.from({ length: 500 }, (_, i) => ({ at, actor: 'FE-1', kind: 'note', data: { text: `seen ${i}` } })),
)
const OPTIONS: ReportOptions = { languages: ['en', 'ru'], pressureUnit: 'psi', head: log.at(-1)! }

async function* portionsOf(events: readonly LogEvent[]) {
  for (let i = 0; i < events.length; i += 200) yield events.slice(i, i + 200)
}

describe('the report from a thread', () => {
  it('has the same bytes, and whoever asked for it goes on meanwhile', async () => {
    const same = await reportOf(log, OPTIONS)
    let turns = 0
    const turning = setInterval(() => void turns++, 1)
    const told = await reportInThread(portionsOf(log), OPTIONS)
    clearInterval(turning)
    expect(Buffer.compare(told.pdf, same.pdf)).toBe(0)
    expect(turns).toBeGreaterThan(20)
  })

  it('is called off at once with the reason that was given, and no thread is left', async () => {
    const work = new AbortController()
    const reason = new Error('called off')
    const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
    const before = threads()
    async function* endless() {
      yield log
      expect(threads()).toBeGreaterThan(before)
      work.abort(reason)
      await new Promise(() => undefined)
    }
    await expect(reportInThread(endless(), OPTIONS, work.signal)).rejects.toBe(reason)
    expect(threads()).toBe(before)
    await expect(reportInThread(portionsOf(log), OPTIONS, work.signal)).rejects.toBe(reason)
  })

  it('fails as it does without a thread, and as the reading of the log does', async () => {
    const failure = await reportOf([], OPTIONS).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RangeError)
    await expect(reportInThread(portionsOf([]), OPTIONS)).rejects.toEqual(failure)

    const damaged = new StoreError('damaged', 'session S-1 is damaged at seq 7')
    async function* broken() {
      yield log
      throw damaged
    }
    await expect(reportInThread(broken(), OPTIONS)).rejects.toBe(damaged)
  })
})

it('the debrief comes with the report of a drill that is over, and with no other', async () => {
  const drill = drillLog({ entries: [entry(240, 'hatch-state', { hatch: 'A/B', state: 'closed' })] })
  const { debrief } = await reportInThread(portionsOf(drill), OPTIONS)
  expect(debrief).toBe(debriefJson(debriefOf(drill)!))
  expect((await reportInThread(portionsOf(log), OPTIONS)).debrief).toBeUndefined()
})
