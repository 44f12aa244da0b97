import type { Advice } from '../../leak/report'
import type { DataOf, SessionEvent } from '../../session/event'
import { hatchesOf } from '../../session/told'
import { hatchesAt, otherSide, passesAir, volumeM3, type Graph } from '../../station/graph'
import type { HatchState } from '../../station/station'
import { hatchBetween, type Moment, type Told } from './history'
import type { HatchWord, PlaceWord, Step, StepOf } from '../language/procedure'

/** One thing that a step asks the crew to attend to. */
export type Item = HatchItem | ValveItem | PlaceItem

type Position = 'open' | 'closed'

export interface HatchItem {
  kind: 'hatch'
  hatch: string
  to: Position
  /** `already`: it stands as wanted though nobody moved it in this step. */
  state: 'due' | 'done' | 'already'
  /** The event that moved it. */
  seq?: number
}

export interface ValveItem {
  kind: 'valve'
  hatch: string
  valve: DataOf<'valve-state'>['valve']
  to: Position
  state: 'due' | 'done' | 'already'
  seq?: number
}

export interface PlaceItem {
  kind: 'place'
  /** A segment: a reading in any of its compartments counts. */
  compartments: string[]
  state: 'due' | 'done'
  /** The last reading taken for this step. */
  seq?: number
}

/** What the items of a visit are worked out from. */
export interface Situation {
  graph: Graph
  /** When the visit began: it settles which hatches "all open" are. */
  start: Moment
  /** The moment for which the items are wanted. */
  now: Moment
  /** The sets of compartments between which air passes freely at that moment. */
  segments(): readonly string[][]
  /** The visit's own events up to that moment. */
  own: readonly SessionEvent[]
  /** What the leak engine advises now. */
  advice?: Advice
  /** What the crew had been told when it moved its first hatch in this visit. */
  told?: Told
  suspects: readonly string[]
}

/** The items of a step; none for a step that only a tick completes. Pure. */
export function itemsOf(step: Step, situation: Situation): Item[] {
  if (step.kind === 'hatch') return hatchItems(step, situation)
  if (step.kind === 'valve') return valveItems(step, situation)
  if (step.kind === 'record') return placeItems(step, situation)
  return []
}

/**
 * Does the choice of items hang on the leak engine's verdict, which may change with every reading? Then only
 * the crew's tick completes the step: what was done must not come undone by what is known later.
 */
export function hangsOnVerdict(step: Step): boolean {
  switch (step.kind) {
    case 'record':
      return step.places === 'suspect'
    case 'hatch':
      return step.hatches === 'all-closed' || step.hatches === 'suspect'
    case 'valve':
      // Moving a valve does not say, as moving a hatch does, that it is the advised one.
      return step.hatches === 'all-closed' || step.hatches === 'suspect' || step.hatches === 'advised'
    default:
      return false
  }
}

function hatchItems(step: StepOf<'hatch'>, situation: Situation): HatchItem[] {
  const moved = new Map<string, { state: HatchState; seq: number }>()
  for (const { kind, data, seq } of situation.own) {
    if (kind === 'hatch-state' && situation.graph.hatches.has(data.hatch)) {
      moved.set(data.hatch, { state: data.state, seq })
    }
  }
  const asWanted = (state: HatchState | undefined) =>
    state !== undefined && passesAir(state) === (step.to === 'open')
  const taken = [...moved].filter(([, m]) => asWanted(m.state)).map(([hatch]) => hatch)
  return hatchesFor(step, situation, taken).map((hatch) => {
    const own = moved.get(hatch)
    const item = { kind: 'hatch' as const, hatch, to: step.to }
    if (own && asWanted(own.state)) return { ...item, state: 'done', seq: own.seq }
    return { ...item, state: asWanted(situation.now.hatches.get(hatch)) ? 'already' : 'due' }
  })
}

function valveItems(step: StepOf<'valve'>, situation: Situation): ValveItem[] {
  const { graph, own, now } = situation
  return hatchesFor(step, situation, []).map((hatch) => {
    const item = { kind: 'valve' as const, hatch, valve: step.valve, to: step.to }
    const last = own.findLast(
      (e) =>
        e.kind === 'valve-state' &&
        e.data.valve === step.valve &&
        hatchBetween(graph, e.data.between) === hatch,
    )
    if (last?.kind === 'valve-state' && last.data.state === step.to) {
      return { ...item, state: 'done', seq: last.seq }
    }
    // A valve that nobody has touched may stand either way: the crew looks at it.
    return { ...item, state: now.valves.get(`${hatch}:${step.valve}`) === step.to ? 'already' : 'due' }
  })
}

function hatchesFor(step: StepOf<'hatch' | 'valve'>, situation: Situation, taken: string[]): string[] {
  const named = Array.isArray(step.hatches) ? step.hatches : HATCHES[step.hatches](situation, step.to, taken)
  return named.filter((hatch) => situation.graph.hatches.has(hatch))
}

function placeItems(step: StepOf<'record'>, situation: Situation): PlaceItem[] {
  const segments = situation.segments()
  const wanted = Array.isArray(step.places)
    ? segments.filter((s) => s.some((c) => step.places.includes(c)))
    : PLACES[step.places](segments, situation)
  return wanted.map((compartments) => {
    const reading = situation.own.findLast(
      (e) => e.kind === 'reading' && compartments.includes(e.data.compartment),
    )
    const item = { kind: 'place' as const, compartments }
    return reading ? { ...item, state: 'done', seq: reading.seq } : { ...item, state: 'due' }
  })
}

