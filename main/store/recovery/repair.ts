import type { Finding } from '../../../shared/contract/recording'
import { EMPTY_HEAD, seal, type Head } from '../../../shared/session/chain'
import { LOG_VERSION, PROGRAM } from '../../../shared/session/event'
import { stored, type StoredEvent } from '../events'
import type { Journal } from '../journal/journal'
import { sha256 } from '../sha256'
import { readCheckpoint } from '../signing/checkpoint'
import type { Quarantine } from './quarantine'
import { hashAt, survey, upTo, type Survey } from './sound'

/** What a repair works with. */
export interface Repair {
  journal: Journal
  quarantine: Quarantine
  /** UTC. */
  now(): string
  /** Signs where the session's log ends. */
  sign(session: string, head: Head): void
}

export interface Repaired {
  findings: Finding[]
  /** Where the database stands if all it holds of the session is right, else undefined: it must be made anew. */
  database: Head | undefined
}

type Read = () => Iterable<StoredEvent | undefined>

/**
 * Makes the journal of a session the longest sound beginning that either record holds, and tells in it what is lost.
 * The journal comes first and the database is brought up to it afterwards, so that a repair that was cut can be
 * repeated: what it has done by then is a longer sound beginning. What is replaced is kept in quarantine. Throws what
 * the file system throws.
 */
export function repairJournal(session: string, fromDatabase: Read, repair: Repair): Repaired {
  const { journal, quarantine, sign } = repair
  const fromJournal = () => journal.read(session)
  const findings: Finding[] = []
  const find = (code: Finding['code'], more: Partial<Finding> = {}) =>
    void findings.push({ code, session, ...more })

  const database = survey(session, fromDatabase())
  const own = survey(session, fromJournal())
  const isSame = agree([database, fromDatabase], [own, fromJournal])
  const isJournalBest = own.head.seq > database.head.seq
  const best = isJournalBest ? own : database
  const kept = { seq: own.head.seq, quarantine: quarantine.folder }

  if (!isSame) find('sources-differ', { seq: best.head.seq, quarantine: quarantine.folder })
  if (!own.isWhole) find('journal-damaged', kept)
  else if (own.head.seq === 0 && best.head.seq > 0) find('journal-missing')
  else if (isSame && own.head.seq < best.head.seq) find('journal-behind', { seq: own.head.seq })
  if (!database.isWhole) find('database-damaged', { seq: database.head.seq })
  else if (isSame && database.head.seq < best.head.seq) find('database-behind', { seq: database.head.seq })

  if (!own.isWhole || !isSame) quarantine.keep(journal.path(session))
  const source = () => upTo(isJournalBest ? fromJournal() : fromDatabase(), best.head.seq)
  if (best.head.seq === 0) journal.remove(session)
  else if (!own.isWhole || !isSame || own.head.seq === 0) journal.rewrite(session, source())
  else if (own.head.seq < best.head.seq) journal.append(session, after(source(), own.head.seq))

  const checkpoint = readCheckpoint(journal.checkpoint(session) ?? '')
  const signed = checkpoint?.isSignatureValid && checkpoint.session === session ? checkpoint : undefined
  const known = Math.max(database.claimed, own.claimed, signed?.seq ?? 0)
  // A recovery that was cut after it had told so must not tell it again.
  const lost = best.told >= known ? 0 : known - best.head.seq
  if (lost > 0) find('events-lost', { seq: best.head.seq, lost })
  const head = lost > 0 && best.head.seq > 0 ? tellLoss(session, best.head, lost, repair) : best.head

  const isAgreed = signed !== undefined && hashAt(fromJournal(), signed.seq) === signed.hash
  if (journal.checkpoint(session) !== undefined && !isAgreed) {
    if (lost === 0) find('checkpoint-disagrees', { seq: signed?.seq, quarantine: quarantine.folder })
    quarantine.move(journal.checkpointPath(session))
    if (head.seq > 0) sign(session, head)
  }
  return { findings, database: database.isWhole && (isSame || !isJournalBest) ? database.head : undefined }
}

/** Appends the event that tells of the loss; the record itself then says what it lacks. */
function tellLoss(session: string, { seq, hash }: Head, lost: number, { journal, now }: Repair): Head {
  const draft = { at: now(), actor: PROGRAM, kind: 'recovered', data: { after: seq, lost } }
  const event = seal({ ...draft, v: LOG_VERSION, session, seq: seq + 1 }, hash, sha256)
  journal.append(session, [stored(event)])
  return event
}

function after(events: Iterable<StoredEvent>, seq: number): StoredEvent[] {
  return [...events].filter((event) => event.seq > seq)
}

/** Do both tell the same story as far as the shorter one goes? */
function agree(a: [Survey, Read], b: [Survey, Read]): boolean {
  const [[shorter], [, longer]] = a[0].head.seq < b[0].head.seq ? [a, b] : [b, a]
  const { seq, hash } = shorter.head
  return seq === EMPTY_HEAD.seq || hashAt(longer(), seq) === hash
}
