import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { SessionSummary } from '../../shared/contract/contract'
import type { Head } from '../../shared/session/chain'
import type { LogEvent } from '../../shared/session/event'
import { bundledStation } from '../../shared/station/bundled'
import { toMs } from '../../shared/time/time'
import { exportSession } from '../export/export-session'
import type { ReadableStore } from '../store/store'
import { FACTS_VERSION, factsOf, type Facts } from './facts'
import { archivedHead, placeOf, SESSIONS } from './place'
import { readSessions, writeSessions, type SessionRow } from './sessions-table'

/**
 * What became of a session. `broken`: its chain does not hold from `seq` on. `differs`: the archive holds another log
 * of the same session, or a longer one. Both are left out, and what the archive held of them stays.
 */
export interface Archived {
  station: string
  session: string
  outcome: 'written' | 'unchanged' | 'broken' | 'differs'
  seq: number
}

type Source = Pick<ReadableStore, 'sessions' | 'head' | 'verify' | 'events' | 'stored'>

/**
 * Brings an archive up to what a store holds, session by session: the events of each as one Parquet file, and the
 * table of sessions at the end. A session that has not changed since is not read. Rows and files of other stores'
 * sessions stay. Throws what the store or the file system throws; every file is whole or as it was.
 */
export async function* archive(store: Source, folder: string): AsyncGenerator<Archived> {
  const tablePath = join(folder, SESSIONS)
  const rows = new Map((await readSessions(tablePath)).map((row) => [keyOf(row), row]))
  let isTableNew = false

  for (const summary of store.sessions()) {
    const { station, session } = summary
    const head = store.head(session)
    const path = placeOf(folder, summary)
    const archived = await archivedHead(path)
    const row = rows.get(keyOf(summary))
    const isRowRight = row?.head_hash === head.hash && row.facts_version === FACTS_VERSION && row.verified
    if (archived?.hash === head.hash && isRowRight) {
      yield { station, session, outcome: 'unchanged', seq: head.seq }
      continue
    }
    const check = store.verify(session)
    if (check.intact && archived && !isOnTheWay(archived, store, session)) {
      yield { station, session, outcome: 'differs', seq: archived.seq }
      continue
    }
    if (check.intact && archived?.hash !== head.hash) {
      await mkdir(dirname(path), { recursive: true })
      await exportSession(sourceOf(store, summary, head), 'parquet', path, { languages: [] })
    }
    const facts = check.intact ? factsOf(factual(store.events(session)), bundledStation) : undefined
    rows.set(keyOf(summary), rowOf(summary, head, facts))
    isTableNew = true
    const outcome = check.intact ? 'written' : 'broken'
    yield { station, session, outcome, seq: check.intact ? head.seq : check.seq }
  }
  if (isTableNew) await writeSessions(tablePath, [...rows.values()])
}

function keyOf({ station, session }: { station: string; session: string }): string {
  return JSON.stringify([station, session])
}

/** Is this a place that the session's log has passed? */
function isOnTheWay(archived: Head, store: Source, session: string): boolean {
  for (const { seq, hash } of store.stored(session)) {
    if (seq === archived.seq) return hash === archived.hash
  }
  return false
}

/** Made of the summary at hand: looking it up again for each session would take longer than all the rest. */
function sourceOf(
  store: Source,
  { session, title, mode, station, openedAt, unsealedOrigin }: SessionSummary,
  head: Head,
) {
  return {
    session,
    title,
    mode,
    station,
    openedAt,
    head,
    events: head.seq,
    origin: unsealedOrigin ? ('unsealed' as const) : ('sealed' as const),
    stored: () => store.stored(session),
  }
}

/** Readings are most of a log, and no fact is made of them. */
function factual(events: Iterable<LogEvent>): LogEvent[] {
  const kept: LogEvent[] = []
  for (const event of events) if (event.kind !== 'reading') kept.push(event)
  return kept
}

function rowOf(summary: SessionSummary, head: Head, facts: Facts | undefined): SessionRow {
  const { station, session, openedAt, mode, title, unsealedOrigin } = summary
  const opened = new Date(toMs(openedAt))
  return {
    station,
    session,
    mode,
    title,
    date: opened,
    opened_utc: opened,
    events: head.seq,
    head_hash: head.hash,
    verified: facts !== undefined,
    unsealed: unsealedOrigin,
    facts_version: FACTS_VERSION,
    ...(facts && columnsOf(facts)),
  }
}

function columnsOf({ crew, closedAt, verdict, ...facts }: Facts): Partial<SessionRow> {
  return {
    crew: crew.join(', '),
    closed_utc: closedAt === undefined ? undefined : new Date(toMs(closedAt)),
    verdict: verdict?.verdict,
    compartments: verdict?.compartments.join(', '),
    probability: verdict?.probability,
    loss_kg_per_day: verdict?.kgPerDay,
    located_in: facts.locatedIn,
    time_to_locate_s: facts.timeToLocateS,
    time_to_isolate_s: facts.timeToIsolateS,
    hatch_operations: facts.hatchOperations,
  }
}
