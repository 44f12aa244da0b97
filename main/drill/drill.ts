import type { Failure, Result } from '../../shared/contract/contract'
import type { DrillClock, DrillTrouble, DrillView, RunningDrill } from '../../shared/contract/drill'
import { isSealable } from '../../shared/session/chain'
import type { Draft, LogEvent } from '../../shared/session/event'
import { toIso, toMs } from '../../shared/time/time'
import type { Log } from '../handlers/log'
import type { Store } from '../store/store'
import { after, passed, type Course, type Done } from './course/course'
import { canBeTold, endingEntries } from './course/ending'
import { viewOf } from './course/view'
import { paceOf } from './pace'
import type { KeptDrill, SideFile } from './side-file'

/** The effects that a drill has, besides its log and its side file. */
export interface DrillPlatform {
  store: Pick<Store, 'recording'>
  /** Milliseconds since 1970. */
  now(): number
  /** Milliseconds that only ever go on. */
  monotonicMs(): number
  /** Runs something once after so many milliseconds; the answer takes it back. */
  later(afterMs: number, act: () => void): () => void
  /** Tells every window how the drill's time goes; null where none runs any more. */
  tellClock(clock: DrillClock | null): void
  /** Tells the instructor's window what is true. */
  tellView(view: DrillView): void
}

const TICK_MS = 100
const TELL_EVERY_MS = 200
const TELL_CLOCK_EVERY_MS = 1000
const KEEP_EVERY_MS = 2000

export type Drill = ReturnType<typeof drillOf>

