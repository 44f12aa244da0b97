import type { Failure, Result } from '../../shared/contract/contract'
import type { DrillClock, DrillTrouble, DrillView, Look, RunningDrill } from '../../shared/contract/drill'
import type { Deed } from '../../shared/drill/deed'
import type { Change } from '../../shared/drill/truth/inject'
import type { DataOf, Draft, LogEvent } from '../../shared/session/event'
import { evolve, type SessionState } from '../../shared/session/state'
import { bundledStation } from '../../shared/station/bundled'
import { toIso, toMs } from '../../shared/time/time'
import type { Log } from '../handlers/log'
import type { Store } from '../store/store'
import { consequences, refusedBy } from './course/consequences'
import { after, deedsOf, passed, remarksOf, type Course, type Done } from './course/course'
import { sightOf } from './course/sight'
import { viewOf } from './course/view'
import { paceOf } from './pace'
import type { SideFile } from './side-file'

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
/** What an entry can hold; see `drill-ended`, and the longest line that is read from outside. */
const MOST = { deeds: 5000, remarks: 500, characters: 800_000 }

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
  let cancel: (() => void) | undefined
  let isCrewGone = false

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

  /** Time stands still from now on, wherever it has come to. */
  function stop(): void {
    cancel?.()
    cancel = undefined
    pace.set(simulatedMs(), 0)
    tellTime()
    tell()
  }

  function pause(): void {
    catchUp()
    if (pace.rate() > 0) keep({ atS: course.state.nowS, seq: course.seq })
    stop()
  }

  /** What somebody did now, with the entries that say so: kept, written, and then true. */
  function commit(what: Omit<Done, 'atS' | 'seq'>, drafts: readonly Draft[]): Result<LogEvent[]> {
    const line: Done = { atS: course.state.nowS, seq: course.seq + drafts.length, ...what }
    const done = [...course.done, line]
    const [deeds, remarks] = [deedsOf({ done }), remarksOf({ done })]
    const { length } = JSON.stringify([founding.scenario, deeds, remarks])
    if (deeds.length > MOST.deeds || remarks.length > MOST.remarks || length > MOST.characters) {
      return refuse({ code: 'malformed', value: `${deeds.length} + ${remarks.length}` })
    }
    keep(line)
    const written = log.append(session, drafts, course.seq)
    if (written.ok) course = after(course, line)
    else file.close()
    tell()
    return written
  }

  /** Ends the drill; the last entry closes its session. */
  function end(closing: Draft): Result<LogEvent[]> {
    const caught = catchUp()
    if (!caught.ok) return caught
    const truth: DataOf<'drill-ended'> = {
      scenario: founding.scenario,
      seed: founding.seed,
      lastedS: course.state.nowS,
      deeds: deedsOf(course),
      remarks: remarksOf(course),
    }
    const ended = entry({ actor: founding.actor, kind: 'drill-ended', data: truth })
    const written = log.append(session, [ended, { ...closing, at: ended.at }], course.seq)
    if (!written.ok) return written
    cancel?.()
    pace.set(simulatedMs(), 0)
    // Until the log itself is on the disk, the file is what the drill can be ended from again.
    if (store.recording().waiting === 0) file.remove()
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

    /** The crew's entry, which the rules let pass: the station may refuse it, and does what the crew did. */
    enter(before: SessionState, draft: Draft): Result<LogEvent> {
      if (draft.kind === 'session-closed') return last(end(draft))
      const sealed = { v: 1, session, seq: course.seq + 1, prev: '', hash: '' }
      const next = evolve(before, { ...draft, ...sealed }, bundledStation)
      const changes = consequences(before, next, course.state, founding.scenario)
      const refusal = refusedBy(course.state, changes)
      if (refusal) return refuse(refusal)
      const written = commit(by('crew', changes), [draft])
      if (draft.kind === 'alarm' && draft.data.real) pause()
      return last(written)
    },

    /** What an instrument shows there now; who carries it goes there. */
    look(instrument: string, compartment: string, actor: string): Result<Look> {
      const caught = catchUp()
      if (!caught.ok) return caught
      const seen = sightOf(course.state, instrument, compartment, actor)
      if ('code' in seen) return refuse(seen)
      const { goer, shown } = seen
      const told = goer && entry({ actor, kind: 'crew-position', data: { who: goer.person, compartment } })
      const written = commit({ ...by('crew', goer ? [goer] : []), look: instrument }, told ? [told] : [])
      return written.ok ? { ok: true, value: shown } : written
    },

    /** The crew's window died: nobody sees what would happen. */
    crewGone(): void {
      isCrewGone = true
      pause()
    },
  }
}

function by(who: Deed['by'], changes: Change[]): Pick<Done, 'by' | 'changes'> {
  return changes.length > 0 ? { by: who, changes } : {}
}

function last(written: Result<LogEvent[]>): Result<LogEvent> {
  return written.ok ? { ok: true, value: written.value.at(-1)! } : written
}

export function refuse(reason: Failure): { ok: false; reason: Failure } {
  return { ok: false, reason }
}
