import { type Graph, passesAir } from '../station/graph'
import type { HatchState } from '../station/station'
import type { Random } from '../stats/random'
import { type Cabin, cabinOf, type World } from './cabin'
import { stepFor, type Task, wayTo } from './crew'
import { dialOf, type Gauge, thermometerDegC } from './instruments'

/** A gauge and where it hangs, or the team that carries it; it is read every `everyS`. */
export interface Mounted {
  gauge: Gauge
  at: { compartment: string } | { team: number }
  everyS: number
  /** Error of the thermometer that is read with it, in K. */
  thermometerBiasK: number
}

export interface Team {
  people: readonly string[]
  compartment: string
}

/** All that a drill begins with. */
export interface Setup {
  world: World
  gauges: readonly Mounted[]
  teams: readonly Team[]
  /** Is a depressurisation alarm raised at the beginning? */
  alarm: boolean
}

/** What a gauge showed. */
export interface Shown {
  atS: number
  compartment: string
  instrument: string
  mmHg: number
  degC: number
}

/** Who is told what happens: the log, and whoever watches dials. */
export interface Watcher {
  reading?(shown: Shown): void
  hatch?(hatch: string, state: HatchState, atS: number, team: number): void
  position?(team: number, compartment: string, atS: number): void
}

/** A drill under way: the air, the instruments and the teams in one time, in s since the alarm. */
export interface Drill {
  readonly graph: Graph
  readonly cabin: Cabin
  nowS(): number
  /** Lets time pass until then, or until something for which `stop` holds has happened. */
  advance(untilS: number, stop?: () => boolean): void
  /** When the next gauge is read, in s. */
  nextReadingS(): number
  teamAt(team: number): string
  idle(): boolean
  /** Operations of hatches so far. */
  operations(): number
  /** Sends the teams to open or close hatches and, where `stand` says so, to stand in those places then. */
  work(kind: 'open' | 'close', hatches: readonly string[], stand?: readonly string[]): void
  /** Sends a team somewhere, through closed hatches only if `force` is given. */
  send(team: number, compartment: string, force?: boolean): void
}

interface Crew {
  compartment: string
  tasks: Task[]
  /** When the first of its tasks is done. */
  doneS: number
}

/** The drill at time 0. Streams of `random` are its own by name, so that the noise does not depend on the crew. */
export function drillOf(
  { world, gauges, teams }: Setup,
  random: Random,
  watchers: readonly Watcher[],
): Drill {
  const { graph } = world
  const cabin = cabinOf(world, random.fork('drift'))
  const dials = gauges.map((mounted) => ({
    ...mounted,
    shows: dialOf(mounted.gauge, random.fork(`dial ${mounted.gauge.id}`)),
    nextS: 0,
  }))
  const crews: Crew[] = teams.map(({ compartment }) => ({ compartment, tasks: [], doneS: Infinity }))
  let nowS = 0
  let operations = 0

  const give = (crew: Crew, tasks: readonly Task[]) => {
    if (crew.tasks.length === 0 && tasks.length > 0) crew.doneS = nowS + tasks[0]!.seconds
    crew.tasks.push(...tasks)
  }
  const finish = (crew: Crew, team: number) => {
    const task = crew.tasks.shift()!
    crew.doneS = crew.tasks.length > 0 ? nowS + crew.tasks[0]!.seconds : Infinity
    if (task.kind === 'hop') {
      crew.compartment = task.to
      for (const watcher of watchers) watcher.position?.(team, task.to, nowS)
    } else if (task.kind !== 'hold') {
      const state = task.kind === 'open' ? 'open' : 'closed'
      if (passesAir(cabin.hatch(task.hatch)) === (state === 'open')) return
      operations++
      cabin.setHatch(task.hatch, state)
      for (const watcher of watchers) watcher.hatch?.(task.hatch, state, nowS, team)
    }
  }
  const read = (dial: (typeof dials)[number]) => {
    dial.nextS += dial.everyS
    const compartment = 'team' in dial.at ? crews[dial.at.team]!.compartment : dial.at.compartment
    const shown: Shown = {
      atS: nowS,
      compartment,
      instrument: dial.gauge.id,
      mmHg: dial.shows(cabin.pressurePa(compartment), nowS),
      degC: thermometerDegC(cabin.temperatureK(compartment), dial.thermometerBiasK),
    }
    for (const watcher of watchers) watcher.reading?.(shown)
  }
  const nextReadingS = () => dials.reduce((next, dial) => Math.min(next, dial.nextS), Infinity)

  return {
    graph,
    cabin,
    nowS: () => nowS,
    nextReadingS,
    teamAt: (team) => crews[team]!.compartment,
    idle: () => crews.every((crew) => crew.tasks.length === 0),
    operations: () => operations,
    advance: (untilS, stop) => {
      for (;;) {
        if (stop?.()) return
        const nextS = crews.reduce((next, crew) => Math.min(next, crew.doneS), nextReadingS())
        if (nextS > untilS) break
        cabin.advance(nextS)
        nowS = nextS
        // Hatches before gauges: "closed, read" is one moment to a crew.
        for (const [team, crew] of crews.entries()) if (crew.doneS <= nowS) finish(crew, team)
        for (const dial of dials) if (dial.nextS <= nowS) read(dial)
      }
      cabin.advance(untilS)
      nowS = Math.max(nowS, untilS)
    },
    work: (kind, hatches, stand) => {
      const teams = crews.map(({ compartment }) => compartment)
      const step = stepFor({ graph, stateOf: cabin.hatch, teams, kind, hatches, stand })
      for (const [team, crew] of crews.entries()) give(crew, step[team]!)
    },
    send: (team, compartment, force = false) => {
      const way = wayTo(graph, cabin.hatch, crews[team]!.compartment, compartment)
      if (way && (force || way.every((task) => task.kind === 'hop'))) give(crews[team]!, way)
    },
  }
}
