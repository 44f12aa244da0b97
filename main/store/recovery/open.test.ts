import Database from 'better-sqlite3'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../../shared/session/event'
import { openingOf } from '../../../shared/session/log.arbitrary'
import { toLine } from '../../../shared/session/jsonl'
import type { Later } from '../recording/recorder'
import { openStore, type Store } from '../store'
import { temporaryFolders } from '../temporary-folder'

const folder = temporaryFolders()
const NOW_MS = Date.UTC(2026, 10, 23, 12)
const note = (text: string): Draft => ({
  at: '2026-11-23T12:00:00.000Z',
  actor: 'CDR',
  kind: 'note',
  data: { text },
})

/** A store's folder with a session S of six entries and a session T of one. */
let path: string
let database: string
let journal: string
/** What was acknowledged of S. */
let lines: string[]

function using<T>(use: (store: Store) => T, later?: Later, at = path): T {
  const store = openStore(at, { now: () => NOW_MS, ...(later && { later }) })
  try {
    return use(store)
  } finally {
    store.close()
  }
}

const linesOf = (store: Store, session: string) =>
  [...store.stored(session)].map((e) => `${toLine(e, e.data)}\n`)
const look = (session = 'S') =>
  using((store) => ({
    findings: store.findings(),
    lines: linesOf(store, session),
    verified: store.verify(session),
    summary: store.sessions().find((s) => s.session === session),
  }))
const write = (count: number, at = path) =>
  using(
    (store) => {
      for (let i = 0; i < count; i++) store.append('S', [note(`more ${i} in ${at}`)], store.head('S').seq)
    },
    undefined,
    at,
  )
/** Changes an entry of S behind the back of the store. */
function alter(seq: number): void {
  const db = new Database(database)
  db.exec(
    `DROP TRIGGER event_is_never_changed; UPDATE event SET data = '{"text":"won"}' WHERE session = 'S' AND seq = ${seq}`,
  )
  db.close()
}
const quarantined = () =>
  readdirSync(join(path, 'quarantine')).flatMap((time) => readdirSync(join(path, 'quarantine', time)))

beforeEach(() => {
  path = folder()
  database = join(path, 'hatchwise.db')
  journal = join(path, 'journal', 'S.jsonl')
  using((store) => {
    store.append('S', [openingOf()], 0)
    for (const n of [1, 2, 3, 4, 5]) store.append('S', [note(`note ${n}`)], n)
    store.append('T', [openingOf('T')], 0)
    store.writePreferences({ theme: 'dark' })
    lines = linesOf(store, 'S')
  })
})

describe('two records that end alike', () => {
  it('are opened without a word, and nothing is put aside', () => {
    expect(look()).toMatchObject({ findings: [], lines, verified: { intact: true } })
    expect(existsSync(join(path, 'quarantine'))).toBe(false)
  })

  it('are the same text: the journal is the export', () => {
    expect(readFileSync(journal, 'utf8')).toBe(lines.join(''))
  })

  it('are for their owner alone', () => {
    const modes = [join(path, 'journal'), journal, join(path, 'signing-key.pem'), join(path, 'reserve')]
    expect(modes.map((file) => statSync(file).mode & 0o777)).toEqual([0o700, 0o600, 0o600, 0o600])
  })
})

describe('a library from before there were journals', () => {
  it('gets them, and that is nothing to tell', () => {
    for (const name of ['journal', 'signing-key.pem']) rmSync(join(path, name), { recursive: true })
    expect(look().findings).toEqual([])
    expect(readFileSync(journal, 'utf8')).toBe(lines.join(''))
  })
})

