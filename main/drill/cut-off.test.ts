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
import { beforeEach, describe, expect, test } from 'vitest'
import type { LogEvent } from '../../shared/session/event'
import { answering, valueOf } from '../handlers/sample-platform'
import { openStore } from '../store/store'
import { rehearsal, SMALL } from './rehearsal'

const drill = rehearsal()
const { events, kinds, last, moveHatch, restart, sideFile } = drill

describe('a drill that is cut off', () => {
  /** Some minutes of work with everything that a drill keeps. */
  async function worked(): Promise<void> {
    await drill.run(600, 500)
    valueOf(await moveHatch('B/C', 'closed'))
    valueOf(await drill.look('MV-1', 'V'))
    valueOf(await drill.order({ order: 'inject', id: 'grows' }))
    valueOf(await drill.order({ order: 'remark', text: 'good' }))
    valueOf(await drill.order({ order: 'run', rate: 600 }))
    drill.wait(1000)
  }
  async function finished(): Promise<string> {
    valueOf(await drill.order({ order: 'run', rate: 0 }))
    valueOf(await drill.order({ order: 'step', seconds: 300 }))
    valueOf(await drill.look('MV-1', 'C'))
    valueOf(await drill.order({ order: 'end' }))
    return JSON.stringify(events())
  }

  test('goes on as if nothing had happened, to the last bit', async () => {
    await worked()
    const { nowS, snapshots } = drill.view()
    restart()
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([
      { session: drill.session, scenario: SMALL.title, lastedS: nowS },
    ])
    expect(await drill.act({ kind: 'note', data: { text: 'x' } })).toMatchObject({
      reason: { code: 'no-drill' },
    })
    valueOf(await drill.call['drill.resume']({ session: drill.session, end: false }))
    expect(drill.view()).toMatchObject({ nowS, snapshots, remarks: [{ text: 'good' }] })
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
    const resumed = await finished()

    drill.store.close()
    drill.start(drill.folder())
    await drill.begin()
    await worked()
    expect(await finished()).toBe(resumed)
  })

  test('can be ended as it is, and leaves no file', async () => {
    await worked()
    restart()
    valueOf(await drill.call['drill.resume']({ session: drill.session, end: true }))
    expect(kinds().slice(-2)).toEqual(['drill-ended', 'session-closed'])
    expect(existsSync(sideFile())).toBe(false)
    restart()
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
  })

  test('is gone on with from the last line that is whole and that the log has heard of', async () => {
    await worked()
    const { nowS } = drill.view()
    const whole = readFileSync(sideFile(), 'utf8')
    const { seq } = last()
    appendFileSync(sideFile(), `{"atS":${nowS + 5},"seq":${seq + 1},"by":"crew","changes":[]}\n{"atS":70`)
    restart()
    valueOf(await drill.call['drill.resume']({ session: drill.session, end: false }))
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
    restart()
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
    expect(readdirSync(dirname(sideFile()))).toEqual(['DRILL-111111111111.jsonl'])
  })

  test('keeps after a loss what was done since it was gone on with, over more than one cut', async () => {
    await worked()
    // The last but one entry is altered, and only the journal is there: two entries are known and lost.
    const journal = drill.journal()
    drill.store.close()
    const text = readFileSync(journal, 'utf8').trimEnd()
    const [altered] = text.split('\n').slice(-2)
    const { seq } = JSON.parse(altered!) as LogEvent
    writeFileSync(journal, `${text.replace(altered!, 'spoilt')}\n`)
    rmSync(drill.store.file)
    restart()
    expect(last()).toMatchObject({ seq, kind: 'recovered', data: { lost: 2 } })
    const resume = async () =>
      valueOf(await drill.call['drill.resume']({ session: drill.session, end: false }))
    await resume()
    const change = { change: 'hatch', hatch: 'A/B', jammed: true } as const
    valueOf(await drill.order({ order: 'change', change }))
    valueOf(await drill.order({ order: 'remark', text: 'after the loss' }))
    const { nowS } = drill.view()
    for (let cut = 0; cut < 2; cut++) {
      restart()
      await resume()
      expect(drill.view()).toMatchObject({ nowS, remarks: [{ text: 'good' }, { text: 'after the loss' }] })
      expect(drill.hatch('A/B').jammed).toBe(true)
    }
    valueOf(await moveHatch('C/V', 'closed'))
    restart()
    await resume()
    expect(drill.hatch('C/V').state).toBe('closed')
  })

  test('is printed as it stands, whatever the clock on the wall says', async () => {
    const path = join(drill.folder(), 'paper.pdf')
    const printed = async () => {
      const { procedure } = SMALL
      const run = { session: drill.session, id: 2 }
      valueOf(await drill.call['files.printProcedure']({ procedure, run, languages: ['en'] }))
      return readFileSync(path, 'utf8')
    }
    restart({ now: () => Date.UTC(2030, 0), ask: answering(async () => path) })
    const standing = await printed()
    valueOf(await drill.call['drill.resume']({ session: drill.session, end: false }))
    expect(await printed()).toBe(standing)
  })

  test('is not made longer by the log of the same drill that ended elsewhere, nor is one that runs', async () => {
    const here = drill.store.file
    drill.store.close()
    drill.start(drill.folder())
    expect(await drill.begin()).toBe(drill.session)
    valueOf(await drill.order({ order: 'end' }))
    const elsewhere = drill.journal()
    drill.store.close()
    drill.start(here, { ask: answering(async () => elsewhere) })
    const taken = async () => {
      expect(valueOf(await drill.call['files.inspectLog'](undefined)).known).toBe('here-is-shorter')
      return drill.call['files.takeLog']({ session: drill.session })
    }
    expect(await taken()).toMatchObject({ reason: { code: 'drill-runs' } })
    valueOf(await drill.call['drill.resume']({ session: drill.session, end: false }))
    expect(await taken()).toMatchObject({ reason: { code: 'drill-runs' } })
  })

  test('is not one that runs', async () => {
    expect(await drill.call['drill.interrupted'](undefined)).toEqual([])
    expect(await drill.call['drill.resume']({ session: drill.session, end: true })).toMatchObject({
      ok: false,
    })
    expect(kinds()).not.toContain('drill-ended')
  })

  test('has come as far as the last step, also where nothing happened in it', async () => {
    const { seq } = last()
    valueOf(await drill.order({ order: 'step', seconds: 0.5 }))
    valueOf(await drill.order({ order: 'step', seconds: 0.5 }))
    expect(last().seq).toBe(seq)
    restart()
    expect(await drill.call['drill.interrupted'](undefined)).toMatchObject([
      { session: drill.session, lastedS: 1 },
    ])
  })
})

