import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LogEvent } from '../../shared/session/event'
import type { Platform } from '../handlers/handlers'
import { answering, valueOf } from '../handlers/sample-platform'
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
function restarted(given: Partial<Platform> = {}) {
  const { file } = store
  store.close()
  store = openStore(file)
  drill = rehearsed(store, given)
}

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

  test('keeps after a loss what was done since it was gone on with, over more than one cut', async () => {
    await worked()
    // The last but one entry is altered, and only the journal is there: two entries are known and lost.
    const journal = join(dirname(store.file), 'journal', `${session}.jsonl`)
    store.close()
    const text = readFileSync(journal, 'utf8').trimEnd()
    const [altered] = text.split('\n').slice(-2)
    const { seq } = JSON.parse(altered!) as LogEvent
    writeFileSync(journal, `${text.replace(altered!, 'spoilt')}\n`)
    rmSync(store.file)
    restarted()
    expect(last()).toMatchObject({ seq, kind: 'recovered', data: { lost: 2 } })
    const resume = async () => valueOf(await drill.call['drill.resume']({ session, end: false }))
    await resume()
    const change = { change: 'hatch', hatch: 'A/B', jammed: true } as const
    valueOf(await drill.order({ order: 'change', change }))
    valueOf(await drill.order({ order: 'remark', text: 'after the loss' }))
    const { nowS } = drill.view()
    for (let cut = 0; cut < 2; cut++) {
      restarted()
      await resume()
      expect(drill.view()).toMatchObject({ nowS, remarks: [{ text: 'good' }, { text: 'after the loss' }] })
      expect(drill.hatch('A/B').jammed).toBe(true)
    }
    valueOf(await moveHatch('C/V', 'closed'))
    restarted()
    await resume()
    expect(drill.hatch('C/V').state).toBe('closed')
  })

  test('is printed as it stands, whatever the clock on the wall says', async () => {
    const path = join(folder(), 'paper.pdf')
    const printed = async () => {
      const { procedure } = SMALL
      const run = { session, id: 2 }
      valueOf(await drill.call['files.printProcedure']({ procedure, run, languages: ['en'] }))
      return readFileSync(path, 'utf8')
    }
    restarted({ now: () => Date.UTC(2030, 0), ask: answering(async () => path) })
    const standing = await printed()
    valueOf(await drill.call['drill.resume']({ session, end: false }))
    expect(await printed()).toBe(standing)
  })

  test('is not made longer by the log of the same drill that ended elsewhere, nor is one that runs', async () => {
    const here = store
    store = openStore(folder())
    drill = rehearsed(store)
    expect(await drill.begin()).toBe(session)
    valueOf(await drill.order({ order: 'end' }))
    const elsewhere = join(dirname(store.file), 'journal', `${session}.jsonl`)
    store.close()
    store = here
    restarted({ ask: answering(async () => elsewhere) })
    const taken = async () => {
      expect(valueOf(await drill.call['files.inspectLog'](undefined)).known).toBe('here-is-shorter')
      return drill.call['files.takeLog']({ session })
    }
    expect(await taken()).toMatchObject({ reason: { code: 'drill-runs' } })
    valueOf(await drill.call['drill.resume']({ session, end: false }))
    expect(await taken()).toMatchObject({ reason: { code: 'drill-runs' } })
  })

  test('is not one that runs', async () => {
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
    expect(await drill.call['drill.resume']({ session, end: true })).toMatchObject({ ok: false })
    expect(kinds()).not.toContain('drill-ended')
  })

  test('has come as far as the last step, also where nothing happened in it', async () => {
    const { seq } = last()
    valueOf(await drill.order({ order: 'step', seconds: 0.5 }))
    valueOf(await drill.order({ order: 'step', seconds: 0.5 }))
    expect(last().seq).toBe(seq)
    restarted()
    expect(await drill.call['drill.interrupted'](undefined)).toMatchObject([{ session, lastedS: 1 }])
  })
})

describe('a drill that was left for one that goes on from an earlier moment', () => {
  const endings = () => [session, `${session}-2`].map((of) => [...store.events(of)].at(-2)!.kind)

  beforeEach(async () => {
    await drill.run(600, 1000)
    valueOf(await drill.order({ order: 'branch', atS: 300 }))
  })

  test('waits over a cut, and ends with the other one', async () => {
    restarted()
    expect(await drill.call['drill.interrupted'](undefined)).toMatchObject([{ session: `${session}-2` }])
    expect(await drill.call['drill.resume']({ session, end: true })).toMatchObject({ ok: false })
    expect(await drill.act(session, { kind: 'note', data: { text: 'x' } })).toMatchObject({
      reason: { code: 'no-drill' },
    })
    valueOf(await drill.call['drill.resume']({ session: `${session}-2`, end: false }))
    expect(kinds()).not.toContain('drill-ended')
    valueOf(await drill.order({ order: 'end' }))
    expect(endings()).toEqual(['drill-ended', 'drill-ended'])
    expect(readdirSync(dirname(sideFile()))).toEqual([])
  })

  test('ends when the program starts next, where that was cut at the end of the other one', async () => {
    const files = [sideFile(), sideFile(`${session}-2`)].map((path) => [path, readFileSync(path)] as const)
    const cut = folder()
    valueOf(await drill.order({ order: 'end' }))
    // As after a cut between both ends: the journal of the first lacks the end, and the files are there.
    const journal = join(dirname(store.file), 'journal')
    store.close()
    writeFileSync(join(cut, 'hatchwise.db'), '')
    cpSync(journal, join(cut, 'journal'), { recursive: true })
    rmSync(join(cut, 'journal', `${session}.checkpoint`))
    const whole = readFileSync(join(journal, `${session}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
    writeFileSync(
      join(cut, 'journal', `${session}.jsonl`),
      whole
        .slice(0, -2)
        .map((line) => `${line}\n`)
        .join(''),
    )
    mkdirSync(join(cut, 'drills'))
    for (const [path, bytes] of files) writeFileSync(join(cut, 'drills', basename(path)), bytes)
    store = openStore(cut)
    expect(endings()).toEqual(['reading', 'drill-ended'])
    drill = rehearsed(store)
    expect(endings()).toEqual(['drill-ended', 'drill-ended'])
    expect(
      readFileSync(join(cut, 'journal', `${session}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n'),
    ).toEqual(whole)
    expect(readdirSync(join(cut, 'drills'))).toEqual([])
  })
})
