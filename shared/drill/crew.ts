import { type Graph, hatchesAt, otherSide, passesAir, segmentsOf } from '../station/graph'
import type { HatchState } from '../station/station'

/** How long a team of two takes, in s: to close a hatch, to open one, to go through one. Ours. */
export const WORK_S = { close: 90, open: 60, hop: 20 } as const

/** One thing a team does; its effect comes at its end. */
export type Task =
  | { kind: 'hop'; hatch: string; to: string; seconds: number }
  | { kind: 'open' | 'close'; hatch: string; seconds: number }
  | { kind: 'hold'; seconds: number }

type StateOf = (hatch: string) => HatchState

/**
 * The quickest way between two compartments, opening the closed hatches on it. Undefined where there is none.
 * Dijkstra's algorithm; the stations are small.
 */
export function wayTo(graph: Graph, stateOf: StateOf, from: string, to: string): Task[] | undefined {
  const best = new Map<string, { seconds: number; tasks: Task[] }>([[from, { seconds: 0, tasks: [] }]])
  const open = new Set([from])
  while (open.size > 0) {
    const here = [...open].reduce((a, b) => (best.get(b)!.seconds < best.get(a)!.seconds ? b : a))
    if (here === to) return best.get(to)!.tasks
    open.delete(here)
    for (const hatch of hatchesAt(graph, here)) {
      const next = otherSide(hatch, here)
      const steps = through(hatch.id, next, passesAir(stateOf(hatch.id)))
      const seconds = best.get(here)!.seconds + duration(steps)
      if (seconds >= (best.get(next)?.seconds ?? Infinity)) continue
      best.set(next, { seconds, tasks: [...best.get(here)!.tasks, ...steps] })
      open.add(next)
    }
  }
  return undefined
}

function through(hatch: string, to: string, isOpen: boolean): Task[] {
  const hop: Task = { kind: 'hop', hatch, to, seconds: WORK_S.hop }
  return isOpen ? [hop] : [{ kind: 'open', hatch, seconds: WORK_S.open }, hop]
}

export function duration(tasks: readonly { seconds: number }[]): number {
  return tasks.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** Compartments from which a crew vehicle is reached through open hatches. */
export function havens(graph: Graph, stateOf: StateOf): Set<string> {
  const vehicle = (id: string) => graph.compartments.get(id)!.kind === 'crew-vehicle'
  const sets = segmentsOf(graph, stateOf)
  return new Set(
    (sets.some((set) => set.some(vehicle)) ? sets.filter((set) => set.some(vehicle)) : sets).flat(),
  )
}

/** The step that all teams do together: what each of them does, one thing after the other. */
export type Step = Task[][]

/**
 * The quickest way for the teams to open or close hatches. `stand` says where the teams are afterwards, one place
 * for each in any order; without it each hatch is worked by the nearest team from a side with a vehicle, and who
 * would be cut off walks back. Nobody closes a hatch before the others are through.
 */
export function stepFor(input: {
  graph: Graph
  stateOf: StateOf
  teams: readonly string[]
  kind: 'open' | 'close'
  hatches: readonly string[]
  stand?: readonly string[]
}): Step {
  const { graph, stateOf, teams, hatches, stand } = input
  const after: StateOf = (id) =>
    hatches.includes(id) ? (input.kind === 'open' ? 'open' : 'closed') : stateOf(id)
  const safe = havens(graph, after)
  const steps = (stand ? orders(stand.slice(0, teams.length)) : [[]]).map((places) => {
    const step: Step = teams.map(() => [])
    const at = (team: number) => placeAfter(step[team]!, teams[team]!)
    const sent = new Set<number>()
    // Hatches at which somebody is to stand come last: with them the teams end where they should.
    const [last, first] = parted(hatches, (hatch) =>
      sidesOf(graph, hatch).some((side) => places.includes(side)),
    )
    for (const hatch of [...first, ...last]) {
      const sides = sidesOf(graph, hatch)
      const own = places.flatMap((place, team) =>
        sides.includes(place) && !sent.has(team) ? [{ team, side: place }] : [],
      )
      const safeSides = sides.filter((side) => safe.has(side))
      const any = teams.flatMap((_, team) =>
        (safeSides.length > 0 ? safeSides : sides).map((side) => ({ team, side })),
      )
      const jobs = (own.length > 0 ? own : any).flatMap(({ team, side }) => {
        const way = wayTo(graph, stateOf, at(team), side)
        return way ? [{ team, tasks: [...way, ...workOn(input.kind, hatch, way)], side }] : []
      })
      const best = least(jobs, ({ team, tasks }) => duration(step[team]!) + duration(tasks))
      if (!best) continue
      step[best.team]!.push(...best.tasks)
      sent.add(best.team)
    }
    for (const team of teams.keys()) {
      const goals =
        places[team] === undefined ? (sent.has(team) || safe.has(at(team)) ? [] : [...safe]) : [places[team]]
      const ways = goals.map((to) => wayTo(graph, sent.has(team) ? after : stateOf, at(team), to) ?? [])
      step[team]!.push(...(least(ways, duration) ?? []))
    }
    return step
  })
  return held(least(steps, (step) => Math.max(...step.map(duration)))!)
}

/** The way may lead through the hatch itself; opening it on the way is then all that was asked for. */
function workOn(kind: 'open' | 'close', hatch: string, way: readonly Task[]): Task[] {
  const done = kind === 'open' && way.some((task) => task.kind === 'open' && task.hatch === hatch)
  return done ? [] : [{ kind, hatch, seconds: WORK_S[kind] }]
}

/** Closings wait until every other team has gone through the hatch. */
function held(step: Step): Step {
  const endOf = (tasks: readonly Task[], n: number) => duration(tasks.slice(0, n + 1))
  return step.map((tasks, team) =>
    tasks.flatMap((task, n) => {
      if (task.kind !== 'close') return [task]
      const through = step.flatMap((others, other) =>
        other === team
          ? []
          : others.flatMap((t, m) => (t.kind === 'hop' && t.hatch === task.hatch ? [endOf(others, m)] : [])),
      )
      const seconds = Math.max(0, ...through) - endOf(tasks, n)
      return seconds > 0 ? [{ kind: 'hold' as const, seconds }, task] : [task]
    }),
  )
}

function sidesOf(graph: Graph, hatch: string): readonly string[] {
  return graph.hatches.get(hatch)!.between
}

function placeAfter(tasks: readonly Task[], from: string): string {
  return tasks.findLast((task) => task.kind === 'hop')?.to ?? from
}

function orders(places: readonly string[]): string[][] {
  if (places.length < 2) return [[...places]]
  return places.flatMap((place, i) => orders(places.toSpliced(i, 1)).map((rest) => [place, ...rest]))
}

function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))]
}

function least<T>(all: readonly T[], of: (one: T) => number): T | undefined {
  return all.toSorted((a, b) => of(a) - of(b))[0]
}
