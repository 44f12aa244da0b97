import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/contract/recording'
import type { Draft } from '../../../shared/session/event'
import { NOW_MS, openingOf, written } from '../../../shared/session/log.arbitrary'
import { toIso } from '../../../shared/time/time'
import { stored } from '../events'
import { journalIn } from '../journal/journal'
import { WRITTEN_HERE } from '../sessions'
import { sha256 } from '../sha256'
import { openStore } from '../store'
import { openTables } from '../tables'
import { temporaryFolders } from '../temporary-folder'
import { libraryCheck } from './check'

const folder = temporaryFolders()
const EVENTS = 120
const note = (text: string): Draft => ({
  at: '2026-11-23T12:00:00.000Z',
  actor: 'CDR',
  kind: 'note',
  data: { text },
})
const CLOSING: Draft = { ...note(''), kind: 'session-closed', data: {} }

let path: string
const file = (name: string) => join(path, name)

beforeEach(() => {
  path = folder()
  const store = openStore(path)
  store.append('S', [openingOf()], 0)
  for (let seq = 1; seq < EVENTS; seq++) store.append('S', [note(`note ${seq}`)], seq)
  store.append('S', [CLOSING], EVENTS)
  store.close()
})

/** Opens the store and lets the check of the library run to its end; what it found, and how many slices it took. */
function checked(): { found: Finding[]; slices: number } {
  let [time, slices] = [0, 0]
  const due: (() => void)[] = []
  const store = openStore(path, {
    // Each look at the clock is a millisecond later.
    monotonicMs: () => time++,
    later: (_, act) => (due.push(act), () => undefined),
  })
  const found: Finding[] = []
  store.onFinding((finding) => found.push(finding))
  for (let act = due.shift(); act; act = due.shift()) {
    slices++
    act()
  }
  expect(store.findings()).toEqual(found)
  store.close()
  return { found, slices }
}

const sql = (text: string) => new Database(file('hatchwise.db')).exec(text).close()
const inJournal = (from: string | RegExp, to: (found: string) => string) => {
  const journal = file('journal/S.jsonl')
  writeFileSync(journal, readFileSync(journal, 'utf8').replace(from, to))
}

describe('the check of the library', () => {
  it('finds nothing where all is well, and works in slices', () => {
    writeFileSync(file('suspects.json'), '[]')
    const { found, slices } = checked()
    expect(found).toEqual([])
    expect(slices).toBeGreaterThan(0)
  })

  it.each<[string, () => void, Finding]>([
    [
      'an entry of the database that was altered',
      () => sql(`DROP TRIGGER event_is_never_changed; UPDATE event SET actor = 'X' WHERE seq = 60`),
      { code: 'database-damaged', session: 'S', seq: 59 },
    ],
    [
      'a title in the list that is not the one of the log',
      () => sql(`DROP TRIGGER session_is_never_changed; UPDATE session SET title = 'other'`),
      { code: 'database-damaged' },
    ],
    [
      'a line of the journal that was altered',
      () => inJournal('"note 40"', () => '"note 41"'),
      { code: 'journal-damaged', session: 'S', seq: 40 },
    ],
    [
      'a journal with its lines twice, which ends as it should',
      () => inJournal(/^[^]*$/, (lines) => lines + lines),
      { code: 'journal-damaged', session: 'S', seq: EVENTS + 1 },
    ],
    [
      'a checkpoint that was altered',
      () =>
        writeFileSync(
          file('journal/S.checkpoint'),
          readFileSync(file('journal/S.checkpoint'), 'utf8').replace('121', '120'),
        ),
      { code: 'checkpoint-disagrees', session: 'S', seq: 120 },
    ],
  ])('finds %s; it is repaired when the store is opened next', (_, damage, finding) => {
    damage()
    expect(checked().found).toEqual([finding])
    const store = openStore(path)
    expect(store.findings().map((f) => f.code)).toContain(finding.code)
    expect(store.findings().every((f) => f.lost === undefined)).toBe(true)
    expect(store.verify('S')).toMatchObject({ intact: true, head: { seq: EVENTS + 1 } })
    store.close()
    expect(checked().found).toEqual([])
  })

  it('takes a journal that is ahead of a database which cannot be written for sound, as far as its lines follow', () => {
    const tables = openTables(file('ahead.db'))
    const journal = journalIn(file('ahead'))
    const notes = ['one', 'two', 'three'].map((text) => ({ ...note(text), at: toIso(NOW_MS) }))
    const { log } = written(sha256, notes, 'S')
    const events = log.map(stored)
    for (const event of events.slice(0, 2)) tables.insert(event, () => WRITTEN_HERE)
    const found = () =>
      [...libraryCheck(tables, journal, () => WRITTEN_HERE)].filter((finding) => finding !== undefined)
    journal.append('S', events)
    expect(found()).toEqual([])
    journal.rewrite('S', events.toSpliced(2, 1))
    expect(found()).toEqual([{ code: 'journal-damaged', session: 'S', seq: 2 }])
    journal.close()
    tables.close()
  })
})
