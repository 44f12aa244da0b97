import type { SessionSummary } from '../../shared/contract/contract'
import { isKnown, type Kind, type LogEvent } from '../../shared/session/event'
import { undoneSeqs } from '../../shared/session/state'
import { parsed } from './events'
import { folded } from '../../shared/i18n/folded'
import type { Ledger } from './recording/ledger'
import { isNext } from './recovery/sound'
import type { SessionOrigin } from './sessions'
import { troubleOf } from './trouble'

/** The kinds of events that the list is made of, besides the number and the time of the last. */
export const TELLING: readonly string[] = [
  'session-opened',
  'session-closed',
  'undone',
  'recovered',
] satisfies Kind[]

/** What the list of sessions says of one, from its events; for those that the database does not hold, or not wholly. */
export function summaryOf(
  events: readonly LogEvent[],
  { origin, importedFrom }: SessionOrigin,
): SessionSummary | undefined {
  const known = events.filter(isKnown)
  const [opened] = known
  if (opened?.kind !== 'session-opened') return undefined
  const { title, mode, station } = opened.data
  const undone = undoneSeqs(events)
  return {
    session: opened.session,
    title,
    mode,
    station: typeof station === 'string' ? station : station.id,
    openedAt: opened.at,
    lastAt: events.at(-1)!.at,
    events: events.length,
    closed: known.some((e) => e.kind === 'session-closed' && !undone.has(e.seq)),
    unsealedOrigin: origin === 'unsealed',
    lost: known.reduce((sum, e) => sum + (e.kind === 'recovered' ? e.data.lost : 0), 0),
    ...(importedFrom && { importedFrom }),
  }
}

/** The sessions whose title holds what is searched for, last opened first: from the database, else from their events. */
export function listed(ledger: Ledger, search: string): SessionSummary[] {
  const { journal, records, entries, originOf } = ledger
  const fromDatabase = databaseList(ledger, search)
  const beside = new Set(records.pending().map(({ session }) => session))
  if (!fromDatabase) for (const session of journal.sessions()) beside.add(session)
  if (fromDatabase && beside.size === 0) return fromDatabase
  const own = [...beside].flatMap((session) => {
    const summary = summaryOf([...entries(session, isNext)].map(parsed), originOf(session))
    return summary && folded(summary.title).includes(folded(search)) ? [summary] : []
  })
  const others = (fromDatabase ?? []).filter(({ session }) => !beside.has(session))
  return [...others, ...own].sort((a, b) => compare(b.openedAt, a.openedAt) || compare(b.session, a.session))
}

/** What the database lists; undefined where it is not open or cannot be read. */
function databaseList({ library, find }: Ledger, search: string): SessionSummary[] | undefined {
  try {
    return library.tables?.sessions.list(search)
  } catch (error) {
    troubleOf(error)
    find({ code: 'database-damaged' })
    return undefined
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
