import type { Figure, Machine } from '../../leak/bench/speed/speed'
import { quantile } from '../../leak/bench/summary'
import type { LogEvent } from '../../session/event'
import { evolve, replay, type SessionState } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import { procedureById } from '../bundled'
import { guidanceOf, type Run } from '../run/guidance'
import { sessionLog } from './session-log'

const WHOLE = 100_000
const WORKED_IN = 10_000
const ROUNDS = 5
const STEPS = 100

/** How many figures there will be. */
export const REPLAY_FIGURES = 7

/**
 * How fast a session is worked out from its log: the whole of it, as when it is opened, and after one more event, as
 * at each key press. The two ways that need no thought stand beside: making the state event by event, and working
 * everything out anew after every event.
 */
export function* replayFigures(machine: Pick<Machine, 'nowMs'>, seed: number): Generator<Figure> {
  const timed = (work: () => unknown) => {
    const fromMs = machine.nowMs()
    work()
    return machine.nowMs() - fromMs
  }
  const log = sessionLog({ events: WHOLE, seed })
  const name = `${WHOLE} events`
  const state = replayed(log)
  const replays = rounds(() => timed(() => replayed(log)))
  const guides = rounds(() => timed(() => guided(state)))
  const both = median(replays) + median(guides)
  yield { log: name, what: 'state of the session', unit: 'ms', found: median(replays) }
  yield { log: name, what: 'every step of every procedure', unit: 'ms', found: median(guides) }
  yield { log: name, what: 'both', unit: 'ms', found: both, asked: { bound: 150, met: both <= 150 } }

  const short = sessionLog({ events: WORKED_IN + STEPS, seed })
  const shortName = `${WORKED_IN} events`
  // In turns, so that both meet the same other work on the machine.
  const pairs = rounds(() => [timed(() => guided(replayed(short))), timed(() => guided(evolved(short)))])
  const [atOnce, stepwise] = [0, 1].map((way) => median(pairs.map((pair) => pair[way]!)))
  yield {
    log: shortName,
    what: 'how much longer the state event by event takes',
    unit: 'times',
    found: stepwise! / atOnce!,
  }

  const next = `one more event after ${WORKED_IN}`
  const [ours, anew] = oneByOne(short, timed)
  const p95 = quantile(ours, 0.95)
  yield { log: next, what: 'state and steps, median', unit: 'ms', found: median(ours) }
  yield {
    log: next,
    what: 'the same, 95th percentile',
    unit: 'ms',
    found: p95,
    asked: { bound: 10, met: p95 <= 10 },
  }
  const ratio = median(anew) / median(ours)
  yield { log: next, what: 'how much longer everything anew takes', unit: 'times', found: ratio }
}

/** The cost of each of the last events, in ms: on the state before it, and from nothing but the log. */
function oneByOne(log: readonly LogEvent[], timed: (work: () => unknown) => number): [number[], number[]] {
  let state = replayed(log.slice(0, -STEPS))
  const costs = log.slice(-STEPS).map((event, i): [number, number] => [
    timed(() => {
      state = evolve(state, event, bundledStation)
      return guided(state)
    }),
    timed(() => guided(replayed(log.slice(0, log.length - STEPS + i + 1)))),
  ])
  return [costs.map(([one]) => one), costs.map(([, all]) => all)]
}

export function replayed(log: readonly LogEvent[]): SessionState {
  return replay(log, bundledStation)!
}

export function evolved(log: readonly LogEvent[]): SessionState {
  let state: SessionState | undefined
  for (const event of log) state = evolve(state, event, bundledStation)
  return state!
}

export function guided({ graph, effective }: SessionState): Run[] {
  return guidanceOf({ graph, events: effective, lookup: procedureById })
}

/** A warm-up, then the rounds that count. */
function rounds<T>(round: () => T): T[] {
  round()
  return Array.from({ length: ROUNDS }, round)
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
