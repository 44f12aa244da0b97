import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Draft } from '../../shared/session/event'
import { commands, openingOf, written } from '../../shared/session/log.arbitrary'
import { sha256 } from '../store/sha256'
import { openStore, type Store } from '../store/store'
import { temporaryFolders } from '../store/temporary-folder'
import { publish, type Published } from './publish'
import { connect, type Server } from './server'
import { postgresPrograms, temporaryServer, type TemporaryServer } from './temporary-server'

const folder = temporaryFolders()
const at = '2020-12-26T15:00:00.000Z'
const programs = postgresPrograms()
const missing = programs ? '' : ' (NOT TESTED: it is not here; Debian has it as the package "postgresql")'

const note = (text: string): Draft => ({ at, actor: 'CDR', kind: 'note', data: { text } })
const notes = (count: number) => Array.from({ length: count }, (_, i) => note(`note ${i}`))

/** A store with one session of so many events, closed after the test. */
const stores: Store[] = []
function storeWith(events: number, session = 'S', path = folder()): Store {
  const store = openStore(path)
  stores.push(store)
  store.append(session, [openingOf(), ...notes(events - 1)], 0)
  return store
}
afterEach(() => stores.splice(0).forEach((store) => store.close()))

describe.skipIf(!programs)(`publishing to PostgreSQL${missing}`, () => {
  let postgres: TemporaryServer
  let admin: Client
  const ask = async (text: string) => (await admin.query<Record<string, unknown>>(text)).rows

  beforeAll(async () => {
    postgres = temporaryServer(programs!)
    await postgres.start()
    admin = await connected()
  }, 60_000)
  afterEach(() => ask('DROP SCHEMA IF EXISTS hatchwise CASCADE'))
  afterAll(async () => {
    await admin?.end()
    await postgres?.remove()
  })

  async function connected(): Promise<Client> {
    const client = new Client(postgres.url())
    client.on('error', () => undefined)
    await client.connect()
    return client
  }

  /** One run of the publisher; `during` happens while its third batch is on the way. */
  async function run(
    store: Store,
    { url = postgres.url(), during = () => Promise.resolve<unknown>(undefined) } = {},
  ): Promise<Published[]> {
    const server = await connect(url)
    let batches = 0
    const disturbed: Server = {
      ...server,
      insert: async (key, events) => {
        const [added] = await Promise.all([
          server.insert(key, events),
          ++batches === 3 ? during() : undefined,
        ])
        return added
      },
    }
    try {
      const published: Published[] = []
      for await (const session of publish(store, disturbed)) published.push(session)
      return published
    } finally {
      await server.close()
    }
  }

  const arrived = async () =>
    Number((await ask('SELECT count(*) AS events FROM hatchwise.event'))[0]!['events'])

  it('brings every event, as the text that was hashed, and sends nothing twice', async () => {
    const store = storeWith(5)
    store.append('T', [openingOf('Течь'), note('эй, "\\"\n')], 0)
    expect(await run(store)).toEqual(
      expect.arrayContaining([
        { station: 'lab', session: 'S', events: 5, sent: 5, beyond: 0 },
        { station: 'lab', session: 'T', events: 2, sent: 2, beyond: 0 },
      ]),
    )
    const rows = await ask('SELECT * FROM hatchwise.event ORDER BY session, seq')
    const ours = ['S', 'T'].flatMap((s) => [...store.stored(s)].map((e) => ({ ...e, station: 'lab' })))
    expect(rows).toEqual(ours)
    expect((await run(store)).map((s) => s.sent)).toEqual([0, 0])
    store.append('S', [note('one more')], 5)
    expect((await run(store)).find((s) => s.session === 'S')).toMatchObject({ events: 6, sent: 1 })
  })

  it('has any log that a crew could write found whole by the server itself', async () => {
    const store = storeWith(1)
    let n = 0
    fc.assert(
      fc.property(commands, (asked) => {
        const { log } = written(sha256, asked, `ANY-${n++}`)
        store.importLog({ events: log, origin: 'sealed' })
      }),
      { numRuns: 100 },
    )
    const published = await run(store)
    expect(published).toHaveLength(101)
    expect(published.filter((s) => s.fault)).toEqual([])
    expect(await ask('SELECT * FROM hatchwise.fault')).toEqual([])
    expect(await arrived()).toBe(published.reduce((sum, s) => sum + s.events, 0))
  })

  it('goes on where it was when the connection is cut half-way', async () => {
    const store = storeWith(9000)
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hatchwise'`
    await expect(run(store, { during: () => ask(cut) })).rejects.toThrow(
      /the connection to .* broke .*; run again: it goes on where it was/,
    )
    const before = await arrived()
    expect(before).toBeGreaterThanOrEqual(4000)
    expect(before).toBeLessThan(9000)
    expect(await run(store)).toMatchObject([{ events: 9000, sent: 9000 - before }])
    expect(await ask('SELECT * FROM hatchwise.fault')).toEqual([])
  })

  it('goes on when the server was killed and has started again', async () => {
    const store = storeWith(9000)
    const kill = async () => {
      const processes = await ask('SELECT pid FROM pg_stat_activity')
      await postgres.kill(processes.map(({ pid }) => Number(pid)))
    }
    await expect(run(store, { during: kill })).rejects.toThrow(/broke/)
    await expect(run(store)).rejects.toThrow(/no connection to a PostgreSQL server at/)
    await postgres.start()
    admin = await connected()
    // What the server had acknowledged is there.
    const before = await arrived()
    expect(before).toBeGreaterThanOrEqual(4000)
    expect(before).toBeLessThan(9000)
    expect(await run(store)).toMatchObject([{ events: 9000, sent: 9000 - before }])
  }, 40_000)

  it('lets two publishers of the same log send at once', async () => {
    const events = [...storeWith(8000).events('S')]
    const [one, two] = [folder(), folder()].map((path) => {
      const store = openStore(path)
      stores.push(store)
      store.importLog({ events, origin: 'sealed' })
      return store
    }) as [Store, Store]
    const [first, second] = await Promise.all([run(one), run(two)])
    expect([...first, ...second].filter((s) => s.fault)).toEqual([])
    expect(first[0]!.sent + second[0]!.sent).toBe(8000)
    expect(await arrived()).toBe(8000)
  })

  it('names the event that was altered on the server, and leaves the other sessions in peace', async () => {
    const store = storeWith(3000)
    store.append('T', [openingOf()], 0)
    await run(store)
    await ask(`UPDATE hatchwise.event SET data = '{"text":"won"}' WHERE session = 'S' AND seq = 1234`)
    expect(await ask('SELECT * FROM hatchwise.fault')).toEqual([{ station: 'lab', session: 'S', seq: 1234 }])
    store.append('S', [note('one more')], 3000)
    const published = await run(store)
    expect(published.map((s) => s.sent)).toEqual([0, 0])
    const bySession = Object.fromEntries(published.map((s) => [s.session, s.fault]))
    expect(bySession).toEqual({ S: { code: 'differs', seq: 1234 }, T: undefined })
  })

  it('names the event that is missing in the middle on the server', async () => {
    const store = storeWith(10)
    await run(store)
    await ask('DELETE FROM hatchwise.event WHERE seq = 4')
    expect(await run(store)).toMatchObject([{ sent: 0, fault: { code: 'differs', seq: 4 } }])
  })

  it('sends nothing after another event under the same key, though both chains are whole', async () => {
    await run(storeWith(3))
    const other = storeWith(2)
    other.append('S', [note('another'), note('more')], 2)
    expect(await run(other)).toMatchObject([{ events: 4, sent: 0, fault: { code: 'differs', seq: 3 } }])
    expect(await arrived()).toBe(3)
  })

  it('says where the server holds more than the log here', async () => {
    const path = folder()
    await run(storeWith(5))
    expect(await run(storeWith(3, 'S', path))).toMatchObject([{ events: 3, sent: 0, beyond: 2 }])
  })

  it('sends nothing of a session whose chain is broken here', async () => {
    const store: Store = {
      ...storeWith(5),
      // As a store says of a session that somebody altered.
      verify: () => ({ intact: false, seq: 2, code: 'wrong-hash' }),
    }
    expect(await run(store)).toMatchObject([{ sent: 0, fault: { code: 'broken', seq: 2 } }])
    expect(await ask('SELECT * FROM hatchwise.event')).toEqual([])
  })

  it('leaves a session that PostgreSQL cannot hold, and takes the others', async () => {
    const store = storeWith(2)
    store.append('T', [openingOf(), { ...note('x'), actor: 'C\0R' }, note('y')], 0)
    const published = await run(store)
    expect(new Map(published.map((s) => [s.session, [s.sent, s.fault]]))).toEqual(
      new Map([
        ['S', [2, undefined]],
        ['T', [0, { code: 'unfit', seq: 2 }]],
      ]),
    )
  })

  it('takes seconds for twenty thousand events', async () => {
    const store = storeWith(20_000)
    const begun = performance.now()
    expect(await run(store)).toMatchObject([{ events: 20_000, sent: 20_000 }])
    expect((performance.now() - begun) / 1000).toBeLessThan(15)
  }, 30_000)

  it('needs no more than to read and to insert once the tables are there', async () => {
    await run(storeWith(2))
    await ask(`CREATE ROLE courier LOGIN PASSWORD 'c'; GRANT USAGE ON SCHEMA hatchwise TO courier;
      GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA hatchwise TO courier`)
    const url = postgres.url({ user: 'courier', password: 'c' })
    const store = storeWith(3, 'T')
    expect(await run(store, { url })).toMatchObject([{ sent: 3 }])
    await ask('DROP SCHEMA hatchwise CASCADE; DROP ROLE courier')
  })

  it.each([
    [{ password: 'wrong' }, /^the server at \/.*\.s\.PGSQL\.5432 refuses the password of owner$/],
    [{ user: 'nobody' }, /refuses the password of nobody$/],
    [{ password: '' }, /asks for a password of owner; put it into the URL, PGPASSWORD or ~\/\.pgpass$/],
    [{ database: 'mir' }, /has no database mir$/],
  ])('says what is wrong with %j', async (who, sentence) => {
    await expect(connect(postgres.url(who))).rejects.toThrow(sentence)
  })

  it('says which right is missing', async () => {
    await ask(`CREATE ROLE guest LOGIN PASSWORD 'g'`)
    const guest = postgres.url({ user: 'guest', password: 'g' })
    await expect(connect(guest)).rejects.toThrow(
      'guest has not the right to do it (permission denied for database postgres); needed: CREATE on the database postgres, or',
    )
    await run(storeWith(1))
    await ask('GRANT USAGE ON SCHEMA hatchwise TO guest')
    const store = storeWith(1, 'T')
    await expect(run(store, { url: guest })).rejects.toThrow('permission denied for table event')
    await ask('DROP OWNED BY guest; DROP ROLE guest')
  })

  it('says that no server answers, or not as it was asked to', async () => {
    await expect(connect(`${postgres.url()}&sslmode=verify-full`)).rejects.toThrow('does not support SSL')
    await expect(connect('postgres://owner:secret@127.0.0.1:1/x')).rejects.toThrow(
      'no connection to a PostgreSQL server at 127.0.0.1:1 (connect ECONNREFUSED 127.0.0.1:1)',
    )
  })
})
