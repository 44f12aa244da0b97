import { RESERVES_FIGURES, reservesFigures } from '../../shared/reserves/bench/reserves'
import { figuresText, shown, wholeNumber } from './bench-text'
import type { Command } from './command'

export const benchReserves: Command = {
  synopsis: '[--seed <n>]',
  help: `How fast the reserves are reckoned: the projection of a year with 1,000 samples, the outlooks, and the same
days written in the plain way. Medians of five after a warm-up; other work on the machine shows in them.

  --seed <n>     a whole number, 1 where it is left out`,
  options: { seed: { type: 'string' } },
  positionals: 0,
  run({ values, json }, streams) {
    const seed = wholeNumber('seed', values.seed, 0) ?? 1
    const all = reservesFigures({ nowMs: () => performance.now() }, seed)
    const figures = [...shown(all, ({ log }) => log, `${RESERVES_FIGURES} figures`, streams)]
    streams.out(json ? `${JSON.stringify({ seed, figures })}\n` : figuresText(figures))
    return 0
  },
}
