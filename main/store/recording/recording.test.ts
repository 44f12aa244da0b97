import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Recording } from '../../../shared/contract/recording'
import type { Draft } from '../../../shared/session/event'
import { toLine } from '../../../shared/session/jsonl'
import { openingOf } from '../../../shared/session/log.arbitrary'
import { openStore, type Store } from '../store'
import { temporaryFolders } from '../temporary-folder'

const folder = temporaryFolders()
const note = (text: string): Draft => ({
  at: '2026-11-23T12:00:00.000Z',
  actor: 'CDR',
  kind: 'note',
  data: { text },
})

let path: string
let journal: string
let store: Store
let told: Recording[]
/** What the store wants to be done after so many milliseconds. */
let due: { afterMs: number; act: () => void }[]

/** Passes time: all that is due so soon is done. */
function pass(ms: number): void {
  const now = due.filter(({ afterMs }) => afterMs <= ms)
  due = due.filter(({ afterMs }) => afterMs > ms)
  for (const { act } of now) act()
}

function open(): Store {
  const opened = openStore(path, {
    later: (afterMs, act) => {
      const entry = { afterMs, act }
      due.push(entry)
      return () => (due = due.filter((other) => other !== entry))
    },
  })
  opened.onRecording((now) => told.push(now))
  return opened
}

const textOf = (session: string) => [...store.stored(session)].map((e) => `${toLine(e, e.data)}\n`).join('')
/** Without the room for more lines. */
const journalOf = (session: string) =>
  readFileSync(join(journal, `${session}.jsonl`), 'utf8').replace(/\n+$/, '\n')

/** Something stands where the journals should be, so that no new one can be made. */
function takeJournalsAway(): void {
  renameSync(journal, `${journal}.away`)
  writeFileSync(journal, '')
}
function putJournalsBack(): void {
  rmSync(journal)
  renameSync(`${journal}.away`, journal)
}

beforeEach(() => {
  ;[told, due, path] = [[], [], folder()]
  journal = join(path, 'journal')
  store = open()
  store.append('S', [openingOf()], 0)
})
afterEach(() => store.close())

const RECORDING = { state: 'recording', faults: [], waiting: 0 }

describe('while both records can be written', () => {
  it('every entry is in both when it is acknowledged', () => {
    store.append('S', [note('one'), note('two')], 1)
    expect(journalOf('S')).toBe(textOf('S'))
    expect({ now: store.recording(), told }).toEqual({ now: RECORDING, told: [] })
  })

  it('what the database refuses does not come into the journal', () => {
    expect(() => store.append('T', [note('no opening')], 0)).toThrow('begins with session-opened')
    expect(() => journalOf('T')).toThrow('ENOENT')
  })

  it('a journal that somebody else wrote to is kept aside and written anew', () => {
    for (const other of ['A', 'B', 'C', 'D']) store.append(other, [openingOf()], 0)
    writeFileSync(join(journal, 'S.jsonl'), 'not ours\n', { flag: 'a' })
    store.append('S', [note('one')], 1)
    expect(journalOf('S')).toBe(textOf('S'))
    expect(store.recording()).toEqual(RECORDING)
  })
})

describe('while the journal cannot be written', () => {
  it('recording goes on in the database and says so, until the journal has it all', () => {
    takeJournalsAway()
    store.append('T', [openingOf()], 0)
    const degraded = { state: 'degraded', faults: ['journal'], waiting: 0 }
    expect({ now: store.recording(), told }).toEqual({ now: degraded, told: [degraded] })
    expect(store.verify('T')).toMatchObject({ intact: true, head: { seq: 1 } })
    putJournalsBack()
    pass(2000)
    expect({ now: store.recording(), last: told.at(-1) }).toEqual({ now: RECORDING, last: RECORDING })
    expect(journalOf('T')).toBe(textOf('T'))
  })

  it('the next entry finds that it can be written again, without waiting for the time', () => {
    takeJournalsAway()
    store.append('T', [openingOf()], 0)
    putJournalsBack()
    store.append('T', [note('one')], 1)
    expect(store.recording()).toEqual(RECORDING)
    expect(journalOf('T')).toBe(textOf('T'))
  })
})

describe('while nothing can be written', () => {
  beforeEach(() => {
    store.close()
    ;[told, due, path] = [[], [], folder()]
    journal = join(path, 'journal')
    // A database that is a folder opens nowhere.
    mkdirSync(join(path, 'hatchwise.db'))
    writeFileSync(journal, '')
    store = open()
  })

  it('the entries are kept in memory in their order, and read, listed and counted from there', () => {
    const appended = [...store.append('S', [openingOf('Leak')], 0), ...store.append('S', [note('one')], 1)]
    expect(store.recording()).toEqual({ state: 'not-recording', faults: ['database', 'journal'], waiting: 2 })
    expect([...store.events('S')]).toEqual(appended)
    expect(store.head('S')).toMatchObject({ seq: 2 })
    expect(store.sessions('leak')).toMatchObject([{ session: 'S', events: 2, closed: false, lost: 0 }])
    expect(() => store.append('S', [note('late')], 1)).toThrow('ends at seq 2')
  })

  it('they are written as soon as something can be, and nothing else is', () => {
    store.append('S', [openingOf()], 0)
    store.append('S', [note('one')], 1)
    rmSync(journal)
    pass(2000)
    expect(store.recording()).toEqual({ state: 'degraded', faults: ['database'], waiting: 0 })
    expect(journalOf('S')).toBe(textOf('S'))
    store.append('S', [note('two')], 2)
    rmSync(join(path, 'hatchwise.db'), { recursive: true })
    pass(2000)
    expect(store.recording()).toEqual(RECORDING)
    expect(store.verify('S')).toMatchObject({ intact: true, head: { seq: 3 } })
    const text = textOf('S')
    store.close()
    store = open()
    expect({ text: textOf('S'), journal: journalOf('S'), findings: store.findings() }).toEqual({
      text,
      journal: text,
      findings: [],
    })
  })

  it('a log from outside is not taken over, and preferences are not kept', () => {
    expect(() => store.importLog({ events: [], origin: 'sealed' })).toThrow('cannot be written now')
    expect(() => store.writePreferences({ theme: 'dark' })).toThrow('cannot be written now')
  })
})

describe('the reserve', () => {
  it('takes 256 KiB of the disk while there is room', () => {
    expect(statSync(join(path, 'reserve'))).toMatchObject({ size: 262_144 })
  })
})
