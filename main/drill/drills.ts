import type { Result } from '../../shared/contract/contract'
import type { DrillOrder, InterruptedDrill } from '../../shared/contract/drill'
import { drillSessionId, entriesOf } from '../../shared/drill/log/entries'
import type { Change } from '../../shared/drill/truth/inject'
import { truthFaults } from '../../shared/drill/truth/check'
import type { Language } from '../../shared/i18n/text'
import { isKnown, PROGRAM, type Draft, type LogEvent } from '../../shared/session/event'
import type { Log } from '../handlers/log'
import { sha256 } from '../store/sha256'
import type { Store } from '../store/store'
import { troubleOf } from '../store/trouble'
import { after, again, backTo, deedsOf, opened, type Course, type Founding } from './course/course'
import { drillOf, refuse, type Drill, type DrillPlatform } from './drill'

import { keptDrills, removeSideFile, sideFile, type KeptDrill } from './side-file'

const ENDED: Record<Language, string> = { en: 'Drill ended', ru: 'Тренировка окончена' }

const DONE = { ok: true, value: null } as const

export type Drills = ReturnType<typeof drillsOf>

/** The drills of a data folder: the one that runs, if there is one, and those that were cut off. `folder` holds their side files. */
export function drillsOf(platform: DrillPlatform & { store: Store }, log: Log, folder: string) {
  const { store } = platform
  let running: Drill | undefined
  let interrupted: Map<string, KeptDrill> | undefined

  /** Those that were cut off when the program ended last; of what has not begun or has ended nothing is left. */
  function cutOff(): Map<string, KeptDrill> {
    if (interrupted) return interrupted
    interrupted = new Map()
    try {
      for (const kept of keptDrills(folder)) {
        const { session } = kept
        const isOver = store.head(session).seq === 0 || store.lastOf(session, 'drill-ended') !== undefined
        if (isOver) removeSideFile(folder, session)
        else interrupted.set(session, { ...kept, done: heldBy(kept, store) })
      }
    } catch (error) {
      // What cannot be read now is there when the program starts next; the crew's work does not wait for it.
      troubleOf(error)
    }
    return interrupted
  }

  function start(session: string, course: Course): Drill {
    const file = sideFile(folder, session, course.founding)
    file.keep({ atS: course.state.nowS, seq: course.seq }, () => [
      ...course.done,
      { atS: course.state.nowS, seq: course.seq },
    ])
    const drill = drillOf(platform, log, { session, file, course }, () => {
      if (running !== drill) return
      running = undefined
      platform.tellClock(null)
    })
    return drill
  }

  /** Opens a session with these entries, and lets its drill be the one that runs. */
  function found(course: Course, drafts: readonly Draft[]): Result<Drill> {
    const session = newId(course.founding)
    const drill = start(session, course)
    const written = log.append(session, drafts, 0)
    if (!written.ok) {
      removeSideFile(folder, session)
      return written
    }
    running = drill
    return { ok: true, value: drill }
  }

  function newId({ scenario, seed }: Founding): string {
    const base = drillSessionId(scenario, seed, sha256)
    let id = base
    for (let n = 2; store.head(id).seq > 0; n++) id = `${base}-${n}`
    return id
  }

  function closing({ founding: { actor, language }, entry }: Drill): Draft {
    return entry({ actor, kind: 'session-closed', data: { reason: ENDED[language] } })
  }

  function branch(drill: Drill, atS: number): Result<null> {
    const course = backTo(drill.course(), atS)
    const drafts = [...take(store.events(drill.session), course.seq)].map(unsealed)
    const [first] = drafts
    if (first?.kind === 'session-opened') {
      drafts[0] = { ...first, data: { ...first.data, source: `${drill.session} + ${course.state.nowS} s` } }
    }
    const founded = found(course, drafts)
    if (!founded.ok) return founded
    const ended = drill.end(closing(drill))
    founded.value.tell()
    return ended.ok ? DONE : ended
  }

  const ORDERS: {
    [O in DrillOrder['order']]: (drill: Drill, order: Extract<DrillOrder, { order: O }>) => Result<unknown>
  } = {
    run: (drill, { rate }) => drill.run(rate),
    step: (drill, { seconds }) => drill.step(seconds),
    inject: (drill, { id }) => {
      const { state, founding } = drill.course()
      const isKnown = founding.scenario.injects.some((one) => one.id === id)
      if (!isKnown || id in state.injected) return refuse({ code: 'malformed', value: id })
      const told = entriesOf([{ atS: state.nowS, kind: 'injected', inject: id }], founding)
      return drill.commit({ by: 'instructor', changes: [{ change: 'inject', id }] }, told)
    },
    change: (drill, { change }) => {
      const fault = faultOf(drill.course(), change)
      if (fault !== undefined) return refuse({ code: 'malformed', value: fault })
      return drill.commit({ by: 'instructor', changes: [change] }, [])
    },
    message: (drill, { from, text, hint }) =>
      drill.commit({}, [
        drill.entry({ actor: PROGRAM, kind: 'message', data: { from, text, ...(hint && { hint }) } }),
      ]),
    remark: (drill, { text, atS }) => {
      const { nowS } = drill.course().state
      return drill.commit({ remark: { atS: Math.min(atS ?? nowS, nowS), text } }, [])
    },
    branch: (drill, { atS }) => branch(drill, atS),
    end: (drill) => drill.end(closing(drill)),
  }

  return {
    /** The drill that runs; where a session is named, only if it is that one's. */
    running: (session?: string): Drill | undefined =>
      session === undefined || running?.session === session ? running : undefined,
    /** Is it the session of a drill that was cut off? */
    isInterrupted: (session: string): boolean => cutOff().has(session),

    begin(founding: Founding): Result<{ session: string }> {
      if (running) return refuse({ code: 'drill-runs' })
      const { course, drafts } = opened(founding, sha256)
      const founded = found(course, drafts)
      if (!founded.ok) return founded
      founded.value.tell()
      return { ok: true, value: { session: founded.value.session } }
    },

    order(order: DrillOrder): Result<null> {
      if (!running) return refuse({ code: 'no-drill' })
      const caught = running.catchUp()
      if (!caught.ok) return caught
      const answer = ORDERS[order.order](running, order as never)
      return answer.ok ? DONE : answer
    },

    interrupted: (): InterruptedDrill[] =>
      [...cutOff().values()].map(({ session, founding, done }) => ({
        session,
        scenario: founding.scenario.title,
        lastedS: done.at(-1)?.atS ?? 0,
      })),

    /** Goes on with a drill that was cut off, paused where its log ends; or ends it there. */
    resume(session: string, isEnd: boolean): Result<null> {
      const kept = cutOff().get(session)
      if (!kept) return refuse({ code: 'unknown-session', value: session })
      if (running) return refuse({ code: 'drill-runs' })
      const { course } = opened(kept.founding, sha256)
      const cut = again(course, kept.done)
      // The log may know of more: how many of its entries were lost.
      const drill = start(session, after(cut, { atS: cut.state.nowS, seq: store.head(session).seq }))
      cutOff().delete(session)
      running = drill
      if (!isEnd) {
        drill.tell()
        return DONE
      }
      const ended = drill.end(closing(drill))
      return ended.ok ? DONE : ended
    },
  }
}

/** What was done as far as the log has heard of it: a line is kept ahead of its entries. */
function heldBy({ session, done }: KeptDrill, store: Store) {
  let seq = 0
  for (const event of store.events(session)) if (event.kind !== 'recovered') ({ seq } = event)
  const lost = done.findIndex((one) => one.seq > seq)
  return lost < 0 ? done : done.slice(0, lost)
}

/** What a change names and the drill does not know; what earlier deeds have brought is known. */
function faultOf(course: Course, change: Change): string | undefined {
  const { graph, truth } = course.state.setup
  const changes = [...deedsOf(course).map((deed) => deed.change), change]
  const injects = [...truth.injects, { id: 'by hand', at: 'hand' as const, changes }]
  return truthFaults({ ...truth, injects }, graph)[0]?.message
}

function unsealed(event: LogEvent): Draft {
  if (!isKnown(event)) throw new Error(`${event.session}: a drill has written an entry of a later version`)
  const { at, actor, kind, data } = event
  return { at, actor, kind, data } as Draft
}

function* take<T>(all: Iterable<T>, count: number): Generator<T> {
  for (const one of all) {
    if (count-- <= 0) return
    yield one
  }
}
