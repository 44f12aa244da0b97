import Database from 'better-sqlite3'
import {
  copyFileSync,
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
import { openStore } from '../store'
import { temporaryFolders } from '../temporary-folder'
import { linesOf, note, sampleLibrary, type SampleLibrary } from './sample-library'

const folder = temporaryFolders()

let library: SampleLibrary

beforeEach(() => {
  library = sampleLibrary(folder())
})

/** Changes an entry of S behind the back of the store. */
function alter(seq: number): void {
  const db = new Database(library.database)
  db.exec(
    `DROP TRIGGER event_is_never_changed; UPDATE event SET data = '{"text":"won"}' WHERE session = 'S' AND seq = ${seq}`,
  )
  db.close()
}

describe('two records that end alike', () => {
  it('are opened without a word, and nothing is put aside', () => {
    expect(library.look()).toMatchObject({ findings: [], lines: library.lines, verified: { intact: true } })
    expect(existsSync(join(library.path, 'quarantine'))).toBe(false)
  })

  it('are the same text: the journal is the export', () => {
    expect(readFileSync(library.journal, 'utf8')).toBe(library.lines.join(''))
  })

  it('are for their owner alone', () => {
    const modes = [
      join(library.path, 'journal'),
      library.journal,
      join(library.path, 'signing-key.pem'),
      join(library.path, 'reserve'),
    ]
    expect(modes.map((file) => statSync(file).mode & 0o777)).toEqual([0o700, 0o600, 0o600, 0o600])
  })
})

describe('a library from before there were journals', () => {
  it('gets them, and that is nothing to tell', () => {
    for (const name of ['journal', 'signing-key.pem']) rmSync(join(library.path, name), { recursive: true })
    expect(library.look().findings).toEqual([])
    expect(readFileSync(library.journal, 'utf8')).toBe(library.lines.join(''))
  })
})

describe('a database', () => {
  it('that is gone is made of the journals', () => {
    rmSync(library.database)
    expect(library.look()).toMatchObject({
      findings: [{ code: 'database-missing' }],
      lines: library.lines,
      verified: { intact: true },
    })
    expect(library.look('T').lines).toHaveLength(1)
    expect(library.look().findings).toEqual([])
  })

  it('in the place of which an older copy was put is brought up to the journal', () => {
    copyFileSync(library.database, `${library.database}.old`)
    library.write(3)
    copyFileSync(`${library.database}.old`, library.database)
    const { findings, lines: now, verified } = library.look()
    expect(findings).toEqual([{ code: 'database-behind', session: 'S', seq: 6 }])
    expect(now).toHaveLength(9)
    expect(verified).toMatchObject({ intact: true, head: { seq: 9 } })
  })

  it.each([
    ['is no database any more', () => writeFileSync(library.database, 'x'.repeat(8192))],
    ['was cut in the middle', () => truncateSync(library.database, 8192)],
    ['lost a table', () => new Database(library.database).exec('DROP TABLE event').close()],
  ])('that %s is kept aside and made anew', (_, damage) => {
    damage()
    const { findings, lines: now, verified } = library.look()
    expect(findings).toMatchObject([
      { code: 'database-damaged', quarantine: join(library.path, 'quarantine', '20261123T120000000Z') },
    ])
    expect({ now, verified }).toMatchObject({
      now: library.lines,
      verified: { intact: true, head: { seq: 6 } },
    })
    expect(library.quarantined()).toContain('hatchwise.db')
    expect(library.look().findings).toEqual([])
  })

  it('that is made anew keeps the preferences that can still be read', () => {
    alter(6)
    writeFileSync(join(library.path, 'suspects.json'), '["S"]')
    expect(library.look().findings).toMatchObject([
      { code: 'database-damaged', session: 'S', seq: 5 },
      { code: 'database-damaged', quarantine: expect.any(String) as string },
    ])
    expect(library.using((store) => store.preferences())).toEqual({ theme: 'dark' })
  })

  it('whose entry was changed in the middle is read from the journal, told, and made anew the next time', () => {
    alter(3)
    const told = library.using((store) => {
      expect(linesOf(store, 'S')).toHaveLength(6)
      expect([...store.events('S')].map((e) => e.seq)).toEqual([1, 2, 3, 4, 5, 6])
      expect([...store.events('S')][2]).toMatchObject({ data: { text: 'note 2' } })
      return store.findings()
    })
    expect(told).toEqual([{ code: 'database-damaged', session: 'S', seq: 2 }])
    expect(library.look()).toMatchObject({ lines: library.lines, verified: { intact: true } })
    expect(library.look().findings).toEqual([])
  })

  it('that cannot be opened at all leaves the journals to read and to write', () => {
    rmSync(library.database)
    mkdirSync(library.database)
    const due: (() => void)[] = []
    const later = (_: number, act: () => void) => (due.push(act), () => undefined)
    library.using((store) => {
      expect(store.recording()).toEqual({ state: 'degraded', faults: ['database'], waiting: 0 })
      expect(linesOf(store, 'S')).toEqual(library.lines)
      expect(store.sessions().map((s) => [s.session, s.events])).toEqual([
        ['T', 1],
        ['S', 6],
      ])
      store.append('S', [note('still here')], 6)
      expect(store.recording()).toEqual({ state: 'degraded', faults: ['database'], waiting: 0 })
      expect(store.head('S').seq).toBe(7)
      rmSync(library.database, { recursive: true })
      for (const act of due.splice(0)) act()
      store.append('S', [note('here again')], 7)
      expect(store.recording().state).toBe('recording')
      expect(store.verify('S')).toMatchObject({ intact: true, head: { seq: 8 } })
      expect(store.sessions()).toHaveLength(2)
    }, later)
    expect(library.look().findings).toEqual([])
  })
})

describe('a database of a newer Hatchwise', () => {
  it('is refused, and neither it nor the journals are touched', () => {
    const db = new Database(library.database)
    db.exec('CREATE TABLE of_later (x); PRAGMA user_version = 99')
    db.close()
    writeFileSync(library.journal, 'not ours to judge')
    const before = readdirSync(library.path).toSorted()
    expect(() => openStore(library.path)).toThrow('newer Hatchwise')
    expect(readdirSync(library.path).toSorted()).toEqual(before)
    expect(readFileSync(library.journal, 'utf8')).toBe('not ours to judge')
  })
})
