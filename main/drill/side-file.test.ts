import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogEvent } from '../../shared/session/event'
import { valueOf } from '../handlers/sample-platform'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { rehearsed, SMALL } from './rehearsal'

const folder = temporaryFolders()

let store: Store
let drill: ReturnType<typeof rehearsed>
let session: string

beforeEach(async () => {
  store = openStore(folder())
  drill = rehearsed(store)
  session = await drill.begin()
})
afterEach(() => store.close())

const events = (): LogEvent[] => [...store.events(session)]
const kinds = () => events().map(({ kind }) => kind)
const last = () => events().at(-1)!
const moveHatch = (hatch: string, state: 'open' | 'closed') => drill.moveHatch(session, hatch, state)
const sideFile = (of = session) => join(dirname(store.file), 'drills', `${of}.jsonl`)
/** The program dies, and is started again on the same folder. */
function restarted() {
  const { file } = store
  store.close()
  store = openStore(file)
  drill = rehearsed(store)
}

describe('where something cannot be written', () => {
  /** Something stands where the side files should be. */
  const blocked = () => join(dirname(store.file), 'drills')

  test('beside the log, that is told, and made up for as soon as it can be', async () => {
    valueOf(await drill.order({ order: 'end' }))
    rmSync(blocked(), { recursive: true })
    writeFileSync(blocked(), '')
    session = await drill.begin()
    expect(drill.view().trouble).toEqual(['not-kept'])
    valueOf(await drill.order({ order: 'remark', text: 'first' }))
    valueOf(await moveHatch('A/B', 'closed'))
    expect(drill.view().trouble).toEqual(['not-kept'])
    rmSync(blocked())
    valueOf(await drill.order({ order: 'remark', text: 'second' }))
    expect(drill.view().trouble).toEqual([])
    restarted()
    valueOf(await drill.call['drill.resume']({ session, end: false }))
    expect(drill.view().remarks.map(({ text }) => text)).toEqual(['first', 'second'])
    expect(drill.hatch('A/B').state).toBe('closed')
  })

  test('at all, the drill does not run, and nothing of it is lost', async () => {
    store.close()
    const path = folder()
    // A database that is a folder opens nowhere, and nobody can make a journal in a file.
    mkdirSync(join(path, 'hatchwise.db'))
    writeFileSync(join(path, 'journal'), '')
    store = openStore(path)
    drill = rehearsed(store)
    session = await drill.begin()
    expect(drill.view().trouble).toEqual(['not-recording'])
    expect(await drill.order({ order: 'run', rate: 1 })).toMatchObject({ reason: { code: 'disk-full' } })
    valueOf(await moveHatch('A/B', 'closed'))
    valueOf(await drill.order({ order: 'end' }))
    expect(kinds().slice(-3)).toEqual(['hatch-state', 'drill-ended', 'session-closed'])
    // The log is in memory alone: the file is still needed.
    expect(existsSync(sideFile())).toBe(true)
  })
})

describe('a drill that is cut off', () => {
  /** Some minutes of work with everything that a drill keeps. */
  async function worked(): Promise<void> {
    await drill.run(600, 500)
    valueOf(await moveHatch('B/C', 'closed'))
    valueOf(await drill.call['drill.look']({ session, instrument: 'MV-1', compartment: 'V', actor: 'FE-1' }))
    valueOf(await drill.order({ order: 'inject', id: 'grows' }))
    valueOf(await drill.order({ order: 'remark', text: 'good' }))
    valueOf(await drill.order({ order: 'run', rate: 600 }))
    drill.wait(1000)
  }
  async function finished(): Promise<string> {
    valueOf(await drill.order({ order: 'run', rate: 0 }))
    valueOf(await drill.order({ order: 'step', seconds: 300 }))
    valueOf(await drill.call['drill.look']({ session, instrument: 'MV-1', compartment: 'C', actor: 'FE-1' }))
    valueOf(await drill.order({ order: 'end' }))
    return JSON.stringify(events())
  }

  test('goes on as if nothing had happened, to the last bit', async () => {
    await worked()
    const { nowS, snapshots } = drill.view()
    restarted()
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([
      { session, scenario: SMALL.title, lastedS: nowS },
    ])
    expect(await drill.act(session, { kind: 'note', data: { text: 'x' } })).toMatchObject({
      reason: { code: 'no-drill' },
    })
    valueOf(await drill.call['drill.resume']({ session, end: false }))
    expect(drill.view()).toMatchObject({ nowS, snapshots, remarks: [{ text: 'good' }] })
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
    const resumed = await finished()

    store.close()
    store = openStore(folder())
    drill = rehearsed(store)
    await drill.begin()
    await worked()
    expect(await finished()).toBe(resumed)
  })

  test('can be ended as it is, and leaves no file', async () => {
    await worked()
    restarted()
    valueOf(await drill.call['drill.resume']({ session, end: true }))
    expect(kinds().slice(-2)).toEqual(['drill-ended', 'session-closed'])
    expect(existsSync(sideFile())).toBe(false)
    restarted()
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
  })

  test('is gone on with from the last line that is whole and that the log has heard of', async () => {
    await worked()
    const { nowS } = drill.view()
    const whole = readFileSync(sideFile(), 'utf8')
    const { seq } = last()
    appendFileSync(sideFile(), `{"atS":${nowS + 5},"seq":${seq + 1},"by":"crew","changes":[]}\n{"atS":70`)
    restarted()
    valueOf(await drill.call['drill.resume']({ session, end: false }))
    expect(drill.view().nowS).toBe(nowS)
    expect(last().seq).toBe(seq)
    expect(readFileSync(sideFile(), 'utf8').startsWith(whole.slice(0, whole.indexOf('\n')))).toBe(true)
  })

  test('is forgotten where its session was never written, or has ended', async () => {
    await worked()
    const text = readFileSync(sideFile(), 'utf8')
    valueOf(await drill.order({ order: 'end' }))
    writeFileSync(sideFile(), text)
    writeFileSync(sideFile('DRILL-000000000000'), text)
    writeFileSync(sideFile('DRILL-111111111111'), text.slice(0, 100))
    restarted()
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
    expect(readdirSync(dirname(sideFile()))).toEqual(['DRILL-111111111111.jsonl'])
  })
})
