import type { Advice } from '../../../leak/report'
import { hatchesOf } from '../../../session/told'
import { segmentsOf } from '../../../station/graph'
import type { Act, Ending, Look } from '../crew'
import { OUT_OF_AIR, ISOLATED, NO_LEAK, NO_WAY_ROUND, CLOSED_OFF } from './endings'
import { advised, CONFIRM_S, HARDLY, isDone, isOutOfAir, suspectsOf } from './judgement'
import { part, parting } from './parting'
import { farthestFirst, gather, move, moveAll, retreat, siteFound, stateOf, wayOf } from './work'

/** Probability at which a place that cannot be closed off is named. Any other is named at the second look after. */
const NAMED = 0.99
/** Probability from which the engine calls a place located. */
const LOCATED = 0.95
/** So long at least nothing is found before it is believed. */
const QUIET_S = 1800

/** Does what the leak engine advises, whenever its hands are free. */
export function* planner(first: Look): Generator<Act, Ending, Look> {
  let look = yield gather(first)
  const named = new Set<string>()
  const partedAtS = new Map<string, number>()
  let quietSinceS: number | undefined
  for (;;) {
    const { advice, atS } = look
    if (isGivenUp(advice.next) || isOutOfAir(look)) return yield* retreat(look, OUT_OF_AIR, suspectsOf(look))

    const { kind } = look.report.verdict
    const isQuiet = kind === 'no-leak' || kind === 'explained'
    quietSinceS = isQuiet ? (quietSinceS ?? atS) : undefined
    if (quietSinceS !== undefined && atS - quietSinceS >= QUIET_S) return NO_LEAK

    const isLocated = look.report.verdict.kind === 'located'
    const places = leaking(look)
    const [place] = places.filter(
      (id) => (isLocated && !named.has(id)) || atS - (partedAtS.get(id) ?? atS) < CONFIRM_S,
    )
    if (place === undefined) {
      if (places.length > 0) return isLocated ? ISOLATED : CLOSED_OFF
      if (isDone(look)) return CLOSED_OFF
      look = yield* follow(look)
      continue
    }
    const parted = parting(look, place)
    const isParted = parted.done
    const isSure = isParted
      ? partedAtS.has(place)
      : !parted.leavesHaven && look.report.verdict.probability >= NAMED
    if (isLocated && isSure && !named.has(place)) {
      named.add(place)
      look = yield { entries: [siteFound(look, place)], waitS: 0 }
    } else if (isParted) {
      partedAtS.set(place, partedAtS.get(place) ?? atS)
      look = yield { read: 'carried' }
    } else if (parted.leavesHaven) look = yield* part(look, parted)
    else if (isSure) return yield* retreat(look, NO_WAY_ROUND, parted.inside)
    else look = yield { read: 'carried' }
  }
}

/**
 * Where the engine locates a leak, and another one besides of which it is as sure; or one of several places that
 * cannot be parted from each other.
 */
function leaking(look: Look): string[] {
  const { verdict, notes } = look.report
  const [first] = verdict.compartments
  if (first === undefined) return []
  if (verdict.kind === 'narrowed') {
    const { inside } = parting(look, first)
    return verdict.compartments.every((id) => inside.has(id)) ? [first] : []
  }
  if (verdict.kind !== 'located') return []
  const others = notes.flatMap(({ code, compartments = [], probability = 0 }) =>
    code === 'two-leaks' && compartments.length === 1 && probability >= LOCATED ? compartments : [],
  )
  return [...new Set([first, ...others])]
}

/** Does what the engine advises. */
function* follow(look: Look): Generator<Act, Look, Look> {
  const next = advised(look)
  const hatches = next ? hatchesOf(next) : []
  switch (next?.action) {
    case 'close':
    case 'open':
      return yield move(look, next.action, hatches, next.stay)
    case 'isolate':
      return yield* moveAll(look, 'close', hatches)
    case 'close-all':
      return yield* moveAll(look, 'close', farthestFirst(look, openHatches(look), next.stay?.[0]))
    case 'read':
      return yield goToRead(look, next.compartments ?? [])
    default:
      // Somebody must come back before a hatch is closed: closing it sees to that.
      return yield hatches.length > 0 ? move(look, 'close', hatches, next?.stay) : { read: 'carried' }
  }
}

/** A free team goes into each segment that is to be read and where none is. */
function goToRead(look: Look, compartments: readonly string[]): Act {
  const { found, teams, advice } = look
  const segments = segmentsOf(found, stateOf(look))
  const isRead = (set: readonly string[]) => teams.some(({ at }) => set.includes(at))
  const wanted = segments.filter((set) => compartments.some((id) => set.includes(id)))
  const probable = (set: readonly string[]) => set.reduce((sum, id) => sum + (advice.posterior[id] ?? 0), 0)
  const force = segments.filter(isRead).reduce((sum, set) => sum + probable(set), 0) < HARDLY
  const unread = wanted.filter((set) => !isRead(set))
  const free = teams.filter(({ at }) => !wanted.some((set) => set.includes(at)))
  const tasks = free.flatMap(({ people: [first], at }, i) => {
    const place = compartments.find((id) => unread[i]?.includes(id))
    const way = place === undefined ? undefined : wayOf(look, at, place)
    return way && (force || way.every(({ kind }) => kind === 'hop')) ? [[first!, way] as const] : []
  })
  return { tasks: new Map(tasks), read: 'carried' }
}

function openHatches(look: Look): string[] {
  const state = stateOf(look)
  return [...look.found.hatches.keys()].filter((id) => state(id) === 'open')
}

/** Everybody into the vehicles: the search is over. */
function isGivenUp(next: Advice | undefined): boolean {
  return next?.action === 'isolate' && hatchesOf(next).length === 0
}
