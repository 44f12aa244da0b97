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

let path: string
let database: string
let journal: string
let lines: string[]
let using: SampleLibrary['using']
let look: SampleLibrary['look']
let write: SampleLibrary['write']
let quarantined: SampleLibrary['quarantined']

beforeEach(() => {
  ;({ path, database, journal, lines, using, look, write, quarantined } = sampleLibrary(folder()))
})

/** Changes an entry of S behind the back of the store. */
function alter(seq: number): void {
  const db = new Database(database)
  db.exec(
    `DROP TRIGGER event_is_never_changed; UPDATE event SET data = '{"text":"won"}' WHERE session = 'S' AND seq = ${seq}`,
  )
  db.close()
}

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