describe('a database', () => {
  it('that is gone is made of the journals', () => {
    rmSync(database)
    expect(look()).toMatchObject({
      findings: [{ code: 'database-missing' }],
      lines,
      verified: { intact: true },
    })
    expect(look('T').lines).toHaveLength(1)
    expect(look().findings).toEqual([])
  })

  it('in the place of which an older copy was put is brought up to the journal', () => {
    copyFileSync(database, `${database}.old`)
    write(3)
    copyFileSync(`${database}.old`, database)
    const { findings, lines: now, verified } = look()
    expect(findings).toEqual([{ code: 'database-behind', session: 'S', seq: 6 }])
    expect(now).toHaveLength(9)
    expect(verified).toMatchObject({ intact: true, head: { seq: 9 } })
  })

  it.each([
    ['is no database any more', () => writeFileSync(database, 'x'.repeat(8192))],
    ['was cut in the middle', () => truncateSync(database, 8192)],
    ['lost a table', () => new Database(database).exec('DROP TABLE event').close()],
  ])('that %s is kept aside and made anew', (_, damage) => {
    damage()
    const { findings, lines: now, verified } = look()
    expect(findings).toMatchObject([
      { code: 'database-damaged', quarantine: join(path, 'quarantine', '20261123T120000000Z') },
    ])
    expect({ now, verified }).toMatchObject({ now: lines, verified: { intact: true, head: { seq: 6 } } })
    expect(quarantined()).toContain('hatchwise.db')
    expect(look().findings).toEqual([])
  })

  it('that is made anew keeps the preferences that can still be read', () => {
    alter(6)
    writeFileSync(join(path, 'suspects.json'), '["S"]')
    expect(look().findings).toMatchObject([
      { code: 'database-damaged', session: 'S', seq: 5 },
      { code: 'database-damaged', quarantine: expect.any(String) as string },
    ])
    expect(using((store) => store.preferences())).toEqual({ theme: 'dark' })
  })

  it('whose entry was changed in the middle is read from the journal, told, and made anew the next time', () => {
    alter(3)
    const told = using((store) => {
      expect(linesOf(store, 'S')).toHaveLength(6)
      expect([...store.events('S')].map((e) => e.seq)).toEqual([1, 2, 3, 4, 5, 6])
      expect([...store.events('S')][2]).toMatchObject({ data: { text: 'note 2' } })
      return store.findings()
    })
    expect(told).toEqual([{ code: 'database-damaged', session: 'S', seq: 2 }])
    expect(look()).toMatchObject({ lines, verified: { intact: true } })
    expect(look().findings).toEqual([])
  })

  it('that cannot be opened at all leaves the journals to read and to write', () => {
    rmSync(database)
    mkdirSync(database)
    const due: (() => void)[] = []
    const later = (_: number, act: () => void) => (due.push(act), () => undefined)
    using((store) => {
      expect(store.recording()).toEqual({ state: 'degraded', faults: ['database'], waiting: 0 })
      expect(linesOf(store, 'S')).toEqual(lines)
      expect(store.sessions().map((s) => [s.session, s.events])).toEqual([
        ['T', 1],
        ['S', 6],
      ])
      store.append('S', [note('still here')], 6)
      expect(store.recording()).toEqual({ state: 'degraded', faults: ['database'], waiting: 0 })
      expect(store.head('S').seq).toBe(7)
      rmSync(database, { recursive: true })
      for (const act of due.splice(0)) act()
      store.append('S', [note('here again')], 7)
      expect(store.recording().state).toBe('recording')
      expect(store.verify('S')).toMatchObject({ intact: true, head: { seq: 8 } })
      expect(store.sessions()).toHaveLength(2)
    }, later)
    expect(look().findings).toEqual([])
  })
})

