import type { Result } from '../../shared/contract/contract'
import type { DrillOrder, InterruptedDrill } from '../../shared/contract/drill'
import { drillSessionId, entriesOf } from '../../shared/drill/log/entries'
import { bring } from '../../shared/drill/simulator/plant/change'
import type { Change } from '../../shared/drill/truth/inject'
import { truthFaults } from '../../shared/drill/truth/check'
import { isKnown, PROGRAM, type Draft, type LogEvent } from '../../shared/session/event'
import type { Log } from '../handlers/log'
import { sha256 } from '../store/sha256'
import type { Store } from '../store/store'
import { troubleOf } from '../store/trouble'
import { after, again, backTo, deedsOf, opened, type Course, type Done, type Founding } from './course/course'
import { endingEntries } from './course/ending'
import { drillOf, refuse, type Drill, type DrillPlatform } from './drill'
import { keptDrill, keptSessions, removeSideFile, sideFile, type KeptDrill, type SideFile } from './side-file'

const DONE = { ok: true, value: null } as const

export type Drills = ReturnType<typeof drillsOf>

/**
 * The drills of a data folder: the one that runs, if there is one, and those that neither run nor have ended. `folder`
 * holds their side files.
 */
export function drillsOf(platform: DrillPlatform & { store: Store }, log: Log, folder: string) {
  const { store } = platform
  let running: Drill | undefined
  /** Those that do not run: cut off when the program ended, or left for one that goes on from an earlier moment. */
  const kept = new Map<string, KeptDrill>()
  findKept()

  /** What was kept when the program ended last; of what has not begun or has ended nothing is left. */
  function findKept(): void {
    const ended: KeptDrill[] = []
    for (const session of readable(() => keptSessions(folder)) ?? []) {
      readable(() => {
        const one = keptDrill(folder, session)
        if (!one) return
        if (store.head(session).seq === 0) removeSideFile(folder, session)
        else if (store.lastOf(session, 'drill-ended')) ended.push(one)
        else kept.set(session, { ...one, done: heldBy(one, store) })
      })
    }
    ended.forEach(settle)
  }

  /** After a drill's end: those that were left for it end too, and only then its file goes, so that a cut is made up for. */
  function settle({ session, founding }: Pick<KeptDrill, 'session' | 'founding'>): void {
    const areOver = founding.left.map((left) => {
      const one = kept.get(left)
      return one === undefined || endKept(one).ok
    })
    // Until the logs themselves are on the disk, the files are what the drills can be ended from again.
    if (areOver.every(Boolean) && store.recording().waiting === 0) removeSideFile(folder, session)
  }

  /** Ends a drill that does not run, as it stands. */
  function endKept(one: KeptDrill): Result<LogEvent[]> {
    const { session, done } = one
    const entries = endingEntries(one, done.at(-1)?.atS ?? 0)
    const written = log.append(session, entries, store.head(session).seq)
    if (!written.ok) return written
    kept.delete(session)
    settle(one)
    return written
  }

  /** Was it left for one that has not ended? Then it waits: its end would tell that one's truth. */
  function isLeft(session: string): boolean {
    const others = [...kept.values(), ...(running ? [running] : [])]
    return others.some(({ founding }) => founding.left.includes(session))
  }

  /** The side file of a drill, written anew as far as it has come. */
  function fileOf(session: string, course: Course): SideFile {
    const file = sideFile(folder, session, course.founding)
    const line = { atS: course.state.nowS, seq: course.seq }
    file.keep(line, () => [...course.done, line])
    return file
  }

  /** Lets a drill be the one that runs. */
  function run(session: string, course: Course, file: SideFile): Drill {
    const drill = drillOf(platform, log, { session, file, course }, () => {
      running = undefined
      settle(drill)
      platform.tellClock(null)
    })
    running = drill
    return drill
  }

  /** Opens a session with these entries, and lets its drill be the one that runs. */
  function found(course: Course, drafts: readonly Draft[]): Result<Drill> {
    const session = newId(course.founding)
    const file = fileOf(session, course)
    const written = log.append(session, drafts, 0)
    if (written.ok) return { ok: true, value: run(session, course, file) }
    file.remove()
    return written
  }

  function newId({ scenario, seed }: Founding): string {
    const base = drillSessionId(scenario, seed, sha256)
    let id = base
    for (let n = 2; store.head(id).seq > 0; n++) id = `${base}-${n}`
    return id
  }

  /**
   * Goes on from an earlier moment in a session of its own. The old drill is left as it stands: its end would tell the
   * crew the truth of the new one.
   */
  function branch(drill: Drill, atS: number): Result<null> {
    drill.pause()
    const from = backTo(drill.course(), atS)
    const founding = { ...from.founding, left: [...from.founding.left, drill.session] }
    const drafts = [...take(store.events(drill.session), from.seq)].map(unsealed)
    const [first] = drafts
    if (first?.kind === 'session-opened') {
      drafts[0] = { ...first, data: { ...first.data, source: `${drill.session} + ${from.state.nowS} s` } }
    }
    const founded = found({ ...from, founding }, drafts)
    if (!founded.ok) return founded
    kept.set(drill.session, drill.leave())
    founded.value.tell()
    return DONE
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
      const told = entriesOf(bring(state, id).happened, founding)
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
    end: (drill) => drill.end(),
  }

  return {
    /** The drill that runs; where a session is named, only if it is that one's. */
    running: (session?: string): Drill | undefined =>
      session === undefined || running?.session === session ? running : undefined,
    /** Is it the session of a drill that neither runs nor has ended? Nothing may be written to it. */
    standsStill: (session: string): boolean => kept.has(session),

    begin(founding: Omit<Founding, 'left'>): Result<{ session: string }> {
      if (running) return refuse({ code: 'drill-runs' })
      const { course, drafts } = opened({ ...founding, left: [] }, sha256)
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
      [...kept.values()]
        .filter(({ session }) => !isLeft(session))
        .map(({ session, founding, done }) => ({
          session,
          scenario: founding.scenario.title,
          lastedS: done.at(-1)?.atS ?? 0,
        })),

    /** Goes on with a drill that was cut off, paused where its log ends; or ends it there. */
    resume(session: string, isEnd: boolean): Result<null> {
      const one = kept.get(session)
      if (!one || isLeft(session)) return refuse({ code: 'unknown-session', value: session })
      if (running) return refuse({ code: 'drill-runs' })
      if (isEnd) {
        const ended = endKept(one)
        return ended.ok ? DONE : ended
      }
      const cut = again(opened(one.founding, sha256).course, one.done)
      const { seq } = store.head(session)
      const course = after(cut, { atS: cut.state.nowS, seq, resumed: true })
      kept.delete(session)
      run(session, course, fileOf(session, course)).tell()
      return DONE
    },
  }
}

/** Undefined for what cannot be read now: it is there when the program starts next, and the crew's work does not wait. */
function readable<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch (error) {
    troubleOf(error)
    return undefined
  }
}

/** What was done as far as the log has heard of it: a line is kept ahead of its entries. */
function heldBy({ session, done }: KeptDrill, store: Store): readonly Done[] {
  const head = store.head(session)
  // What a repair has told since the drill was gone on with last is in the place of entries that are lost.
  const known = done.findLast((one) => one.resumed && one.seq <= head.seq)?.seq ?? 0
  let seq = 0
  for (const event of store.events(session)) {
    if (event.kind !== 'recovered' || event.seq <= known) ({ seq } = event)
  }
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
