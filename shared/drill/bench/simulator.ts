import type { Figure, Machine } from '../../leak/bench/speed/speed'
import { quantile } from '../../leak/bench/summary'
import { advance } from '../simulator/advance'
import { byLibrary, LIBRARY, type Odex } from './baseline'
import { CASES, HOUR_S } from './cases'

const ROUNDS = 5
const ASKED_MS = 50
/** The library is measured over so much of the hour: open hatches are stiff, all of it would take a quarter of one. */
const LIBRARY_S = 2

/** How many figures there will be. */
export const SIMULATOR_FIGURES = 3 * CASES.length

/**
 * What an hour of station time costs, in one go with all that happens in it, beside the air of the same station by a
 * solver of general purpose: medians of so many rounds.
 */
export function* simulatorFigures(
  machine: Pick<Machine, 'nowMs'>,
  Solver: Odex,
  seed: number,
  { cases = CASES, rounds = ROUNDS } = {},
): Generator<Figure> {
  const medianMs = (work: () => unknown) => {
    const times = Array.from({ length: rounds + 1 }, () => {
      const fromMs = machine.nowMs()
      work()
      return machine.nowMs() - fromMs
    })
    // The first one warms up.
    return quantile(times.slice(1), 0.5)
  }
  const oursMs = new Map<string, number>()
  for (const { name, begun } of cases) {
    const found = medianMs(() => advance(begun(seed), HOUR_S))
    oursMs.set(name, found)
    const asked = { bound: ASKED_MS, met: found <= ASKED_MS }
    yield { log: name, what: 'one hour of station time', unit: 'ms', found, asked }
  }
  // After all of ours, which its garbage would slow down.
  for (const { name, begun } of cases) {
    const times = HOUR_S / LIBRARY_S
    const found = times * medianMs(() => byLibrary(Solver, begun(seed), LIBRARY_S))
    const what = `its air alone by ${LIBRARY}, ${times} times the first ${LIBRARY_S} s`
    yield { log: name, what, unit: 'ms', found }
    yield { log: name, what: 'how much longer that takes', unit: 'times', found: found / oursMs.get(name)! }
  }
}
