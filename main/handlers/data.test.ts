import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Call } from '../../shared/contract/calls'
import type { DataState } from '../../shared/contract/data'
import { NOW_MS } from '../../shared/session/log.arbitrary'
import { HOUR_MS, toIso } from '../../shared/time/time'
import { sampleLibrary, told, toldIn } from '../data/sample-library'
import type { Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { handlers, type HandlersOf, type Platform } from './handlers'
import { answering, samplePlatform, valueOf } from './sample-platform'

const folder = temporaryFolders()

let store: Store
let call: HandlersOf<Call>
/** What the person answers the next question for a folder. */
let answer: string | undefined
let nowMs: number
/** What waits for a time. */
let waiting: { afterMs: number; act(): void }[]
let states: DataState[]
let changed: { folder: string; before?: string }[]

beforeEach(() => {
  store = sampleLibrary(folder())
  answer = undefined
  nowMs = NOW_MS
  states = []
  changed = []
  begin()
})
afterEach(() => store.close())

function begin(given: Partial<Platform> = {}): void {
  waiting = []
  call = handlers(
    samplePlatform(store, {
      now: () => nowMs,
      later: (afterMs, act) => (waiting.push({ afterMs, act }), () => undefined),
      ask: answering(async () => answer),
      tellData: (state) => void states.push(state),
      place: { isNamed: false, change: (folder, before) => void changed.push({ folder, before }) },
      ...given,
    }),
  )
}

/** Lets the look for backups come that is waited for, and end. */
async function look(): Promise<void> {
  const [next] = waiting.splice(0)
  next!.act()
  while (waiting.length === 0) await new Promise((done) => setImmediate(done))
}

async function plan(every: 'off' | 'hour', to = folder()): Promise<string> {
  answer = to
  valueOf(await call['data.chooseBackupFolder'](undefined))
  valueOf(await call['data.planBackups']({ every }))
  return to
}

const state = () => call['data.read'](undefined)

describe('backups', () => {
  it('are off until somebody chooses, and then kept as chosen', async () => {
    expect(await state()).toMatchObject({ plan: { every: 'off', keep: 10 }, last: undefined })
    const to = await plan('hour')
    valueOf(await call['data.planBackups']({ keep: 3 }))
    begin()
    expect(await state()).toMatchObject({ plan: { folder: to, every: 'hour', keep: 3 } })
  })

  it('are made now where somebody asks for one, and the newest is told', async () => {
    const to = await plan('off')
    const backup = valueOf(await call['data.backUp'](undefined))
    expect(dirname(backup.path)).toBe(to)
    expect(await state()).toMatchObject({ last: backup, doing: undefined })
    expect(states.some(({ doing }) => doing === 'backup')).toBe(true)
    expect(toldIn(backup.path)).toMatchObject({ logs: told(store).logs })
  })

  it('are made by themselves when they are due, and soon after the start where one was missed', async () => {
    const to = await plan('hour')
    expect(waiting.map(({ afterMs }) => afterMs)).toContain(30_000)
    await look()
    expect(readdirSync(to)).toHaveLength(1)
    nowMs += HOUR_MS - 1
    await look()
    expect(readdirSync(to)).toHaveLength(1)
    nowMs += 1
    await look()
    expect(readdirSync(to)).toHaveLength(2)
    nowMs += 5 * HOUR_MS
    begin()
    await look()
    expect(readdirSync(to)).toHaveLength(3)
    expect(await state()).toMatchObject({ last: { at: toIso(nowMs) } })
  })

  it('that fail are told until they are put away or one succeeds, and tried again later', async () => {
    const to = await plan('hour')
    rmSync(to, { recursive: true })
    await look()
    expect(await state()).toMatchObject({ failure: { code: 'backup-folder-gone', value: to } })
    mkdirSync(to)
    nowMs += 60_000
    await look()
    expect(readdirSync(to)).toEqual([])
    nowMs += 540_000
    await look()
    expect(readdirSync(to)).toHaveLength(1)
    expect(await state()).toMatchObject({ failure: undefined })

    rmSync(to, { recursive: true })
    expect(await call['data.backUp'](undefined)).toMatchObject({ ok: false })
    await call['data.putAwayFailure'](undefined)
    expect(await state()).toMatchObject({ failure: undefined })
  })

  it('need a folder, outside of the library', async () => {
    expect(await call['data.backUp'](undefined)).toMatchObject({ reason: { code: 'no-backup-folder' } })
    answer = join(dirname(store.file), 'backups')
    expect(await call['data.chooseBackupFolder'](undefined)).toMatchObject({
      reason: { code: 'folder-inside' },
    })
    answer = undefined
    expect(await call['data.chooseBackupFolder'](undefined)).toMatchObject({ reason: { code: 'cancelled' } })
  })
})

describe('another folder for the library', () => {
  it('gets all of it, and the program goes on there', async () => {
    answer = join(folder(), 'new')
    expect(valueOf(await call['data.chooseFolder'](undefined))).toEqual({ folder: answer, may: 'move' })
    expect(existsSync(answer)).toBe(false)
    valueOf(await call['data.takeFolder'](undefined))
    expect(changed).toEqual([{ folder: answer, before: dirname(store.file) }])
    expect(toldIn(answer)).toEqual({ findings: [], ...told(store) })
  })

  it('stays as it was, and the old one in force, where the move fails', async () => {
    begin({
      place: {
        isNamed: false,
        change: () => {
          throw Object.assign(new Error('no room'), { code: 'ENOSPC', syscall: 'write' })
        },
      },
    })
    answer = folder()
    valueOf(await call['data.chooseFolder'](undefined))
    expect(await call['data.takeFolder'](undefined)).toMatchObject({ reason: { code: 'disk-full' } })
    expect(readdirSync(answer)).toEqual([])
    expect(await state()).toMatchObject({ folder: dirname(store.file), doing: undefined })
  })

  it('in which a library lies is opened instead', async () => {
    answer = folder()
    sampleLibrary(answer).close()
    expect(valueOf(await call['data.chooseFolder'](undefined))).toMatchObject({ may: 'open' })
    valueOf(await call['data.takeFolder'](undefined))
    expect(changed).toEqual([{ folder: answer, before: undefined }])
  })

  it('is taken only after it was chosen, once, and not where the command line has named one', async () => {
    const taken = () => call['data.takeFolder'](undefined)
    expect(await taken()).toMatchObject({ reason: { code: 'no-folder-chosen' } })
    answer = join(folder(), 'new')
    valueOf(await call['data.chooseFolder'](undefined))
    const both = await Promise.all([taken(), taken()])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    begin({ place: { isNamed: true, change: () => undefined } })
    expect(await call['data.chooseFolder'](undefined)).toMatchObject({ reason: { code: 'folder-named' } })
  })
})
