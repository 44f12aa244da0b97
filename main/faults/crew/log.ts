import { EMPTY_HEAD, seal } from '../../../shared/session/chain'
import { LOG_VERSION, type Draft, type LogEvent } from '../../../shared/session/event'
import type { Random } from '../../../shared/stats/random'
import { sha256 } from '../../store/sha256'

/** What the crews of these tests write. "1 of 3" begins what is written together. */

const AT = '2020-12-26T15:00:00.000Z'
const ACTOR = 'CDR'

export function opening(session: string): Draft {
  const data = { mode: 'drill', title: `Session ${session}`, station: 'iss-2020-10' } as const
  return { at: AT, actor: ACTOR, kind: 'session-opened', data }
}

export function note(text: string): Draft {
  return { at: AT, actor: ACTOR, kind: 'note', data: { text } }
}

export const CLOSING: Draft = { at: AT, actor: ACTOR, kind: 'session-closed', data: {} }

/** One to three entries; most are short, some long. */
export function notes(random: Random): Draft[] {
  const count = random.pick([1, 1, 1, 2, 3])
  return Array.from({ length: count }, (_, i) =>
    note(`${i + 1} of ${count} ${'x'.repeat(random.logUniform(1, 3000))}`),
  )
}

/** A whole log, as it comes from elsewhere. */
export function logOf(session: string, count: number, random: Random): LogEvent[] {
  const log: LogEvent[] = []
  for (let seq = 1; seq <= count; seq++) {
    const draft =
      seq === 1 ? opening(session) : note(`${seq} of ${count} ${'y'.repeat(random.uniform(1, 300))}`)
    const { hash } = log.at(-1) ?? EMPTY_HEAD
    log.push(seal({ ...draft, v: LOG_VERSION, session, seq }, hash, sha256))
  }
  return log
}
