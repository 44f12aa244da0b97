import { Client } from 'pg'
import type { Head } from '../../shared/session/chain'
import type { StoredEvent } from '../store/events'
import { SCHEMA } from './schema'
import { ServerError, serverError } from './server-error'

/** A log on the server: one session of one station. */
export interface Key {
  station: string
  session: string
}

/** The table of events on a PostgreSQL server. Everything throws a `ServerError`. */
export interface Server {
  /** The last event that the server holds of a log; undefined where it holds none. */
  head(key: Key): Promise<Head | undefined>
  hashAt(key: Key, seq: number): Promise<string | undefined>
  /** Adds the events whose place is free, all or none of them; tells how many were added. */
  insert(key: Key, events: readonly StoredEvent[]): Promise<number>
  /** The first place where the server itself finds the chain of a log broken. */
  fault(key: Key): Promise<number | undefined>
  /** Some events after a place, in order. */
  after(key: Key, seq: number): Promise<StoredEvent[]>
  close(): Promise<void>
}

const CONNECT_MS = 10_000
/** A server that is silent for so long is gone; none of the queries takes it as much as a minute. */
const ANSWER_MS = 300_000
/** Any number that nobody else locks: makes the tables be made by one publisher at a time. */
const LOCK = 0x48636877
const PAGE = 1000

const EVENTS = 'FROM hatchwise.event WHERE station = $1 AND session = $2'

/** Connects to `postgres://user:password@host:port/database` and makes the tables where they are not there. */
export async function connect(url: string): Promise<Server> {
  const client = clientOf(url)
  // The query under way, or the next one, tells it.
  client.on('error', () => undefined)
  let isConnected = false

  const ask = async <Row extends object>(text: string, values: unknown[] = []) => {
    try {
      return await client.query<Row>(text, values)
    } catch (error) {
      throw serverError(error, client, true)
    }
  }

  try {
    await client.connect()
    isConnected = true
    await makeTables(client)
  } catch (error) {
    await client.end()
    throw serverError(error, client, isConnected)
  }

  return {
    head: async ({ station, session }) => {
      const text = `SELECT seq, hash ${EVENTS} ORDER BY seq DESC LIMIT 1`
      return (await ask<Head>(text, [station, session])).rows[0]
    },
    hashAt: async ({ station, session }, seq) => {
      const text = `SELECT hash ${EVENTS} AND seq = $3`
      return (await ask<{ hash: string }>(text, [station, session, seq])).rows[0]?.hash
    },
    insert: async ({ station }, events) => {
      const text = `INSERT INTO hatchwise.event
        SELECT * FROM json_populate_recordset(NULL::hatchwise.event, $1) ON CONFLICT DO NOTHING`
      const rows = JSON.stringify(events.map((event) => ({ ...event, station })))
      return (await ask(text, [rows])).rowCount ?? 0
    },
    fault: async ({ station, session }) => {
      const text = `SELECT min(seq) AS seq FROM hatchwise.fault WHERE station = $1 AND session = $2`
      return (await ask<{ seq: number | null }>(text, [station, session])).rows[0]?.seq ?? undefined
    },
    after: async ({ station, session }, seq) => {
      const text = `SELECT v, session, seq, at, actor, kind, data, prev, hash ${EVENTS} AND seq > $3
        ORDER BY seq LIMIT ${PAGE}`
      return (await ask<StoredEvent>(text, [station, session, seq])).rows
    },
    close: () => client.end(),
  }
}

function clientOf(url: string): Client {
  try {
    return new Client({
      connectionString: url,
      application_name: 'hatchwise',
      connectionTimeoutMillis: CONNECT_MS,
      query_timeout: ANSWER_MS,
      keepAlive: true,
    })
  } catch {
    throw new ServerError('found a URL that is none; expected postgres://user:password@host:port/database')
  }
}

/** Looks first: who may only read and insert needs no right to make anything. */
async function makeTables(client: Client): Promise<void> {
  const there = await client.query<{ there: boolean }>(
    `SELECT to_regclass('hatchwise.event') IS NOT NULL AND to_regclass('hatchwise.fault') IS NOT NULL AS there`,
  )
  if (there.rows[0]?.there) return
  await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCK}); ${SCHEMA} COMMIT;`)
}
