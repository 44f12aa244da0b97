import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { outcomes, runsOf } from '../../shared/leak/bench/bench'
import { CASES } from '../../shared/leak/bench/cases'
import { pictureOf } from '../../shared/leak/bench/picture'
import { FIGURES, figuresOf, type Machine } from '../../shared/leak/bench/speed/speed'
import { OPTIMISER } from '../../shared/leak/bench/speed/speed-fit'
import { ratiosOf, type Row, type Summary, summaryOf } from '../../shared/leak/bench/summary'
import { writeAtomically } from '../export/atomic-write'
import { figure, figuresText, shown, table, wholeNumber } from './bench-text'
import { WrongUsage, type Command } from './command'

export const benchLeak: Command = {
  synopsis: '[--case <name>] [--runs <n>] [--seed <n>] [--svg <file>]',
  help: `How well the leak engine finds leaks in simulated drills, beside the strategies that crews have used and
beside somebody who knows everything but the place. The same seed gives the same figures.

  --case <name>  one of ${Object.keys(CASES).join(', ')}; all where it is left out
  --runs <n>     runs of each case and strategy; where it is left out, their own numbers, as the table says
  --seed <n>     a whole number, 1 where it is left out
  --svg <file>   writes a picture of the figures`,
  options: {
    case: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    svg: { type: 'string' },
  },
  positionals: 0,
  async run({ values, json }, streams) {
    const name = values.case
    if (name !== undefined && !Object.hasOwn(CASES, String(name))) {
      throw new WrongUsage(`found --case ${String(name)}; expected one of ${Object.keys(CASES).join(', ')}`)
    }
    const choice = {
      cases: typeof name === 'string' ? [name] : Object.keys(CASES),
      runs: wholeNumber('runs', values.runs, 1),
      seed: wholeNumber('seed', values.seed, 0) ?? 1,
    }
    const done = [...shown(outcomes(choice), (o) => o.case, `${runsOf(choice)} runs`, streams)]
    const summary = summaryOf(done)
    if (typeof values.svg === 'string') await writeAtomically(values.svg, [pictureOf(done, summary)])
    streams.out(json ? `${JSON.stringify({ seed: choice.seed, ...summary })}\n` : text(summary))
    return 0
  },
}

export const benchSpeed: Command = {
  synopsis: '[--seed <n>]',
  help: `How fast the leak engine is on a log of 24 compartments with a digital sensor in each, hatches closing and one
leak, beside the same fits by a general optimiser: ${OPTIMISER.name} ${OPTIMISER.version}. Medians of five rounds
after a warm-up; other work on the machine shows in them.

  --seed <n>     a whole number, 1 where it is left out`,
  options: { seed: { type: 'string' } },
  positionals: 0,
  run({ values, json }, streams) {
    const seed = wholeNumber('seed', values.seed, 0) ?? 1
    const figures = [...shown(figuresOf(machine(), seed), (f) => f.log, `${FIGURES} figures`, streams)]
    streams.out(
      json
        ? `${JSON.stringify({ seed, optimiser: OPTIMISER, figures })}\n`
        : `${figuresText(figures)}\nGeneral optimiser: ${OPTIMISER.name} ${OPTIMISER.version}\n`,
    )
    return 0
  },
}

/**
 * The clock, and what is in use once the garbage is gone. Typed arrays lie outside the heap proper and go one
 * collection later than what held them.
 */
function machine(): Machine {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  return {
    nowMs: () => performance.now(),
    heapBytes: () => {
      for (let i = 0; i < 3; i++) collect()
      const { heapUsed, external } = process.memoryUsage()
      return heapUsed + external
    },
  }
}

const HEAD = ['', 'runs', 'right', 'median', 'p95 min', 'hatches', 'kg lost', 'accused', 'ours / this']

function text({ rows, calibration, checks }: Summary): string {
  const tables = [...Map.groupBy(rows, (row) => row.case)].map(([name, of]) => {
    const ratios = ratiosOf(name, rows)
    const lines = of.map((row) => cells(row, ratios[row.strategy]))
    const calibrated = calibration.find((c) => c.case === name)!
    return `${name}: ${CASES[name]!.title}\n${table([HEAD, ...lines])}\n${said(calibrated)}`
  })
  const asked = checks.map(({ case: name, what, found, bound, reached }) => [
    reached ? '  reached' : '  MISSED',
    name,
    what,
    figure(found),
    `asked ${figure(bound)}`,
  ])
  return `${tables.join('\n\n')}\n\n${table(asked)}\n`
}

function cells(row: Row, ratio: number | undefined): string[] {
  const { runs, correct, medianMin, p95Min, operations, lostKg, accused } = row
  const figures = [runs, correct, medianMin, p95Min, operations, lostKg, accused].map(figure)
  return [`  ${row.strategy}`, ...figures, ratio === undefined ? '' : figure(ratio)]
}

function said({ brier, located, right }: Summary['calibration'][number]): string {
  return `  Brier score ${figure(brier)}; ${right} of ${located} verdicts "located" were right`
}