describe('a drill that was left for one that goes on from an earlier moment', () => {
  const endings = (store = drill.store) =>
    [drill.session, `${drill.session}-2`].map((of) => [...store.events(of)].at(-2)!.kind)

  beforeEach(async () => {
    await drill.run(600, 1000)
    valueOf(await drill.order({ order: 'branch', atS: 300 }))
  })

  test('waits over a cut, and ends with the other one', async () => {
    restart()
    expect(await drill.call['drill.interrupted'](undefined)).toMatchObject([
      { session: `${drill.session}-2` },
    ])
    expect(await drill.call['drill.resume']({ session: drill.session, end: true })).toMatchObject({
      ok: false,
    })
    expect(await drill.act({ kind: 'note', data: { text: 'x' } })).toMatchObject({
      reason: { code: 'no-drill' },
    })
    valueOf(await drill.call['drill.resume']({ session: `${drill.session}-2`, end: false }))
    expect(kinds()).not.toContain('drill-ended')
    valueOf(await drill.order({ order: 'end' }))
    expect(endings()).toEqual(['drill-ended', 'drill-ended'])
    expect(readdirSync(dirname(sideFile()))).toEqual([])
  })

  test('ends when the program starts next, where that was cut at the end of the other one', async () => {
    const files = [sideFile(), sideFile(`${drill.session}-2`)].map(
      (path) => [path, readFileSync(path)] as const,
    )
    const cut = drill.folder()
    valueOf(await drill.order({ order: 'end' }))
    // As after a cut between both ends: the journal of the first lacks the end, and the files are there.
    const journal = join(dirname(drill.store.file), 'journal')
    drill.store.close()
    writeFileSync(join(cut, 'hatchwise.db'), '')
    cpSync(journal, join(cut, 'journal'), { recursive: true })
    rmSync(join(cut, 'journal', `${drill.session}.checkpoint`))
    const whole = readFileSync(join(journal, `${drill.session}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
    writeFileSync(
      join(cut, 'journal', `${drill.session}.jsonl`),
      whole
        .slice(0, -2)
        .map((line) => `${line}\n`)
        .join(''),
    )
    mkdirSync(join(cut, 'drills'))
    for (const [path, bytes] of files) writeFileSync(join(cut, 'drills', basename(path)), bytes)
    const store = openStore(cut)
    expect(endings(store)).toEqual(['reading', 'drill-ended'])
    store.close()
    drill.start(cut)
    expect(endings()).toEqual(['drill-ended', 'drill-ended'])
    expect(
      readFileSync(join(cut, 'journal', `${drill.session}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n'),
    ).toEqual(whole)
    expect(readdirSync(join(cut, 'drills'))).toEqual([])
  })
})
