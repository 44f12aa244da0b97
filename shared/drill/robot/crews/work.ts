import { hatchesAt, otherSide, type Graph } from '../../../station/graph'
import { duration, stepFor, wayTo } from '../../crew'
import type { Task } from '../../simulator/crew/task'
import { stateIn, type Act, type Ending, type Entry, type Look } from '../crew'

/** What every crew knows how to do. */

/** As far as the crew has found: what jammed open is no hatch. */
export function stateOf(look: Look): ReturnType<typeof stateIn> {
  const inLog = stateIn(look)
  return (hatch) =>
    look.failed.has(hatch) ? (look.found.hatches.get(hatch)?.state ?? 'closed') : inLog(hatch)
}

/** Everybody who leads nobody goes to his team. */
export function gather(look: Look): Act {
  const placeOf = placesIn(look)
  const tasks = look.teams.flatMap(({ people: [, ...others], at }) =>
    others.map((who) => [who, wayOf(look, placeOf.get(who)!, at) ?? []] as const),
  )
  return { tasks: new Map(tasks), read: 'carried' }
}

/** Opens or closes hatches by the teams that get there first; `stand` is where the teams are to be then. */
export function move(
  look: Look,
  kind: 'open' | 'close',
  hatches: readonly string[],
  stand?: readonly string[],
): Act {
  const { found, teams } = look
  const steps = stepFor({
    graph: found,
    stateOf: stateOf(look),
    teams: teams.map(({ at }) => at),
    kind,
    hatches: hatches.filter((hatch) => found.hatches.has(hatch)),
    stand,
  })
  return { tasks: byTeam(look, steps), read: 'carried' }
}

/** As many hatches at a time as there are teams. */
export function* moveAll(
  first: Look,
  kind: 'open' | 'close',
  hatches: readonly string[],
  step?: string,
): Generator<Act, Look, Look> {
  let look = first
  for (let i = 0; i < hatches.length; i += look.teams.length) {
    const some = hatches.slice(i, i + look.teams.length).filter((hatch) => !look.failed.has(hatch))
    if (some.length > 0) look = yield { ...move(look, kind, some), step }
  }
  return look
}

/** The hatches that are farthest from `stay` first, so that nobody shuts himself in. */
export function farthestFirst(
  { found, teams }: Look,
  hatches: readonly string[],
  stay = teams[0]!.at,
): string[] {
  const hops = new Map([[stay, 0]])
  for (const [place, n] of hops)
    for (const hatch of hatchesAt(found, place)) {
      const next = otherSide(hatch, place)
      if (!hops.has(next)) hops.set(next, n + 1)
    }
  const far = (hatch: string) =>
    Math.min(...(found.hatches.get(hatch)?.between ?? []).map((id) => hops.get(id) ?? 0))
  return hatches.toSorted((a, b) => far(b) - far(a))
}

/** The quickest way, opening closed hatches on it; undefined where there is none. */
export function wayOf(look: Look, from: string, to: string): Task[] | undefined {
  return wayTo(look.found, stateOf(look), from, to)
}

export function byTeam({ teams }: Look, tasks: readonly (readonly Task[])[]): Map<string, readonly Task[]> {
  return new Map(teams.map(({ people: [first] }, i) => [first!, tasks[i] ?? []]))
}

/** Where the log says that everybody is. */
function placesIn({ state }: Look): Map<string, string> {
  const places = new Map<string, string>()
  for (const { kind, data } of state.effective)
    if (kind === 'crew-position') places.set(data.who, data.compartment)
  return places
}

/** The quickest of some ways that lead anywhere; none where none does. */
export function quickest(ways: readonly Task[][]): Task[] {
  return ways.filter((way) => way.length > 0).toSorted((a, b) => duration(a) - duration(b))[0] ?? []
}

/** The crew names the place. */
export function siteFound({ teams }: Look, compartment: string): Entry {
  return { actor: teams[0]!.people[0]!, kind: 'leak-site', data: { compartment, state: 'found' } }
}

/** A way may turn out to be shut; then there may be another. */
const TRIES = 4

/** Everybody goes into the nearest crew vehicle that does not leak. */
export function* board(first: Look, leaking?: ReadonlySet<string>): Generator<Act, Look, Look> {
  let look = first
  const all = vehiclesOf(look.found)
  const sound = all.filter((id) => !leaking?.has(id))
  const vehicles = sound.length > 0 ? sound : all
  for (let tries = 0; tries < TRIES; tries++) {
    const away = look.teams.map(({ at }) =>
      vehicles.includes(at) ? [] : quickest(vehicles.flatMap((id) => [wayOf(look, at, id) ?? []])),
    )
    if (away.every((tasks) => tasks.length === 0)) break
    look = yield { tasks: byTeam(look, away) }
  }
  return look
}

/** Everybody goes into a crew vehicle, and its hatch is closed behind them. */
export function* retreat(
  first: Look,
  reason: Ending['reason'],
  leaking?: ReadonlySet<string>,
): Generator<Act, Ending, Look> {
  const look = yield* board(first, leaking)
  const vehicles = vehiclesOf(look.found)
  const closings = look.teams.map(({ at }, i): Task[] => {
    const hatch = hatchesAt(look.found, at)[0]
    const isFirst = look.teams.findIndex((team) => team.at === at) === i
    return isFirst && hatch && vehicles.includes(at) ? [{ kind: 'close', hatch: hatch.id, seconds: 0 }] : []
  })
  yield { tasks: byTeam(look, closings), read: 'carried' }
  return { ending: 'retreated', reason }
}

export function vehiclesOf(graph: Graph): string[] {
  return [...graph.compartments.values()].flatMap(({ id, kind }) => (kind === 'crew-vehicle' ? [id] : []))
}
