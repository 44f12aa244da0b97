import fc from 'fast-check'
import type { SessionEvent } from '../../session/event'
import { LAB } from '../../session/log.arbitrary'
import { graphOfSession } from '../../session/state'
import { answerTo, deedFor } from '../bench/deed'
import { proceduresIn } from '../formats/procedure.arbitrary'
import type { Procedure } from '../language/procedure'
import { expand } from './expand'
import { guidanceOf, type Run } from './guidance'
import {
  added,
  closed,
  done,
  failed,
  left,
  log,
  nameOf,
  noted,
  opened,
  overridden,
  restarted,
  reworded,
  seen,
  skipped,
  started,
  unpinned,
  without,
  type Entry,
} from './sample-log'
import type { Visit } from './visit'

/** Any session that a crew could make of any procedures: for property tests of the interpreter. */

const lab = graphOfSession(LAB, () => undefined)!

export function runsOf(
  events: readonly SessionEvent[],
  more: Pick<Parameters<typeof guidanceOf>[0], 'advice' | 'suspects'> = {},
): Run[] {
  return guidanceOf({ graph: lab, events, lookup: () => undefined, ...more })
}

/** The names under which the arbitrary procedures call one another. */
const NAMES = ['first', 'evacuation', 'slow-leak']

/** Three procedures with their calls of one another filled in. */
const books: fc.Arbitrary<Procedure[]> = fc
  .array(proceduresIn(fc.constant('x')), { minLength: NAMES.length, maxLength: NAMES.length })
  .map((procedures) => {
    const named = procedures.map((procedure, i) => ({ ...procedure, id: NAMES[i]! }))
    return named.map((procedure) => expand(procedure, (id) => named.find((one) => one.id === id)))
  })

/** One procedure, followed alone. */
export const procedures: fc.Arbitrary<Procedure> = books.map(([first]) => first!)

/** What a visit asks for, as an entry of the log. */
export function deedOf(visit: Visit, choice?: number): Entry {
  const { kind, data } = deedFor(lab, visit, choice)
  return [kind, data] as Entry
}

/** What somebody does next: `visit` is one of those to be done now, `any` one of all. */
interface Situation {
  procedures: readonly Procedure[]
  run: Run | undefined
  visit: Visit
  any: Visit
  pick: number
}

/** How often the crew does what, and what that is. */
const MOVES: Record<string, [weight: number, move: (situation: Situation) => Entry]> = {
  follow: [20, ({ visit, pick }) => deedOf(visit, pick)],
  pass: [1, ({ visit }) => skipped(visit.key)],
  putOff: [2, ({ visit }) => skipped(visit.key, 'later')],
  override: [1, ({ visit }) => overridden(visit.key)],
  fail: [1, ({ visit }) => failed(visit.key)],
  /** Ahead, once more, answered otherwise, or what was put off. */
  elsewhere: [4, ({ any, pick }) => deedOf(any, pick)],
  unnumbered: [2, ({ visit, pick }) => done(nameOf(visit)!, answerTo(visit.step, pick))],
  nonsense: [1, ({ any }) => done(`${any.key}#9`, 'perhaps')],
  again: [1, ({ any }) => restarted(any.key)],
  unpin: [1, ({ any }) => unpinned(any.key)],
  note: [1, ({ any }) => noted(any.key)],
  add: [2, ({ visit, any, pick }) => added(pick % 2 ? visit.key : any.key)],
  reword: [1, ({ any }) => reworded(any.key)],
  close: [1, ({ pick }) => closed([...lab.hatches.keys()][pick % lab.hatches.size]!)],
  open: [1, ({ pick }) => opened([...lab.hatches.keys()][pick % lab.hatches.size]!)],
  go: [1, ({ pick }) => seen('CDR', [...lab.compartments.keys()][pick % lab.compartments.size]!)],
  start: [1, ({ procedures, pick }) => started(procedures[pick % procedures.length]!)],
  leave: [1, ({ run }) => left(run?.id ?? 1)],
}

const moves = fc.record({
  move: fc.oneof(...Object.values(MOVES).map(([weight, move]) => ({ weight, arbitrary: fc.constant(move) }))),
  pick: fc.nat(),
})

/** Sessions in which the crew mostly follows its procedures, and does much else besides. None of it is undone yet. */
export const sessions: fc.Arbitrary<SessionEvent[]> = fc
  .tuple(books, fc.array(moves, { maxLength: 40, size: 'max' }))
  .map(([procedures, all]) => {
    const entries = [started(procedures[0]!)]
    for (const { move, pick } of all) {
      const runs = runsOf(log(...entries))
      const visits = runs.flatMap((run) => run.visits)
      const now = runs.flatMap((run) => run.current)
      const any = visits[pick % visits.length]!
      const run = runs[pick % runs.length]
      entries.push(move({ procedures, run, visit: now[pick % now.length] ?? any, any, pick }))
    }
    return log(...entries)
  })

/** Sessions of which a few events are taken back. */
export const undoneSessions: fc.Arbitrary<SessionEvent[]> = fc
  .tuple(sessions, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }))
  .map(([events, picks]) => picks.reduce((left, pick) => without(left, (pick % events.length) + 1), events))