describe('a journal', () => {
  it.each([
    [
      'is torn in its last line',
      () => truncateSync(journal, statSync(journal).size - 10),
      'journal-damaged',
      5,
    ],
    [
      'ends with something else',
      () => writeFileSync(journal, 'garbage', { flag: 'a' }),
      'journal-damaged',
      6,
    ],
    [
      'was altered in the middle',
      () => writeFileSync(journal, lines.join('').replace('note 2', 'note 9')),
      'journal-damaged',
      2,
    ],
    ['lacks its last lines', () => writeFileSync(journal, lines.slice(0, 4).join('')), 'journal-behind', 4],
    ['is gone', () => rmSync(journal), 'journal-missing', undefined],
  ])('that %s is written anew from the database', (_, damage, code, seq) => {
    damage()
    // A change in the middle is seen by the check of the library alone.
    if (seq === 2) writeFileSync(join(path, 'suspects.json'), '["S"]')
    const before = existsSync(journal) ? readFileSync(journal) : undefined
    expect(look().findings).toMatchObject([{ code, session: 'S', ...(seq !== undefined && { seq }) }])
    expect(readFileSync(journal, 'utf8')).toBe(lines.join(''))
    const isAside = code === 'journal-damaged'
    const [time] = isAside ? readdirSync(join(path, 'quarantine')) : []
    const aside = time && readFileSync(join(path, 'quarantine', time, 'S.jsonl'))
    expect(aside).toEqual(isAside ? before : undefined)
    expect(look().findings).toEqual([])
  })

  it('that tells another story than the database gives way to the longer one', () => {
    const other = folder()
    cpSync(path, other, { recursive: true })
    write(1)
    write(3, other)
    copyFileSync(join(other, 'journal', 'S.jsonl'), journal)
    const { findings, lines: now } = look()
    expect(findings).toMatchObject([
      { code: 'sources-differ', session: 'S', seq: 9 },
      { code: 'database-damaged', quarantine: expect.any(String) as string },
    ])
    expect(now.join('')).toBe(readFileSync(join(other, 'journal', 'S.jsonl'), 'utf8'))
    expect(quarantined()).toContain('hatchwise.db')
  })
})

describe('entries that neither record holds', () => {
  /** Line 4 of the journal is altered, and the database gone: three entries are known and lost. */
  function loseThree(): void {
    rmSync(database)
    writeFileSync(journal, lines.join('').replace('note 3', 'note 9'))
  }

  it('are counted, and the record itself tells so', () => {
    loseThree()
    const { findings, lines: now, verified, summary } = look()
    expect(findings).toMatchObject([
      { code: 'database-missing' },
      { code: 'journal-damaged', session: 'S', seq: 3 },
      { code: 'events-lost', session: 'S', seq: 3, lost: 3 },
    ])
    expect(now.slice(0, 3)).toEqual(lines.slice(0, 3))
    expect(JSON.parse(now[3]!)).toMatchObject({
      seq: 4,
      actor: 'hatchwise',
      kind: 'recovered',
      data: { after: 3, lost: 3 },
    })
    expect(verified).toMatchObject({ intact: true, head: { seq: 4 } })
    expect(summary).toMatchObject({ lost: 3, events: 4 })
    expect(readFileSync(journal, 'utf8')).toBe(now.join(''))
  })

  it('are told once, also where the repair was cut before the database was made', () => {
    loseThree()
    const { lines: now } = look()
    rmSync(database)
    expect(look()).toMatchObject({
      findings: [{ code: 'database-missing' }],
      lines: now,
      summary: { lost: 3 },
    })
  })

  it('are known from the checkpoint too', () => {
    using((store) => store.append('S', [{ ...note(''), kind: 'session-closed', data: {} }], 6))
    const db = new Database(database)
    db.exec("DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE session = 'S' AND seq > 4")
    db.close()
    writeFileSync(journal, lines.slice(0, 4).join(''))
    const { findings, summary } = look()
    expect(findings).toEqual([{ code: 'events-lost', session: 'S', seq: 4, lost: 3 }])
    expect(summary).toMatchObject({ events: 5, lost: 3, closed: false })
    expect(look().findings).toEqual([])
    write(1)
    expect(look()).toMatchObject({ findings: [], summary: { events: 6, lost: 3 } })
  })
})

describe('a database of a newer Hatchwise', () => {
  it('is refused, and neither it nor the journals are touched', () => {
    const db = new Database(database)
    db.exec('CREATE TABLE of_later (x); PRAGMA user_version = 99')
    db.close()
    writeFileSync(journal, 'not ours to judge')
    const before = readdirSync(path).toSorted()
    expect(() => openStore(path)).toThrow('newer Hatchwise')
    expect(readdirSync(path).toSorted()).toEqual(before)
    expect(readFileSync(journal, 'utf8')).toBe('not ours to judge')
  })
})
