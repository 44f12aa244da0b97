import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openingOf, written } from '../../shared/session/log.arbitrary'
import { sha256 } from './sha256'
import { AT, note, sealed, using } from './sample-store'
import { temporaryFolders } from './temporary-folder'

const folder = temporaryFolders()

describe('taking over a log', () => {
  it('keeps where it came from, also when the database is lost', () => {
    const path = folder()
    const from = { file: 'mission.jsonl', importedAt: AT, keyId: '0123abcd' }
    const { log } = written(sha256, [])
    using(path, (store) => {
      store.importLog({ events: log, origin: 'unsealed' }, from)
      store.append('S-2', [openingOf()], 0)
    })
    const origins = () =>
      using(path, (store) => store.sessions().map((s) => [s.session, s.unsealedOrigin, s.importedFrom]))
    const expected = [
      ['S-2', false, undefined],
      ['S-1', true, from],
    ]
    expect(origins()).toEqual(expected)
    rmSync(join(path, 'hatchwise.db'))
    expect(origins()).toEqual(expected)
  })

  it('leaves no journal of what was not taken', () => {
    const path = folder()
    using(path, (store) => {
      const { log } = written(sha256, [note('one')])
      const failing = (function* () {
        yield* log
        throw new Error('line 3 is wrong')
      })()
      expect(() => store.importLog(sealed(failing))).toThrow('line 3 is wrong')
      expect(readdirSync(join(path, 'journal'))).toEqual([])
    })
  })

  it('takes nothing where reading it fails on the way', () => {
    using(folder(), (store) => {
      const { log } = written(sha256, [])
      const failing = (function* () {
        yield* log
        throw new Error('line 2 is wrong')
      })()
      expect(() => store.importLog(sealed(failing))).toThrow('line 2 is wrong')
      expect(store.sessions()).toEqual([])
      expect(store.head('S-1').seq).toBe(0)
    })
  })

  it('refuses a session that is here already and leaves it as it is', () => {
    using(folder(), (store) => {
      const { log } = written(sha256, [])
      store.importLog(sealed(log))
      expect(() => store.importLog(sealed(log))).toThrow('already')
      expect(store.head('S-1').seq).toBe(1)
      // Elsewhere their journals would be one file.
      const other = written(sha256, []).log.map((event) => ({ ...event, session: 's-1' }))
      expect(() => store.importLog(sealed(other))).toThrow('already')
    })
  })
})

describe('going on with a log that is longer elsewhere', () => {
  const { log } = written(sha256, [note('one'), note('two'), note('three')], 'S')

  it('takes the entries that follow, into both records', () => {
    const path = folder()
    using(path, (store) => {
      store.importLog(sealed(log.slice(0, 2)))
      store.extend('S', log.slice(2))
      expect([...store.events('S')]).toEqual(log)
      expect(store.verify('S')).toMatchObject({ intact: true, head: { seq: 4 } })
    })
    using(path, (store) => expect(store.findings()).toEqual([]))
  })

  it('refuses what does not follow, and takes nothing of it', () => {
    using(folder(), (store) => {
      store.importLog(sealed(log.slice(0, 2)))
      const other = { ...log[3]!, prev: log[1]!.hash }
      expect(() => store.extend('S', log.slice(3))).toThrow('ends at seq 2')
      expect(() => store.extend('S', [log[2]!, other])).toThrow('does not follow')
      expect(() => store.extend('T', log.slice(2))).toThrow('ends at seq 0')
      expect(store.head('S').seq).toBe(2)
    })
  })
})
