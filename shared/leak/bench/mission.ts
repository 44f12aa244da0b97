import { type Drill, drillOf, type Team } from '../../drill/drill'
import { DRILL_START_MS, logBookOf } from '../../drill/log-book'
import type { SessionEvent } from '../../session/event'
import type { Graph } from '../../station/graph'
import type { Random } from '../../stats/random'
import type { Advice } from '../report'
import type { Case } from './cases'
import type { Scene } from './scene'
import { type Dials, dialsOf } from './dials'

/** One run under way: what a strategy has in its hands. */
export interface Mission {
  graph: Graph
  drill: Drill
  kase: Case
  /** The log so far: the only thing that ours sees. */
  events: readonly SessionEvent[]
  /** What the dials showed since hatches last moved: what the classic strategies see. */
  dials: Dials
  teams: readonly Team[]
  /** The truth, for the bound only. */
  scene: Scene
}

/** What a strategy came to. */
export interface Finding {
  /** The compartment that it named. */
  named?: string
  /** The crew left before the place was known. */
  gaveUp?: boolean
  /** Compartments that it took for the place and dropped again. */
  dropped: string[]
  /** What it held probable on the way, for the calibration. */
  beliefs: Belief[]
}

export interface Belief {
  atS: number
  posterior: Readonly<Record<string, number>>
  /** The compartment of a verdict "located". */
  located?: string
}

export type Strategy = (mission: Mission) => Finding

/** Sets a scene going; `random` drives the noise, the same for every strategy. */
export function missionOf(kase: Case, scene: Scene, random: Random): Mission {
  const { setup } = scene
  const { graph } = setup.world
  const book = logBookOf(setup)
  const dials = dialsOf(kase.instruments)
  const drill = drillOf(setup, random, [book.watcher, dials.watcher])
  return { graph, drill, kase, events: book.events, dials, teams: setup.teams, scene }
}

export function nowMs({ drill }: Mission): number {
  return DRILL_START_MS + Math.round(drill.nowS() * 1000)
}

/** Seconds between two looks at the sensors, by a crew that waits for them and by one that has its hands full. */
const LOOK_S = { waiting: 1, busy: 5 }

/** Lets time pass until something may be new: a reading, a look at the sensors, or free hands. */
export function passTime({ drill, kase }: Mission): void {
  const busy = !drill.idle()
  const lookS = drill.nowS() + LOOK_S[busy ? 'busy' : 'waiting']
  const untilS = Math.min(kase.capS, Math.max(drill.nextReadingS(), lookS))
  drill.advance(untilS, () => busy && drill.idle())
}

/** Probability of the leak in a set of compartments. */
export type Probable = (compartments: readonly string[]) => number

/** Everybody into the vehicles: the search is over. */
export function isGivenUp(advice: Advice | undefined): boolean {
  return advice?.action === 'isolate' && advice.hatch === undefined && advice.hatches === undefined
}

/** Steps of an advice that are still to be done: a crew finishes one before it asks for the next. */
export type Orders = string[]

/** A hatch is opened only to read behind it once the leak is hardly where the teams read already. */
const HARDLY = 0.05

/** Does what an advice says, as far as free hands go; gives what is left of it. */
export function follow(mission: Mission, advice: Advice | undefined, probable: Probable): Orders {
  const { drill, kase } = mission
  // All stays closed where the crew has settled down to wait.
  if (!advice || kase.closed) return []
  const { stay } = advice
  const hatches = advice.hatches ?? (advice.hatch === undefined ? [] : [advice.hatch])
  switch (advice.action) {
    case 'close':
    case 'open':
      drill.work(advice.action, hatches, stay)
      return []
    case 'isolate':
      return goOn(mission, hatches)
    case 'close-all':
      return goOn(mission, farthestFirst(mission, stay?.[0] ?? drill.teamAt(0)))
    case 'read':
      goToRead(mission, advice.compartments ?? [], probable)
      return []
    case 'wait':
      // Somebody must come back before this hatch is closed: closing it sees to that.
      if (hatches.length > 0) drill.work('close', hatches, stay)
      return []
  }
}

/** Closes as many of `hatches` as there are teams; gives the others. */
export function goOn({ drill, teams }: Mission, hatches: Orders): Orders {
  if (hatches.length > 0) drill.work('close', hatches.slice(0, teams.length))
  return hatches.slice(teams.length)
}

/** Every open hatch, those farthest from `stay` first, so that nobody shuts himself in. */
function farthestFirst({ graph, drill }: Mission, stay: string): string[] {
  const far = new Map([[stay, 0]])
  for (const [place, steps] of far) {
    for (const { between } of graph.hatches.values()) {
      if (!between.includes(place)) continue
      for (const next of between) if (!far.has(next)) far.set(next, steps + 1)
    }
  }
  return [...graph.hatches.values()]
    .filter(({ id }) => drill.cabin.hatch(id) === 'open')
    .toSorted(
      (a, b) =>
        Math.min(...b.between.map((id) => far.get(id) ?? 0)) -
        Math.min(...a.between.map((id) => far.get(id) ?? 0)),
    )
    .map(({ id }) => id)
}

/** Sends a free team into each segment that is to be read and where none is. */
function goToRead(
  { drill, kase, teams }: Mission,
  compartments: readonly string[],
  probable: Probable,
): void {
  if (kase.instruments !== 'carried gauge') return
  const segments = drill.cabin.segments()
  const isRead = (set: readonly string[]) =>
    [...teams.keys()].some((team) => set.includes(drill.teamAt(team)))
  const wanted = segments.filter((set) => compartments.some((id) => set.includes(id)))
  const here = segments.filter(isRead).reduce((sum, set) => sum + probable(set), 0)
  const free = [...teams.keys()].filter((team) => !wanted.some((set) => set.includes(drill.teamAt(team))))
  for (const set of wanted.filter((unread) => !isRead(unread))) {
    const team = free.shift()
    const place = compartments.find((id) => set.includes(id))!
    if (team !== undefined) drill.send(team, place, here < HARDLY)
  }
}
