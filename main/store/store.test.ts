import fc from 'fast-check'
import Database from 'better-sqlite3'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../shared/session/chain'
import type { Draft } from '../../shared/session/event'
import { commands, openingOf, written } from '../../shared/session/log.arbitrary'
import { sha256 } from './sha256'
import { readCheckpoint } from './signing/checkpoint'
import { AT, note, sealed, using } from './sample-store'
import { openStore, type Store } from './store'
import { temporaryFolders } from './temporary-folder'

const folder = temporaryFolders()

describe('appending', () => {
  it('gives events their place, and they are there after closing and opening again', () => {
    const path = folder()
    const appended = using(path, (store) => [
      ...store.append('S', [openingOf()], 0),
      ...store.append('S', [note('one'), note('two')], 1),
    ])
    expect(appended.map((e) => e.seq)).toEqual([1, 2, 3])
    using(path, (store) => {
      expect([...store.events('S')]).toEqual(appended)
      expect(store.head('S')).toEqual({ seq: 3, hash: appended[2]!.hash })
      expect(store.verify('S')).toEqual({ intact: true, head: store.head('S') })
    })
  })

  it('is refused to whoever has not seen the last event, and writes nothing then', () => {
    using(folder(), (store) => {
      store.append('S', [openingOf(), note('one')], 0)
      expect(() => store.append('S', [note('two'), note('three')], 1)).toThrow('ends at seq 2; expected 1')
      expect(store.head('S').seq).toBe(2)
    })
  })

  it('writes all drafts or none', () => {
    using(folder(), (store) => {
      store.append('S', [openingOf()], 0)
      const impossible = { ...note('x'), data: { text: '\ud83d' } } as Draft
      expect(() => store.append('S', [note('one'), impossible], 1)).toThrow('surrogate')
      expect(store.head('S').seq).toBe(1)
      expect(() => store.append('T', [note('no opening')], 0)).toThrow('begins with session-opened')
      expect(store.sessions()).toHaveLength(1)
    })
  })

  it('keeps data as the text that was hashed', () => {
    using(folder(), (store) => {
      fc.assert(
        fc.property(commands, fc.uuid(), (asked, session) => {
          const { log } = written(sha256, asked, session)
          store.importLog(sealed(log))
          expect([...store.stored(session)].map((e) => e.data)).toEqual(log.map((e) => canonical(e.data)))
          expect([...store.events(session)].map((e) => canonical(e))).toEqual(log.map((e) => canonical(e)))
          expect(store.verify(session)).toMatchObject({ intact: true })
        }),
        { numRuns: 30 },
      )
    })
  })
})

describe('a checkpoint', () => {
  const seqOf = (store: Store) => readCheckpoint(store.checkpoint('S') ?? '')?.seq

  it('is signed every thousand entries and at the end of a session, with the key of this machine', () => {
    using(folder(), (store) => {
      store.append('S', [openingOf(), ...Array.from({ length: 998 }, (_, i) => note(`${i}`))], 0)
      expect(store.checkpoint('S')).toBeUndefined()
      store.append('S', [note('the thousandth'), note('one more')], 999)
      expect(seqOf(store)).toBe(1001)
      store.append('S', [note('not yet')], 1001)
      expect(seqOf(store)).toBe(1001)
      store.append('S', [{ at: AT, actor: 'CDR', kind: 'session-closed', data: {} }], 1002)
      expect(readCheckpoint(store.checkpoint('S')!, store.publicKey)).toMatchObject({
        session: 'S',
        ...store.head('S'),
        isSignatureValid: true,
      })
    })
  })
})

describe('the database file', () => {
  it('holds events that nobody can change, delete, replace or put in between', () => {
    const path = folder()
    using(path, (store) => store.append('S', [openingOf(), note('one')], 0))
    const db = new Database(join(path, 'hatchwise.db'))
    const all = 'session, seq, at, actor, kind, v, data, prev, hash'
    const copied = (seq: string, or = '') =>
      db.exec(
        `INSERT ${or} INTO event (${all}) SELECT session, ${seq}, at, actor, kind, v, data, prev, hash FROM event WHERE seq = 1`,
      )
    expect(() => db.exec(`UPDATE event SET actor = 'X'`)).toThrow('never changed')
    expect(() => db.exec('DELETE FROM event')).toThrow('never deleted')
    expect(() => copied('2', 'OR REPLACE')).toThrow('after the last one')
    expect(() => copied('9')).toThrow('after the last one')
    expect(() => db.exec(`UPDATE session SET origin = 'unsealed'`)).toThrow('never changed')
    expect(() => db.exec('DELETE FROM session')).toThrow('never deleted')
    expect(() => db.exec('PRAGMA foreign_keys = ON; UPDATE event SET seq = 5')).toThrow('never changed')
    db.close()
  })

  it('shows at which event it was altered by someone who took the triggers away', () => {
    const path = folder()
    using(path, (store) => store.append('S', [openingOf(), note('one'), note('two')], 0))
    const db = new Database(join(path, 'hatchwise.db'))
    db.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET data = '{"text":"won"}' WHERE seq = 2`)
    db.close()
    using(path, (store) => {
      expect(store.verify('S')).toEqual({ intact: false, seq: 2, code: 'wrong-hash' })
    })
  })

  it('is for its owner alone, and so is the folder that is made for it', () => {
    const path = join(folder(), 'data')
    using(path, () => undefined)
    expect(statSync(path).mode & 0o777).toBe(0o700)
    expect(statSync(join(path, 'hatchwise.db')).mode & 0o777).toBe(0o600)
  })

  it('is refused to a second one who opens it', () => {
    const path = folder()
    using(path, () => expect(() => openStore(path)).toThrow('in use'))
    using(path, (store) => expect(store.sessions()).toEqual([]))
  })

  it('is left untouched where a newer Hatchwise wrote it', () => {
    const path = folder()
    const file = join(path, 'hatchwise.db')
    using(path, (store) => store.append('S', [openingOf()], 0))
    const db = new Database(file)
    db.exec('CREATE TABLE of_later (x); PRAGMA user_version = 99')
    db.close()
    const before = readFileSync(file)
    expect(() => openStore(path)).toThrow(/newer Hatchwise \(schema 99/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is left untouched where another program wrote it', () => {
    const path = folder()
    const file = join(path, 'hatchwise.db')
    const db = new Database(file)
    db.exec('CREATE TABLE bookmarks (url TEXT)')
    db.close()
    const before = readFileSync(file)
    expect(() => openStore(path)).toThrow('another program')
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is left untouched where it is no database', () => {
    const path = folder()
    mkdirSync(path, { recursive: true })
    writeFileSync(join(path, 'hatchwise.db'), 'not a database '.repeat(100))
    expect(() => openStore(path)).toThrow('damaged or no database')
    expect(readFileSync(join(path, 'hatchwise.db'), 'utf8')).toBe('not a database '.repeat(100))
  })
})

describe('preferences', () => {
  it('are kept, the last one of each key', () => {
    const path = folder()
    using(path, (store) => store.writePreferences({ theme: 'dark', language: 'ru' }))
    using(path, (store) => store.writePreferences({ theme: 'light' }))
    using(path, (store) => expect(store.preferences()).toEqual({ language: 'ru', theme: 'light' }))
  })
})
