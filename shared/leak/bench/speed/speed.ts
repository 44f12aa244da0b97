import type { Graph } from '../../../station/graph'
import { leakEngine } from '../../engine'
import type { Evidence } from '../../evidence/evidence'
import { inOrder, type Line, lineOf } from '../../evidence/log/order'
import { newEvidence, takeEvent } from '../../evidence/take'
import { takeWaiting } from '../../evidence/readings/take-reading'
import { posteriorOf } from '../../verdict/posterior'
import { fitsOf } from './speed-fit'
import { speedLog, type SpeedLog } from './speed-log'
import { quantile } from '../summary'

/** What the machine tells; shared code has no clock of its own. */
export interface Machine {
  nowMs(): number
  /** Memory in use, in bytes, after everything that nobody needs was let go. */
  heapBytes(): number
}

/** Something that was measured; where something was asked, with the bound and whether it was met. */
export interface Figure {
  log: string
  what: string
  found: number
  unit: 'ms' | 'MB' | '/s' | 'times'
  asked?: { bound: number; met: boolean }
}

/** Nodes that the planner may look at for a first answer. */
const FIRST_ANSWER = 300

const ROUNDS = 5
const ASKS = 50
const LATEST = 2_400
const LOOK_BACK_MS = 600_000

const LONG = { readings: 50_000, everyS: 1 }
/** The same half hour, read more seldom. */
const SHORT = { readings: 2_000, everyS: 25 }

/** How many figures there will be. */
export const FIGURES = 2 * 14

/** How fast the engine is, on a usual log and on the worst one. */
export function* figuresOf(machine: Machine, seed: number): Generator<Figure> {
  for (const closed of ['some', 'all'] as const) {
    const long = speedLog({ ...LONG, closed, seed })
    const short = speedLog({ ...SHORT, closed, seed })
    const figureOn = ({ readings }: typeof LONG) =>
      figuresIn(`${closed} hatches closed, ${readings} readings`)
    yield* alone(machine, long, figureOn(LONG))
    yield* besideOptimiser(machine, short, figureOn(SHORT))
    // This takes many seconds: once is enough, after the short log has warmed it up.
    yield* besideOptimiser(machine, long, figureOn(LONG), 'once')
  }
}

function* alone(machine: Machine, log: SpeedLog, figure: NewFigure): Generator<Figure> {
  const { graph, events, atMs } = log
  const replayed = () => {
    const engine = leakEngine(graph)
    engine.report(events, atMs, FIRST_ANSWER)
    return engine
  }
  const replays = rounds(() => timed(machine, replayed))
  yield figure('replay, verdict and next hatch', 'ms', median(replays), 400)

  const takes = rounds(() => takeTimes(machine, log))
  yield figure('one more reading into the evidence, mean', 'ms', median(takes.map(mean)), 1)
  yield figure('the same, the slowest', 'ms', median(takes.map((all) => Math.max(...all))))

  const asks = rounds(() => askTimes(machine, log))
  const share = (of: number) => median(asks.map((all) => quantile(all, of)))
  yield figure(`verdict and next hatch after one more reading, median of ${ASKS}`, 'ms', share(0.5), 20)
  yield figure('the same, 95th percentile', 'ms', share(0.95), 20)

  const before = machine.heapBytes()
  const engine = replayed()
  const grown = machine.heapBytes() - before
  yield figure('memory of the engine', 'MB', grown / 1e6, 100)

  const looks = rounds(() => [
    timed(machine, () => engine.report(events, atMs - LOOK_BACK_MS, FIRST_ANSWER)),
    timed(machine, () => engine.report(events, atMs, FIRST_ANSWER)),
  ])
  yield figure('a look 10 min into the past', 'ms', median(looks.map(([back]) => back!)))
  yield figure('and back to the present', 'ms', median(looks.map(([, forth]) => forth!)))
}

/**
 * Which hypothesis is how likely, from nothing but the log: by the engine's filter and posterior, and by a general
 * optimiser. Neither plans a next step here.
 */
function* besideOptimiser(
  machine: Machine,
  log: SpeedLog,
  figure: NewFigure,
  often?: 'once',
): Generator<Figure> {
  const believed = () => {
    const evidence = evidenceAfter(log.graph, linesOf(log))
    takeWaiting(evidence)
    return posteriorOf(evidence)
  }
  // In turns, so that both meet the same other work on the machine.
  const both = () => [timed(machine, believed), timed(machine, () => fitsOf(log))]
  const pairs = often === 'once' ? [both()] : rounds(both)
  const [ours, theirs] = [median(pairs.map(([own]) => own!)), median(pairs.map(([, other]) => other!))]
  yield figure('probabilities of all hypotheses by the engine', 'ms', ours)
  yield figure(`${2 * log.graph.compartments.size} fits by the general optimiser`, 'ms', theirs)
  yield figure('how much longer the optimiser takes', 'times', theirs / ours, 20)
}

/** What each of the latest readings costs in the evidence, as the engine takes it in: times in ms. */
function takeTimes(machine: Machine, log: SpeedLog): number[] {
  const lines = linesOf(log)
  const evidence = evidenceAfter(log.graph, lines.slice(0, -LATEST))
  return lines.slice(-LATEST).map(({ event, ms }) => timed(machine, () => takeEvent(evidence, event, ms)))
}

/**
 * What it costs a running engine to be told one more reading and to say what follows, at moments all over the log:
 * times in ms.
 */
function askTimes(machine: Machine, { graph, events }: SpeedLog): number[] {
  const engine = leakEngine(graph)
  const ask = (count: number, effort: number) => {
    const known = events.slice(0, count)
    const atMs = lineOf(known.at(-1)!).ms
    return timed(machine, () => engine.report(known, atMs, effort))
  }
  return Array.from({ length: ASKS }, (_, i) => {
    const count = Math.round((events.length * (i + 1)) / ASKS)
    ask(count - 1, 1)
    return ask(count, FIRST_ANSWER)
  })
}

function linesOf({ events }: SpeedLog): Line[] {
  return events.map(lineOf).toSorted(inOrder)
}

function evidenceAfter(graph: Graph, lines: readonly Line[]): Evidence {
  const evidence = newEvidence(graph, lines[0]!.ms)
  for (const { event, ms } of lines) takeEvent(evidence, event, ms)
  return evidence
}

type NewFigure = ReturnType<typeof figuresIn>

function figuresIn(log: string) {
  return (what: string, unit: Figure['unit'], found: number, bound?: number): Figure => {
    const met = unit === 'times' ? found >= bound! : found <= bound!
    return { log, what, found, unit, asked: bound === undefined ? undefined : { bound, met } }
  }
}

function timed(machine: Machine, work: () => unknown): number {
  const fromMs = machine.nowMs()
  work()
  return machine.nowMs() - fromMs
}

/** A warm-up, then the rounds that count. */
function rounds<T>(round: () => T): T[] {
  round()
  return Array.from({ length: ROUNDS }, round)
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length
}
