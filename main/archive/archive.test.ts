import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { existsSync, globSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../shared/session/event'
import { openingOf } from '../../shared/session/log.arbitrary'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { archive, type Archived } from './archive'
import { partitionValue, placeOf } from './place'
import { readSessions } from './sessions-table'

const folder = temporaryFolders()
const at = '2020-12-26T15:00:00.000Z'
const note = (text: string): Draft => ({ at, actor: 'CDR', kind: 'note', data: { text } })

/** A store that cannot be read but for what a run without changes may look at. */
const unreadable = (store: Store) => ({
  ...store,
  verify: (session: string): never => expect.fail(`${session} was verified`),
  events: (session: string): never => expect.fail(`${session} was read`),
  stored: (session: string): never => expect.fail(`${session} was read`),
})

/** What a store says of a session that somebody altered. */
function brokenIn(session: string, store: Store): Store['verify'] {
  return (asked) => (asked === session ? { intact: false, seq: 2, code: 'wrong-hash' } : store.verify(asked))
}

async function using<T>(path: string, use: (store: Store) => T | Promise<T>): Promise<T> {
  const store = openStore(path)
  try {
    return await use(store)
  } finally {
    store.close()
  }
}

async function outcomes(store: Parameters<typeof archive>[0], out: string) {
  const all: Record<string, Archived['outcome']> = {}
  for await (const { session, outcome } of archive(store, out)) all[session] = outcome
  return all
}

const files = (out: string) => globSync('**/*.parquet', { cwd: out }).sort()
const rows = async (path: string) => parquetReadObjects({ file: await asyncBufferFromFile(path) })

describe('an archive', () => {
  it('has a file for each session, by station and date, and a row for each', async () => {
    const out = folder()
    await using(folder(), async (store) => {
      store.append('S', [openingOf('Первая'), note('one')], 0)
      store.append('T', [openingOf()], 0)
      expect(await outcomes(store, out)).toEqual({ S: 'written', T: 'written' })
      expect(files(out)).toEqual([
        'events/station=lab/date=2020-12-26/S.parquet',
        'events/station=lab/date=2020-12-26/T.parquet',
        'sessions.parquet',
      ])
      const events = await rows(join(out, 'events/station=lab/date=2020-12-26/S.parquet'))
      expect(events.map((e) => e['hash'])).toEqual([...store.events('S')].map((e) => e.hash))
      expect(await readSessions(join(out, 'sessions.parquet'))).toMatchObject([
        { session: 'S', title: 'Первая', events: 2, head_hash: store.head('S').hash, verified: true },
        { session: 'T', crew: 'CDR', hatch_operations: 0, unsealed: false },
      ])
    })
  })

  it('does not read a session again that has not changed, and replaces one that grew', async () => {
    const out = folder()
    await using(folder(), async (store) => {
      store.append('S', [openingOf()], 0)
      store.append('T', [openingOf()], 0)
      await outcomes(store, out)
      const written = statSync(join(out, 'sessions.parquet'), { bigint: true }).mtimeNs
      expect(await outcomes(unreadable(store), out)).toEqual({ S: 'unchanged', T: 'unchanged' })
      expect(statSync(join(out, 'sessions.parquet'), { bigint: true }).mtimeNs).toBe(written)
      store.append('S', [note('one more')], 1)
      expect(await outcomes(store, out)).toEqual({ S: 'written', T: 'unchanged' })
      expect(await rows(join(out, files(out)[0]!))).toHaveLength(2)
      expect((await readSessions(join(out, 'sessions.parquet'))).map((r) => r['events'])).toEqual([2, 1])
    })
  })

  it('has the same bytes whichever way it came about', async () => {
    const [atOnce, grown] = [folder(), folder()]
    await using(folder(), async (store) => {
      store.append('T', [openingOf()], 0)
      store.append('S', [openingOf()], 0)
      await outcomes(store, grown)
      store.append('T', [note('one')], 1)
      await outcomes(store, grown)
      await outcomes(store, atOnce)
      const bytes = (out: string) => files(out).map((file) => readFileSync(join(out, file), 'hex'))
      expect(bytes(grown)).toEqual(bytes(atOnce))
    })
  })

  it('makes again what is damaged or lost', async () => {
    const out = folder()
    await using(folder(), async (store) => {
      store.append('S', [openingOf()], 0)
      await outcomes(store, out)
      const [events, table] = files(out).map((file) => join(out, file)) as [string, string]
      const whole = [readFileSync(events), readFileSync(table)]
      truncateSync(events, 100)
      writeFileSync(table, 'no table')
      expect(await outcomes(store, out)).toEqual({ S: 'written' })
      expect([readFileSync(events), readFileSync(table)]).toEqual(whole)
    })
  })

  it('goes on with a run that was cut off before the table of sessions was written', async () => {
    const out = folder()
    await using(folder(), async (store) => {
      store.append('S', [openingOf()], 0)
      await outcomes(store, out)
      store.append('S', [note('one more')], 1)
      for await (const { outcome } of archive(store, out)) {
        expect(outcome).toBe('written')
        break
      }
      expect(await outcomes(store, out)).toEqual({ S: 'written' })
      expect(await readSessions(join(out, 'sessions.parquet'))).toMatchObject([{ events: 2 }])
    })
  })

  it('leaves out a session that does not verify, says so in its row, and takes the others', async () => {
    const out = folder()
    await using(folder(), async (store) => {
      store.append('S', [openingOf(), note('one')], 0)
      store.append('T', [openingOf()], 0)
      const broken = { ...store, verify: brokenIn('S', store) }
      expect(await outcomes(broken, out)).toEqual({ S: 'broken', T: 'written' })
      expect(files(out)).toEqual(['events/station=lab/date=2020-12-26/T.parquet', 'sessions.parquet'])
      const told = await readSessions(join(out, 'sessions.parquet'))
      expect(told.map((r) => [r.session, r['verified'], r['hatch_operations']])).toEqual([
        ['S', false, null],
        ['T', true, 0],
      ])
    })
  })

  it('takes the sessions of several stores, and keeps the longer log of a session that two of them hold', async () => {
    const out = folder()
    await using(folder(), async (store) => {
      store.append('S', [openingOf(), note('one'), note('two')], 0)
      await outcomes(store, out)
    })
    await using(folder(), async (older) => {
      older.append('S', [openingOf(), note('one')], 0)
      older.append('T', [openingOf()], 0)
      expect(await outcomes(older, out)).toEqual({ S: 'differs', T: 'written' })
    })
    expect((await readSessions(join(out, 'sessions.parquet'))).map((r) => r['events'])).toEqual([3, 1])
  })
})

describe('the name of a partition', () => {
  it('is letters of any alphabet, digits, and %XX for what a path or a reader would stumble over', () => {
    expect(partitionValue('iss-2020-10')).toBe('iss-2020-10')
    expect(partitionValue('Мир/2 = ПрК')).toBe('Мир%2F2%20%3D%20ПрК')
    expect(partitionValue('%2F\\:\u0000')).toBe('%252F%5C%3A%00')
  })

  it('stays in its folder and fits into a file name, whatever a log calls its station', () => {
    for (const station of ['..', '../../etc', '/', 'станция'.repeat(6).slice(0, 40)]) {
      const path = placeOf('/a', { station, session: 'S', openedAt: at })
      expect(path).toMatch(/^\/a\/events\/station=[^/]+\/date=2020-12-26\/S\.parquet$/)
      expect(Buffer.byteLength(path.split('/')[3]!)).toBeLessThan(255)
    }
    expect(existsSync('/a')).toBe(false)
  })
})