/** `taken` are the hatches that the crew has moved as wanted in this visit. */
const HATCHES: Record<HatchWord, (situation: Situation, to: Position, taken: string[]) => string[]> = {
  advised({ advice, told }, to, taken) {
    if (taken.length === 0) return advisedHatches(to, advice)
    // Whatever hatch the crew moved instead of the advised one, it is the one that counts; one of a pair brings the
    // other.
    const pair = advisedHatches(to, told)
    return taken.some((hatch) => pair.includes(hatch)) ? unique([...taken, ...pair]) : taken
  },
  'first-split': ({ graph }) => graph.station.firstSplit,
  'own-vehicle': ({ graph }) => unique(crewVehicles(graph).map((vehicle) => isolating(graph, vehicle))),
  vehicle: ({ graph }) => crewVehicles(graph).map((vehicle) => ownHatch(graph, vehicle)),
  'all-open': ({ graph, start, now }) => {
    // Where the crew is now: a way found at the beginning may be the wrong one after somebody moved.
    const kept = crewWay(graph, start.hatches, now.crew)
    return [...graph.hatches.keys()].filter(
      (hatch) => start.hatches.get(hatch) === 'open' && !kept.has(hatch),
    )
  },
  'all-closed': ({ graph, start, suspects }) =>
    [...graph.hatches.values()]
      .filter((h) => isClosed(start.hatches.get(h.id)) && !isClosed(h.state))
      .filter((h) => !h.between.some((end) => suspects.includes(end)))
      .map((h) => h.id),
  suspect: ({ graph, suspects }) =>
    [...graph.hatches.values()]
      .filter(({ between: [a, b] }) => suspects.includes(a) !== suspects.includes(b))
      .map((h) => h.id),
}

const PLACES: Record<
  PlaceWord,
  (segments: readonly string[][], situation: Situation) => readonly string[][]
> = {
  here: (segments, { graph, now }) => {
    const size = (segment: string[]) => volumeM3(graph, segment)
    const largest = segments.reduce((a, b) => (size(b) > size(a) ? b : a))
    return [segments.find((s) => now.crewLast !== undefined && s.includes(now.crewLast)) ?? largest]
  },
  'own-vehicle': (segments, { graph }) =>
    segments.filter((s) => crewVehicles(graph).some((v) => s.includes(v))),
  'both-sides': (segments, { graph, start }) => {
    const sides = start.moved.flatMap((hatch) => graph.hatches.get(hatch)!.between)
    return segments.filter((s) => sides.some((side) => s.includes(side)))
  },
  'all-segments': (segments) => segments,
  suspect: (segments, { suspects }) => segments.filter((s) => s.some((c) => suspects.includes(c))),
}

function advisedHatches(
  to: Position,
  advice: Pick<Advice, 'action' | 'hatch' | 'hatches'> | undefined,
): string[] {
  const actions: Advice['action'][] = to === 'open' ? ['open'] : ['close', 'isolate']
  return advice && actions.includes(advice.action) ? hatchesOf(advice) : []
}

function isClosed(state: HatchState | undefined): boolean {
  return state !== undefined && !passesAir(state)
}

function crewVehicles(graph: Graph): string[] {
  return [...graph.compartments.values()].filter((c) => c.kind === 'crew-vehicle').map((c) => c.id)
}

function ownHatch(graph: Graph, vehicle: string): string {
  return hatchesAt(graph, vehicle)[0]!.id
}

/**
 * The hatch that leaves a crew vehicle alone with the module it is docked to. A module through which the way
 * to other parts leads cannot be closed off so: then it is the vehicle's own hatch.
 */
function isolating(graph: Graph, vehicle: string): string {
  const own = hatchesAt(graph, vehicle)[0]!
  const others = hatchesAt(graph, otherSide(own, vehicle)).filter((h) => h !== own)
  return others.length === 1 ? others[0]!.id : own.id
}

/**
 * Hatches that must stay open so that nobody is cut off from a return vehicle: the shortest open way of every
 * crew member to one. Where nobody's place is known, the hatches of the crew vehicles themselves.
 */
function crewWay(graph: Graph, hatches: Moment['hatches'], crew: Moment['crew']): Set<string> {
  const places = unique([...crew.values()])
  if (places.length === 0) return new Set(crewVehicles(graph).map((vehicle) => ownHatch(graph, vehicle)))
  return new Set(places.flatMap((place) => wayToVehicle(graph, hatches, place)))
}

/** The hatches of the shortest open way; none where no way is open. */
function wayToVehicle(graph: Graph, hatches: Moment['hatches'], from: string): string[] {
  const ways = new Map<string, string[]>([[from, []]])
  for (const [place, way] of ways) {
    if (graph.compartments.get(place)!.kind === 'crew-vehicle') return way
    for (const hatch of hatchesAt(graph, place)) {
      const next = otherSide(hatch, place)
      if (passesAir(hatches.get(hatch.id)!) && !ways.has(next)) ways.set(next, [...way, hatch.id])
    }
  }
  return []
}

function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}
