import type { Command, Failure, Result } from '../../shared/contract/contract'
import { instrumentOf, type Preferences } from '../../shared/contract/preferences'
import { EXAMPLES } from '../../shared/examples/examples'
import { startOf } from '../../shared/procedure/run/start'
import { isSealable } from '../../shared/session/chain'
import { decide } from '../../shared/session/decide'
import { EVENT_DATA, PROGRAM, type DataOf, type Draft, type LogEvent } from '../../shared/session/event'
import { bundledStation } from '../../shared/station/bundled'
import { checkStation } from '../../shared/station/check'
import type { Instrument, Station } from '../../shared/station/station'
import { toIso, toMs } from '../../shared/time/time'
import { enter } from '../drill/crew'
import type { Drills } from '../drill/drills'
import { readLogText } from '../import/log-file'
import { sha256 } from '../store/sha256'
import { attempt } from './attempt'
import { checkpointOf } from './checkpoint'
import type { CallsOf, HandlersOf, Parsed, Platform } from './handlers'
import type { Log } from './log'
import { readPreferences } from './preferences'

/** Wall clock and elapsed time may differ by so much between two entries before that is noted. */
const CLOCK_JUMP_MS = 500

/** An entry this much after it happened is a late one and carries both times. */
const LATE_MS = 60_000

export function sessionHandlers(
  platform: Platform,
  log: Log,
  drills: Drills,
): HandlersOf<CallsOf<'sessions'>> {
  const { store, now, monotonicMs, newId } = platform
  /** By how much the clock on the wall was ahead of the elapsed time at a session's last entry of this run. */
  const aheadMs = new Map<string, number>()

  function append(session: string, drafts: Draft[], expectedSeq: number): Result<LogEvent[]> {
    const written = log.append(session, drafts, expectedSeq)
    if (written.ok) aheadMs.set(session, now() - monotonicMs())
    return written
  }

  /** Writes what the rules let pass to a session that is there; in a drill by the station's clock, and as the station lets it. */
  function write(session: string, command: Command): Result<LogEvent> {
    const drill = drills.running(session)
    if (!drill && drills.standsStill(session)) return refuse('no-drill', session)
    const caught = drill?.catchUp()
    if (caught?.ok === false) return caught
    const loaded = attempt(() => log.stateOf(session))
    if (!loaded.ok) return loaded
    const state = loaded.value
    if (!state) return refuse('unknown-session', session)
    const nowMs = drill?.nowMs() ?? now()
    const decision = decide(state, draftOf(command, nowMs), nowMs)
    if (!decision.ok) return decision
    if (drill) return enter(drill, state, decision.draft)
    const jump = clockJump(session)
    const drafts = [...(jump ? [jump] : []), decision.draft]
    const written = append(session, drafts, state.log.length)
    return written.ok ? { ok: true, value: written.value.at(-1)! } : written
  }

  /** What is to be noted before the next entry, where the clocks did not go alike since the last one. */
  function clockJump(session: string): Draft | undefined {
    const before = aheadMs.get(session)
    const byMs = before === undefined ? 0 : Math.round(now() - monotonicMs() - before)
    if (Math.abs(byMs) <= CLOCK_JUMP_MS) return undefined
    return { at: toIso(now()), actor: PROGRAM, kind: 'clock-jump', data: { byS: byMs / 1000 } }
  }

  return {
    'sessions.list': ({ search }) => store.sessions(search),

    'sessions.create': (input) => {
      const preferences = readPreferences(platform)
      const founding = foundingData({ ...input, station: withLimits(input.station, preferences) })
      if (!founding.ok) return founding
      const { opened, started } = founding.value
      const session = newId()
      const common = { at: toIso(now()), actor: input.actor }
      const written = append(
        session,
        [
          { ...common, kind: 'session-opened', data: opened },
          { ...common, kind: 'procedure-started', data: started },
          ...declaredIn(opened, preferences).map((data) => ({
            ...common,
            kind: 'instrument' as const,
            data,
          })),
        ],
        0,
      )
      return written.ok ? { ok: true, value: { session } } : written
    },

    'sessions.read': ({ session }) => {
      const read = attempt(() => [...store.events(session)])
      return read.ok && read.value.length === 0 ? refuse('unknown-session', session) : read
    },

    'sessions.act': ({ session, command }) => write(session, command),

    'sessions.startProcedure': ({ session, procedure, actor, alarm }) => {
      const data = startOf(procedure, sha256)
      if (!data) return refuse('malformed', procedure)
      return write(session, { kind: 'procedure-started', actor, data: { ...data, alarm } })
    },

    'sessions.verify': ({ session }) =>
      store.head(session).seq === 0
        ? refuse('unknown-session', session)
        : attempt(() => store.verify(session)),

    'sessions.checkpoint': ({ session }) =>
      store.head(session).seq === 0
        ? refuse('unknown-session', session)
        : attempt(() => checkpointOf(store, session)),

    'sessions.openExample': ({ example }) => {
      const text = EXAMPLES.find(({ id }) => id === example)?.jsonl
      if (text === undefined) return refuse('unknown-session', example)
      return attempt(() => {
        const [first] = readLogText(text).events
        const isHere = store.head(first!.session).seq > 0
        return { session: isHere ? first!.session : store.importLog(readLogText(text)).session }
      })
    },
  }
}

