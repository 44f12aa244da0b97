import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { DrillClock } from '../../shared/contract/drill'
import { DRILL_SESSION } from '../../shared/drill/log/session'

/** The time that a screen goes by: of the machine or, where a drill is on the screen, of its station. */
export interface Clock {
  /** In ms since 1970. */
  nowMs(): number
  /** So many times as fast as life; 0 while it stands. */
  rate: number
  /** Of a drill that runs, or of one that was cut off and stands until somebody goes on with it. */
  drill?: 'running' | 'interrupted'
}

const WALL: Clock = { nowMs: () => Date.now(), rate: 1 }

const ClockContext = createContext(WALL)

/** The clock of what is on the screen: the only one that screens may read. */
export function useClock(): Clock {
  return use(ClockContext)
}

/** Whatever is inside goes by the station's time, where the session is a drill's, and by the machine's elsewhere. */
export function StationClock(props: {
  session: string
  /** Where the time of a drill stands that does not run. */
  lastMs: number
  children: ReactNode
}) {
  const { session, lastMs } = props
  const drill = useDrillClock()
  const isDrill = session.startsWith(DRILL_SESSION)
  const standsMs = isDrill && drill?.session !== session ? lastMs : 0
  const clock = useMemo((): Clock => {
    if (drill?.session === session) return clockOf(drill)
    return isDrill ? { nowMs: () => standsMs, rate: 0, drill: 'interrupted' } : WALL
  }, [drill, session, isDrill, standsMs])
  // By the machine's clock every reading of a drill would be years old, and raise alarms that are then in its log.
  if (isDrill && drill === undefined) return null
  return <ClockContext value={clock}>{props.children}</ClockContext>
}

/** The clock of a drill as the main process tells it, between two tellings. */
export function clockOf({ stationMs, wallMs, rate }: DrillClock): Clock {
  return { nowMs: () => stationMs + (Date.now() - wallMs) * rate, rate, drill: 'running' }
}

/** How the time of the drill goes that runs: null where none does, undefined until the main process has answered. */
export function useDrillClock(): DrillClock | null | undefined {
  const [clock, setClock] = useState<DrillClock | null>()
  useEffect(() => {
    // What is broadcast is newer than what was asked for.
    const answered = (now: DrillClock | null) => setClock((told) => (told === undefined ? now : told))
    void window.hatchwise['drill.clock'](undefined).then(answered)
    // As urgent as the entries that were told before it: no reading may look older than it is.
    return window.hatchwise.onDrillClock((now) => setClock((told) => (goesOn(told, now) ? told : now)))
  }, [])
  return clock
}

/** By so much of the machine's time two tellings may differ and still tell the same. */
const SAME_MS = 250

/** Does the time go on as it was told before? It is told again and again: that is no news then. */
export function goesOn(told: DrillClock | null | undefined, now: DrillClock | null): boolean {
  if (!told || !now || told.session !== now.session || told.rate !== now.rate) return false
  const expectedMs = told.stationMs + (now.wallMs - told.wallMs) * told.rate
  return Math.abs(now.stationMs - expectedMs) <= SAME_MS * told.rate
}

/** Where a drill runs faster than this nobody follows it entry by entry: the screens leave out what they cannot show. */
export const FAST = 10

/** However fast the clock goes, nobody reads it more often than this. */
const LOOKED_EVERY_MS = 250

/** The time now, in ms since 1970, again every `periodMs` of it, and at once when the clock is set. */
export function useNow(periodMs: number): number {
  const clock = useClock()
  const [read, setRead] = useState(() => ({ clock, ms: clock.nowMs() }))
  if (read.clock !== clock) setRead({ clock, ms: clock.nowMs() })
  const everyMs = Math.max(LOOKED_EVERY_MS, periodMs / clock.rate)
  useEffect(() => {
    if (clock.rate === 0) return
    const timer = setInterval(() => setRead({ clock, ms: clock.nowMs() }), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs])
  return read.ms
}