/** A drill that runs, paused at first. `onEnd` is called when it is over. */
export function drillOf(
  platform: DrillPlatform,
  log: Log,
  { session, file, ...given }: { session: string; file: SideFile; course: Course },
  onEnd: () => void,
) {
  const { store, now, monotonicMs, later, tellClock, tellView } = platform
  const { founding } = given.course
  const startsAtMs = toMs(founding.scenario.startsAt)
  let { course } = given
  const pace = paceOf(monotonicMs)
  pace.set(Math.round(course.state.nowS * 1000), 0)
  let toldMs = -Infinity
  let clockToldMs = -Infinity
  let keptMs = -Infinity
  /** Up to here the file knows of the time that has passed. */
  let keptS = course.state.nowS
  let cancel: (() => void) | undefined
  let isCrewGone = false

  /** Nothing was done, but time has come so far. */
  const here = (): Done => ({ atS: course.state.nowS, seq: course.seq })

  /** To where the simulator has come, in whole ms since the beginning. */
  const simulatedMs = () => Math.round(course.state.nowS * 1000)

  /** An entry of now. */
  const entry = (draft: Omit<Draft, 'at'>) => ({ ...draft, at: toIso(startsAtMs + simulatedMs()) }) as Draft

  const clock = (): DrillClock => ({
    session,
    stationMs: startsAtMs + pace.stationMs(),
    wallMs: now(),
    rate: pace.rate(),
  })

  function view(): DrillView {
    const trouble: DrillTrouble[] = [
      ...(file.isKept() ? [] : ['not-kept' as const]),
      ...(store.recording().state === 'not-recording' ? ['not-recording' as const] : []),
      ...(isCrewGone ? ['crew-window-gone' as const] : []),
    ]
    return viewOf(course, { session, trouble })
  }

  function tell(): void {
    toldMs = monotonicMs()
    tellView(view())
  }

  function tellTime(): void {
    clockToldMs = monotonicMs()
    tellClock(clock())
  }

  function keep(line: Done): void {
    keptMs = monotonicMs()
    keptS = line.atS
    file.keep(line, () => [...course.done, line])
  }

  /** Lets station time pass. Where it cannot be written it has not passed. */
  function passTo(ms: number): Result<LogEvent[]> {
    const { course: next, drafts } = passed(course, ms / 1000)
    if (drafts.length > 0 || monotonicMs() - keptMs >= KEEP_EVERY_MS) {
      keep({ atS: next.state.nowS, seq: next.seq })
    }
    const written = log.append(session, drafts, course.seq)
    if (written.ok) course = next
    else {
      file.close()
      stop()
    }
    return written
  }

  /** Brings the simulator up to now. */
  function catchUp(): Result<LogEvent[]> {
    return pace.rate() === 0 ? { ok: true, value: [] } : passTo(pace.stationMs())
  }

  function tick(): void {
    cancel = undefined
    catchUp()
    if (pace.rate() === 0) return
    if (store.recording().state === 'not-recording') return pause()
    if (monotonicMs() - toldMs >= TELL_EVERY_MS) tell()
    // Again and again: the clock on the wall, which windows go on by, may have been set meanwhile.
    if (monotonicMs() - clockToldMs >= TELL_CLOCK_EVERY_MS) tellTime()
    cancel = later(TICK_MS, tick)
  }

  function halt(): void {
    cancel?.()
    cancel = undefined
    pace.set(simulatedMs(), 0)
  }

  /** Time stands still from now on, wherever it has come to. */
  function stop(): void {
    halt()
    if (keptS !== course.state.nowS) keep(here())
    tellTime()
    tell()
  }

  function pause(): void {
    catchUp()
    stop()
  }

  /** What somebody did now, with the entries that say so: kept, written, and then true. */
  function commit(what: Omit<Done, 'atS' | 'seq'>, drafts: readonly Draft[]): Result<LogEvent[]> {
    const line: Done = { atS: course.state.nowS, seq: course.seq + drafts.length, ...what }
    const done = [...course.done, line]
    if (!canBeTold({ founding, done })) return refuse({ code: 'malformed', value: String(done.length) })
    if (!isSealable([line, ...drafts]))
      return refuse({ code: 'malformed', value: 'half of a surrogate pair' })
    keep(line)
    const written = log.append(session, drafts, course.seq)
    if (written.ok) course = after(course, line)
    else file.close()
    tell()
    return written
  }

  /** Ends the drill; `byCrew` is the crew's closing of its session. */
  function end(byCrew?: Draft<'session-closed'>): Result<LogEvent[]> {
    const caught = catchUp()
    if (!caught.ok) return caught
    const written = log.append(session, endingEntries(course, course.state.nowS, byCrew), course.seq)
    if (!written.ok) return written
    halt()
    file.close()
    onEnd()
    return written
  }

  return {
    session,
    founding,
    clock,
    catchUp,
    pause,
    commit,
    entry,
    end,
    /** Leaves it, paused: from here on its file is all there is of it. */
    leave(): KeptDrill {
      file.close()
      return { session, founding, done: [...course.done, here()] }
    },
    course: (): Course => course,
    /** Tells all windows how its time goes, and the instructor what is true. */
    tell(): void {
      tellTime()
      tell()
    },
    found: (): RunningDrill => ({
      scenario: founding.scenario,
      seed: founding.seed,
      clock: clock(),
      view: view(),
    }),
    /** Station time now, in ms since 1970. */
    nowMs: (): number => startsAtMs + simulatedMs(),

    run(faster: DrillClock['rate']): Result<null> {
      if (faster === 0) pause()
      else {
        const caught = catchUp()
        if (!caught.ok) return caught
        if (store.recording().state === 'not-recording') return refuse({ code: 'disk-full' })
        isCrewGone = false
        pace.set(simulatedMs(), faster)
        cancel?.()
        cancel = later(TICK_MS, tick)
        tellTime()
        tell()
      }
      return { ok: true, value: null }
    },

    step(seconds: number): Result<null> {
      pause()
      const written = passTo(simulatedMs() + Math.round(seconds * 1000))
      if (!written.ok) return written
      stop()
      return { ok: true, value: null }
    },

    /** The crew's window died: nobody sees what would happen. */
    crewGone(): void {
      isCrewGone = true
      pause()
    },
  }
}

export function refuse(reason: Failure): { ok: false; reason: Failure } {
  return { ok: false, reason }
}
