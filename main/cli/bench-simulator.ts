import { createRequire } from 'node:module'
import type { Odex } from '../../shared/drill/bench/baseline'
import { SIMULATOR_FIGURES, simulatorFigures } from '../../shared/drill/bench/simulator'
import { figuresText, shown, wholeNumber } from './bench-text'
import type { Command } from './command'

export const benchSimulator: Command = {
  synopsis: '[--seed <n>]',
  help: `How fast the simulated station is: an hour of station time with 24 pressure sensors, people, scrubbers, a
generator and a leak, beside its air alone by a solver of general purpose. Medians of five after a warm-up; other work
on the machine shows in them.

  --seed <n>     a whole number, 1 where it is left out`,
  options: { seed: { type: 'string' } },
  positionals: 0,
  run({ values, json }, streams) {
    const seed = wholeNumber('seed', values.seed, 0) ?? 1
    // Its types are TypeScript sources that a strict project cannot compile.
    const { Solver } = createRequire(import.meta.url)('odex') as { Solver: Odex }
    const all = simulatorFigures({ nowMs: () => performance.now() }, Solver, seed)
    const figures = [...shown(all, ({ log }) => log, `${SIMULATOR_FIGURES} figures`, streams)]
    streams.out(json ? `${JSON.stringify({ seed, figures })}\n` : figuresText(figures))
    return 0
  },
}
