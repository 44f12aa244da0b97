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

let library: SampleLibrary

beforeEach(() => {
  library = sampleLibrary(folder())
})

describe('a journal', () => {
  it.each([
    [
      'is torn in its last line',
      () => truncateSync(library.journal, statSync(library.journal).size - 10),
      'journal-damaged',
      5,
    ],
    [
      'ends with something else',
      () => writeFileSync(library.journal, 'garbage', { flag: 'a' }),
      'journal-damaged',
      6,
    ],
    [
      'was altered in the middle',
      () => writeFileSync(library.journal, library.lines.join('').replace('note 2', 'note 9')),
      'journal-damaged',
      2,
    ],
    [
      'lacks its last lines',
      () => writeFileSync(library.journal, library.lines.slice(0, 4).join('')),
      'journal-behind',
      4,
    ],
    ['is gone', () => rmSync(library.journal), 'journal-missing', undefined],
  ])('that %s is written anew from the database', (_, damage, code, seq) => {
    damage()
    // A change in the middle is seen by the check of the library alone.
    if (seq === 2) writeFileSync(join(library.path, 'suspects.json'), '["S"]')
    const before = existsSync(library.journal) ? readFileSync(library.journal) : undefined
    expect(library.look().findings).toMatchObject([{ code, session: 'S', ...(seq !== undefined && { seq }) }])
    expect(readFileSync(library.journal, 'utf8')).toBe(library.lines.join(''))
    const isAside = code === 'journal-damaged'
    const [time] = isAside ? readdirSync(join(library.path, 'quarantine')) : []
    const aside = time && readFileSync(join(library.path, 'quarantine', time, 'S.jsonl'))
    expect(aside).toEqual(isAside ? before : undefined)
    expect(library.look().findings).toEqual([])
  })

  it('that tells another story than the database gives way to the longer one', () => {
    const other = folder()
    cpSync(library.path, other, { recursive: true })
    library.write(1)
    library.write(3, other)
    copyFileSync(join(other, 'journal', 'S.jsonl'), library.journal)
    const { findings, lines: now } = library.look()
    expect(findings).toMatchObject([
      { code: 'sources-differ', session: 'S', seq: 9 },
      { code: 'database-damaged', quarantine: expect.any(String) as string },
    ])
    expect(now.join('')).toBe(readFileSync(join(other, 'journal', 'S.jsonl'), 'utf8'))
    expect(library.quarantined()).toContain('hatchwise.db')
  })
})

describe('entries that neither record holds', () => {
  /** Line 4 of the journal is altered, and the database gone: three entries are known and lost. */
  function loseThree(): void {
    rmSync(library.database)
    writeFileSync(library.journal, library.lines.join('').replace('note 3', 'note 9'))
  }

  it('are counted, and the record itself tells so', () => {
    loseThree()
    const { findings, lines: now, verified, summary } = library.look()
    expect(findings).toMatchObject([
      { code: 'database-missing' },
      { code: 'journal-damaged', session: 'S', seq: 3 },
      { code: 'events-lost', session: 'S', seq: 3, lost: 3 },
    ])
    expect(now.slice(0, 3)).toEqual(library.lines.slice(0, 3))
    expect(JSON.parse(now[3]!)).toMatchObject({
      seq: 4,
      actor: 'hatchwise',
      kind: 'recovered',
      data: { after: 3, lost: 3 },
    })
    expect(verified).toMatchObject({ intact: true, head: { seq: 4 } })
    expect(summary).toMatchObject({ lost: 3, events: 4 })
    expect(readFileSync(library.journal, 'utf8')).toBe(now.join(''))
  })

  it('are told once, also where the repair was cut before the database was made', () => {
    loseThree()
    const { lines: now } = library.look()
    rmSync(library.database)
    expect(library.look()).toMatchObject({
      findings: [{ code: 'database-missing' }],
      lines: now,
      summary: { lost: 3 },
    })
  })

  it('are known from the checkpoint too', () => {
    library.using((store) => store.append('S', [{ ...note(''), kind: 'session-closed', data: {} }], 6))
    const db = new Database(library.database)
    db.exec("DROP TRIGGER event_is_never_deleted; DELETE FROM event WHERE session = 'S' AND seq > 4")
    db.close()
    writeFileSync(library.journal, library.lines.slice(0, 4).join(''))
    const { findings, summary } = library.look()
    expect(findings).toEqual([{ code: 'events-lost', session: 'S', seq: 4, lost: 3 }])
    expect(summary).toMatchObject({ events: 5, lost: 3, closed: false })
    expect(library.look().findings).toEqual([])
    library.write(1)
    expect(library.look()).toMatchObject({ findings: [], summary: { events: 6, lost: 3 } })
  })
})
