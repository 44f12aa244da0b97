import { checkStation } from '../station/check'
import { graphOf, type Graph } from '../station/graph'
import type { HatchState, Instrument, Station } from '../station/station'
import { filled, isKnown, type Kind, type LogEvent, type SessionEvent } from './event'

/** Looks up a bundled station by its id. */
export type StationLookup = (id: string) => Station | undefined

/** A session as its events up to now say it is. Frozen by habit: `evolve` makes a new one. */
export interface SessionState {
  session: string
  /** Every event, undone and unknown ones too, in the order of truth. */
  log: readonly LogEvent[]
  /** The events that count: known, not undone, with the usual values filled in. */
  effective: readonly SessionEvent[]
  opened: SessionEvent<'session-opened'>
  graph: Graph
  hatches: ReadonlyMap<string, HatchState>
  instruments: ReadonlyMap<string, Instrument>
  procedure?: SessionEvent<'procedure-started'>
  closed?: SessionEvent<'session-closed'>
}

/**
 * The state after one more event. Taking something back is done by folding the remaining events again: undo is
 * rare, and so every kind of event has one rule only, the way forward.
 *
 * Throws where the first event does not open a session on a known station: the store never holds such a log.
 */
export function evolve(
  state: SessionState | undefined,
  event: LogEvent,
  stations: StationLookup,
): SessionState {
  // At a hundred thousand events `concat` copies twice as fast as a spread does.
  const log = (state?.log ?? []).concat([event])
  if (!state || (isKnown(event) && event.kind === 'undone')) return fold(log, stations)
  if (!isKnown(event)) return { ...state, log }
  const counted = filled(event)
  return { ...change(state, counted), log, effective: state.effective.concat([counted]) }
}

/** The state of a whole log; undefined for an empty one. Throws as `evolve` does. */
export function replay(events: readonly LogEvent[], stations: StationLookup): SessionState | undefined {
  return events.length === 0 ? undefined : fold(events, stations)
}

function fold(log: readonly LogEvent[], stations: StationLookup): SessionState {
  const effective = effectiveEvents(log)
  const state = effective.slice(1).reduce(change, open(effective[0], stations))
  return { ...state, log, effective }
}

/** The known events that count, in order: not taken back, and not themselves the taking back. */
export function effectiveEvents(log: readonly LogEvent[]): SessionEvent[] {
  const undone = undoneSeqs(log)
  const effective: SessionEvent[] = []
  for (const event of log) {
    if (isKnown(event) && event.kind !== 'undone' && !undone.has(event.seq)) effective.push(filled(event))
  }
  return effective
}

/** The `seq` of all that is taken back. Read from the end, because a later event may take back an undo. */
export function undoneSeqs(log: readonly LogEvent[]): Set<number> {
  const undone = new Set<number>()
  for (let i = log.length - 1; i >= 0; i--) {
    const event = log[i]!
    if (isKnown(event) && event.kind === 'undone' && !undone.has(event.seq)) undone.add(event.data.target)
  }
  return undone
}

function open(event: SessionEvent | undefined, stations: StationLookup): SessionState {
  if (event?.kind !== 'session-opened') throw new Error('a log begins with session-opened')
  const graph = graphOfSession(event.data.station, stations)
  if (!graph) throw new Error(`unknown station: ${JSON.stringify(event.data.station)}`)
  return {
    session: event.session,
    log: [],
    effective: [],
    opened: event,
    graph,
    hatches: new Map([...graph.hatches.values()].map((h) => [h.id, h.state])),
    instruments: graph.instruments,
  }
}

/** The graph of the station that a session names or carries; undefined where it is unknown or wrong. */
export function graphOfSession(station: unknown, stations: StationLookup): Graph | undefined {
  if (typeof station === 'string') {
    const known = stations(station)
    return known && graphOf(known)
  }
  const check = checkStation(station)
  return check.ok ? check.graph : undefined
}

type Change<K extends Kind> = (state: SessionState, event: SessionEvent<K>) => Partial<SessionState>

/** What each kind changes besides the list of events; the others only stand in the list. */
const CHANGES: { [K in Kind]?: Change<K> } = {
  instrument: (state, { data }) => ({ instruments: new Map(state.instruments).set(data.id, data) }),
  'hatch-state': (state, { data }) => ({ hatches: new Map(state.hatches).set(data.hatch, data.state) }),
  'procedure-started': (_, event) => ({ procedure: event }),
  'session-closed': (_, event) => ({ closed: event }),
}

function change(state: SessionState, event: SessionEvent): SessionState {
  const changed = CHANGES[event.kind] as Change<Kind> | undefined
  return changed ? { ...state, ...changed(state, event) } : state
}
