import type { Figure } from '../../shared/leak/bench/speed/speed'
import { REPLAY_FIGURES, replayFigures } from '../../shared/procedure/bench/replay'
import { WrongUsage, type Command } from './command'

export const benchReplay: Command = {
  synopsis: '[--seed <n>]',
  help: `How fast a session is worked out from its log: a hundred thousand events as when it is opened, and one more
event as at a key press, beside the two ways that need no thought: event by event, and everything anew. Other work on
the machine shows in the figures.

  --seed <n>     a whole number, 1 where it is left out`,
  options: { seed: { type: 'string' } },
  positionals: 0,
  run({ values, json }, streams) {
    const seed = Number(values.seed ?? 1)
    if (!Number.isSafeInteger(seed) || seed < 0) {
      throw new WrongUsage(`found --seed ${String(values.seed)}; expected a whole number from 0`)
    }
    const figures: Figure[] = []
    for (const figure of replayFigures({ nowMs: () => performance.now() }, seed)) {
      figures.push(figure)
      streams.err(`\r${figures.length} of ${REPLAY_FIGURES}`)
    }
    streams.err('\r')
    streams.out(json ? `${JSON.stringify({ seed, figures })}\n` : text(figures))
    return 0
  },
}

function text(figures: readonly Figure[]): string {
  return figures.map((figure) => `${line(figure)}\n`).join('')
}

function line({ log, what, found, unit, asked }: Figure): string {
  const bound = asked ? `  asked ${asked.bound} ${asked.met ? 'met' : 'MISSED'}` : ''
  return `${log}: ${what} ${Number(found.toPrecision(3))} ${unit}${bound}`
}
