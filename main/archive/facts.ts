import { graphOfSession, effectiveEvents, type StationLookup } from '../../shared/session/state'
import { PROGRAM, type LogEvent, type SessionEvent } from '../../shared/session/event'
import { passesAir, type Graph } from '../../shared/station/graph'
import { SECOND_MS, toMs } from '../../shared/time/time'

/** What a whole session comes to; each figure is defined in the README of this folder. */
export interface Facts {
  crew: string[]
  closedAt?: string
  /** The last that the crew was told. */
  verdict?: SessionEvent<'verdict'>['data']
  /** The compartment that was named last as the leaking one. */
  locatedIn?: string
  timeToLocateS?: number
  timeToIsolateS?: number
  /** Unknown where the station is. */
  hatchOperations?: number
}

/** Counts up whenever a definition changes: figures of two versions are never mixed. */
export const FACTS_VERSION = 1

/** A place that was named as the leaking one: by the leak engine, or by people who found it. */
interface Naming {
  place: string
  atMs: number
}

/** The facts of a log that begins with session-opened. What was taken back does not count; order is that of time. */
export function factsOf(log: readonly LogEvent[], stations: StationLookup): Facts {
  const events = effectiveEvents(log).toSorted((a, b) => toMs(a.at) - toMs(b.at) || a.seq - b.seq)
  const opened = events.find((e) => e.kind === 'session-opened')
  const located = lastNaming(events)
  const began = events.find(
    (e) => e.kind === 'alarm' && e.data.alarm === 'depress' && e.data.state === 'raised',
  )
  const isTimely = began && located && toMs(began.at) <= located.atMs
  const beganMs = toMs((isTimely ? began : opened!).at)
  const sinceS = (ms: number | undefined) => (ms === undefined ? undefined : (ms - beganMs) / SECOND_MS)
  const graph = graphOfSession(opened!.data.station, stations)
  const hatches = graph && hatchWork(events, graph, located)
  return {
    crew: crewOf(events),
    closedAt: events.findLast((e) => e.kind === 'session-closed')?.at,
    verdict: events.findLast((e) => e.kind === 'verdict')?.data,
    locatedIn: located?.place,
    timeToLocateS: sinceS(located?.atMs),
    timeToIsolateS: sinceS(hatches?.isolatedMs),
    hatchOperations: hatches?.operations,
  }
}

function crewOf(events: readonly SessionEvent[]): string[] {
  const people = events.flatMap((e) => (e.kind === 'crew-position' ? [e.data.who] : []))
  const writers = events.flatMap((e) => (e.actor === PROGRAM ? [] : [e.actor]))
  return [...new Set(people.length > 0 ? people : writers)].sort()
}

/** The beginning of the last unbroken run of namings of one place. */
function lastNaming(events: readonly SessionEvent[]): Naming | undefined {
  const namings = events.flatMap((event): Naming[] => {
    const place = placeNamed(event)
    return place === undefined ? [] : [{ place, atMs: toMs(event.at) }]
  })
  const other = namings.findLastIndex(({ place }) => place !== namings.at(-1)!.place)
  return namings[other + 1]
}

function placeNamed(event: SessionEvent): string | undefined {
  if (event.kind === 'leak-site') return event.data.compartment
  if (event.kind !== 'verdict' || event.data.verdict !== 'located') return undefined
  return event.data.compartments[0]
}

/** How often a hatch was opened or closed, and when the located place was first shut off from all others. */
function hatchWork(events: readonly SessionEvent[], graph: Graph, located: Naming | undefined) {
  const open = new Map([...graph.hatches.values()].map(({ id, state }) => [id, passesAir(state)]))
  const ways = [...graph.hatches.values()].filter((h) => located && h.between.includes(located.place))
  let operations = 0
  let isolatedMs: number | undefined
  for (const event of events) {
    if (event.kind === 'hatch-state') {
      const isOpen = passesAir(event.data.state)
      if (open.get(event.data.hatch) === !isOpen) operations++
      open.set(event.data.hatch, isOpen)
    }
    const atMs = toMs(event.at)
    if (!located || atMs < located.atMs || ways.some(({ id }) => open.get(id))) continue
    isolatedMs ??= atMs
  }
  return { operations, isolatedMs }
}
