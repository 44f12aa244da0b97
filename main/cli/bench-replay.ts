import { REPLAY_FIGURES, replayFigures } from '../../shared/procedure/bench/replay'
import { figuresText, shown, wholeNumber } from './bench-text'
import type { Command } from './command'

export const benchReplay: Command = {
  synopsis: '[--seed <n>]',
  help: `How fast a session is worked out from its log: a hundred thousand events as when it is opened, and one more
event as at a key press, beside the two ways that need no thought: event by event, and everything anew. Other work on
the machine shows in the figures.

  --seed <n>     a whole number, 1 where it is left out`,
  options: { seed: { type: 'string' } },
  positionals: 0,
  run({ values, json }, streams) {
    const seed = wholeNumber('seed', values.seed, 0) ?? 1
    const all = replayFigures({ nowMs: () => performance.now() }, seed)
    const figures = [...shown(all, (f) => f.log, `${REPLAY_FIGURES} figures`, streams)]
    streams.out(json ? `${JSON.stringify({ seed, figures })}\n` : figuresText(figures))
    return 0
  },
}