/** What a crew reads with on a station that declares no instrument: a gauge like the bundled stations' own. */
const HAND_GAUGE: Instrument = {
  id: 'MV-1',
  type: 'hand-gauge',
  unit: 'mmHg',
  resolution: { value: 1, unit: 'mmHg' },
  sigma: { value: 0.5, unit: 'mmHg' },
  systematic: { value: 2, unit: 'mmHg' },
}

/** What the person reads with, besides the station's own; where there is nothing at all, the usual gauge. */
function declaredIn({ station }: DataOf<'session-opened'>, { gauges }: Preferences): Instrument[] {
  const known = typeof station === 'string' ? bundledStation(station) : station
  const own = gauges.map(instrumentOf)
  return own.length > 0 || (known && known.instruments.length > 0) ? own : [HAND_GAUGE]
}

/** A command becomes the draft of its event: now, or at the time it names. */
function draftOf({ kind, actor, data, at }: Command, nowMs: number): Draft {
  const isLate = at !== undefined && toMs(at) < nowMs - LATE_MS && 'enteredAt' in EVENT_DATA[kind].shape
  const entered = isLate ? { enteredAt: toIso(nowMs), ...data } : data
  return { kind, actor, at: at ?? toIso(nowMs), data: entered } as Draft
}

/** What the first two events of a new session say. */
function foundingData({ title, mode, station, procedure: id }: Parsed<'sessions.create'>): Result<{
  opened: DataOf<'session-opened'>
  started: DataOf<'procedure-started'>
}> {
  if (typeof station === 'string' && !bundledStation(station)) return refuse('unknown-station', station)
  if (typeof station === 'object') {
    const check = checkStation(station)
    if (!check.ok) return refuse('malformed-station', `${check.faults[0]?.path}: ${check.faults[0]?.message}`)
  }
  const started = startOf(id, sha256)
  if (!started) return refuse('malformed', id)
  if (!isSealable(title)) return refuse('malformed', title)
  return { ok: true, value: { opened: { mode, title, station }, started } }
}

/**
 * The station with the limits that the person has set in place of its own. The log then holds it whole, so that what
 * was told by these limits can be told again anywhere. An unknown station is left to be refused.
 */
function withLimits(station: string | Station, preferences: Preferences): string | Station {
  const known = typeof station === 'string' ? bundledStation(station) : station
  const limits = LIMITS.flatMap((name) => {
    const value = preferences[`${name}MmHg`]
    return value === '' ? [] : [[name, { value, unit: 'mmHg' }] as const]
  })
  if (!known || limits.length === 0) return station
  return { ...known, limits: { ...known.limits, ...Object.fromEntries(limits) } }
}

const LIMITS = ['alarm', 'lower', 'health', 'floor'] as const satisfies (keyof Station['limits'])[]

function refuse(code: Failure['code'], value?: string): { ok: false; reason: Failure } {
  return { ok: false, reason: { code, value } }
}
