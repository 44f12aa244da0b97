import Database from 'better-sqlite3'
import {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../temporary-folder'
import { note, sampleLibrary, type SampleLibrary } from './sample-library'

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
