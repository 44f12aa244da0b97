import { canonical, EMPTY_HEAD, escaped, isSealIntact, seal, type Head, type Sha256 } from './chain'
import { isKnown, type LogEvent, type SessionEvent } from './event'
import { columnOf, jsonFault } from './json-text'
import { lineShapeFault, type Envelope } from './line-shape'
import { fieldOf, LogFault, ruleFault, type FaultIn } from './log-fault'
import { refusalOf, type Facts } from './rules'
import { standingEvents } from './standing'
import { graphOfSession, type StationLookup } from './state'

/**
 * What a log may hold at most. A line and a file are counted in bytes where bytes are read; more instruments, or undos
 * of undos, than any crew has would keep the program busy for hours.
 */
export const LIMITS = {
  lineLength: 1_000_000,
  depth: 64,
  events: 1_000_000,
  fileBytes: 100_000_000,
  instruments: 1000,
  undoSteps: 10_000_000,
} as const

/** `sealed`: every line came with its link. `unsealed`: none did, the links are made here. */
export type Origin = 'sealed' | 'unsealed'

/**
 * An event as a line of the log, without the line's end. The same event gives the same bytes: the envelope in the
 * order people read it, the data in RFC 8785 form (`dataText`, where it is at hand already).
 */
export function toLine(
  event: Omit<LogEvent, 'data'> & { data?: unknown },
  dataText = canonical(event.data),
): string {
  const { session, at, actor, kind, prev, hash } = escaped(event)
  return `{"v":${event.v},"session":"${session}","seq":${event.seq},"at":"${at}","actor":"${actor}","kind":"${kind}","data":${dataText},"prev":"${prev}","hash":"${hash}"}`
}

export interface LogReader {
  /** The event of the next line, with its link. Throws a `LogFault` that names the place; then the log is refused. */
  read(line: string): LogEvent
  /** To be called after the last line. Throws a `LogFault` where there was none. */
  end(): void
  /** Known after the first line. */
  readonly origin: Origin | undefined
  /** The last event's place. */
  readonly head: Head
}

/**
 * Reads a log line by line and accepts only what could have been written here: right JSON, right shape, `seq` from
 * 1 without gaps, one session, a known or a right inline station, known compartments and hatches, links that hold.
 * An accepted log can be replayed. Two things are let pass on purpose: an undeclared instrument (the leak engine
 * then assumes a hand gauge and says so), and kinds of a later version, which are kept as they are.
 *
 * What no reader of a file can see: that whole lines are missing at the end. The chain then ends earlier, and only
 * a head kept elsewhere would tell.
 */
export function logReader(platform: { stations: StationLookup; sha256: Sha256 }): LogReader {
  const { stations, sha256 } = platform
  const log = standingEvents()
  let head: Head = EMPTY_HEAD
  let line = 0
  let instruments = 0
  let origin: Origin | undefined
  let session: string | undefined
  let facts: Facts | undefined

  return {
    get origin() {
      return origin
    },
    get head() {
      return head
    },
    end() {
      if (line === 0)
        throw new LogFault({
          line: 1,
          field: '',
          code: 'empty',
          message: 'found no event; expected at least session-opened',
        })
    },
    read(text) {
      line++
      const parsed = parse(text)
      const fault =
        lineShapeFault(parsed) ??
        (line === 1 ? openingFault(parsed) : (orderFault(parsed) ?? meaningFault(parsed)))
      if (fault) throw refused(text, fault)
      const event = linked(text, parsed)
      log.add(event)
      head = { seq: event.seq, hash: event.hash }
      return event
    },
  }

  function parse(text: string): Envelope {
    const whole = (code: string, message: string, column?: number) =>
      new LogFault({ session, line, column, field: '', code, message })
    if (line > LIMITS.events)
      throw whole('too-many-events', `found more lines; expected at most ${LIMITS.events} events`)
    if (text.length > LIMITS.lineLength) {
      throw whole('line-too-long', `found ${text.length} characters; expected at most ${LIMITS.lineLength}`)
    }
    if (text.trim() === '') throw whole('blank-line', 'found a blank line; expected an event')
    const fault = jsonFault(text, LIMITS.depth)
    if (fault) throw whole(fault.code, fault.message, fault.column)
    return JSON.parse(text) as Envelope
  }

  /** The first line tells what all the others must agree with. */
  function openingFault(event: Envelope): FaultIn | undefined {
    if (!isKnown(event as LogEvent) || event.kind !== 'session-opened') {
      return {
        path: ['kind'],
        code: 'not-opened',
        message: `found "${event.kind}"; expected "session-opened" first`,
      }
    }
    const { station, mode } = event.data
    const graph = graphOfSession(station, stations)
    if (!graph) {
      return {
        path: ['data', 'station'],
        code: 'unknown-station',
        message: `found ${JSON.stringify(station)}; expected the id of a bundled station, or a station`,
      }
    }
    session = event.session
    origin = event.hash === undefined ? 'unsealed' : 'sealed'
    facts = {
      graph,
      instruments: { has: () => true },
      mode: String(mode),
      standing: log.standing,
      holds: log.holds,
    }
    return event.seq === 1 ? undefined : orderFault(event)
  }

  function orderFault(event: Envelope): FaultIn | undefined {
    if (event.seq !== line)
      return { path: ['seq'], code: 'wrong-sequence', message: `found ${event.seq}; expected ${line}` }
    if (event.session !== session) {
      return {
        path: ['session'],
        code: 'wrong-session',
        message: `found "${event.session}"; expected "${session}"`,
      }
    }
    return undefined
  }

  function meaningFault(event: Envelope): FaultIn | undefined {
    if (!isKnown(event as LogEvent)) return undefined
    const reason = refusalOf({ ...facts!, closedBy: log.closedBy }, event as SessionEvent)
    return reason ? ruleFault(reason) : busyFault(event)
  }

  function busyFault({ kind }: Envelope): FaultIn | undefined {
    if (kind === 'instrument') instruments++
    const found =
      instruments > LIMITS.instruments
        ? 'instruments'
        : log.steps > LIMITS.undoSteps
          ? 'undos of undos'
          : undefined
    return (
      found && { path: ['kind'], code: 'too-busy', message: `found ${found} without end; expected fewer` }
    )
  }

  function linked(text: string, event: Envelope): LogEvent {
    const { v, session, seq, at, actor, kind, data, prev, hash } = event
    const bare = { v, session, seq, at, actor, kind, data }
    const isLinked = prev !== undefined && hash !== undefined
    if (isLinked !== (origin === 'sealed') || (prev === undefined) !== (hash === undefined)) {
      throw refused(text, {
        path: ['hash'],
        code: 'mixed-seal',
        message: `found ${isLinked ? 'a link' : 'no whole link'} in seq ${seq}; expected "prev" and "hash" in every line or in none`,
      })
    }
    if (!isLinked) return seal(bare, head.hash, sha256)
    const sealed = { ...bare, prev, hash } as LogEvent
    if (prev !== head.hash) {
      throw refused(text, {
        path: ['prev'],
        code: 'broken-link',
        message: `found "${prev}" in seq ${seq}; expected "${head.hash}", the hash of seq ${seq - 1}`,
      })
    }
    if (!isSealIntact(sealed, canonical(data), sha256)) {
      throw refused(text, {
        path: ['hash'],
        code: 'wrong-hash',
        message: `found a hash that is not the one of seq ${seq}; expected the event as it was sealed`,
      })
    }
    return sealed
  }

  function refused(text: string, { path, code, message }: FaultIn): LogFault {
    return new LogFault({ session, line, column: columnOf(text, path), field: fieldOf(path), code, message })
  }
}
