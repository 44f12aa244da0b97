import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { createInterface } from 'node:readline'
import { rowsOf, type Row } from '../../shared/drill/robot/bench/summary'
import { outcomeOf, trials, type Outcome, type Trial } from '../../shared/drill/robot/bench/trials'
import { sha256 } from '../store/sha256'
import { figure, table, wholeNumber } from './bench-text'
import { WrongUsage, type Command } from './command'

/** Never more: each process needs some hundred MB. */
const PROCESSES = 4

export const benchDrills: Command = {
  synopsis: '[--runs <n>] [--seed <n>]',
  help: `Drills without people by the thousand, over all bundled scenarios and all crews of robots. Each must neither lose
nor make air (to 1e-9), give the same truth again from its deeds, and write a log that verifies and replays to the
verdicts that the crew was told. Then a table of what the crews came to. The same seed gives the same figures. Exit
status 1 if anything does not hold.

  --runs <n>     1000 where it is left out
  --seed <n>     a whole number, 1 where it is left out
  --part <k/n>   only every n-th drill, from the k-th on, one line of JSON each: what the processes do that share the
                 work`,
  options: { runs: { type: 'string' }, seed: { type: 'string' }, part: { type: 'string' } },
  positionals: 0,
  async run({ values, json }, streams) {
    const runs = wholeNumber('runs', values.runs, 1) ?? 1000
    const seed = wholeNumber('seed', values.seed, 0) ?? 1
    const all = trials(runs, seed)
    if (values.part !== undefined) {
      const [from, step] = partOf(String(values.part))
      for (let n = from; n < runs; n += step) streams.out(`${JSON.stringify(outcomeOf(all[n]!, sha256))}\n`)
      return 0
    }
    const outcomes = await played(all, seed, (count) => streams.err(`\r${count} of ${runs} drills`))
    streams.err(`\r${' '.repeat(30)}\r`)
    const rows = rowsOf(outcomes)
    const faults = outcomes.filter((one) => one.faults.length > 0)
    streams.out(json ? `${JSON.stringify({ seed, rows, faults })}\n` : text(rows, outcomes.length))
    for (const { scenario, crew, seed: own, faults: found } of faults)
      streams.err(`${scenario}, ${crew}, seed ${own}: ${found.join('; ')}\n`)
    return faults.length > 0 ? 1 : 0
  },
}

function partOf(part: string): [from: number, step: number] {
  const [, k, n] = /^(\d+)\/(\d+)$/.exec(part) ?? []
  if (Number(k) < 1 || !(Number(k) <= Number(n)))
    throw new WrongUsage(`found --part ${part}; expected 1/4 or the like`)
  return [Number(k) - 1, Number(n)]
}

/** Plays all trials in processes of their own, as many as there are processors. In the order of the trials. */
async function played(
  all: readonly Trial[],
  seed: number,
  told: (count: number) => void,
): Promise<Outcome[]> {
  const processes = Math.min(PROCESSES, availableParallelism(), all.length)
  const outcomes: Outcome[] = []
  const parts = Array.from({ length: processes }, async (_, k) => {
    const size = ['--runs', String(all.length), '--seed', String(seed), '--part', `${k + 1}/${processes}`]
    const args = [...process.execArgv, process.argv[1]!, 'bench', 'drills', ...size]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    const ended = once(child, 'close')
    for await (const line of createInterface({ input: child.stdout })) {
      outcomes.push(JSON.parse(line) as Outcome)
      told(outcomes.length)
    }
    const [status] = (await ended) as [number | null]
    if (status !== 0) throw new Error(`a process with a part of the drills ended with ${String(status)}`)
  })
  await Promise.all(parts)
  const nameOf = ({ scenario, crew, seed: own }: Trial) => `${scenario} ${crew} ${own}`
  const order = new Map(all.map((trial, n) => [nameOf(trial), n]))
  return outcomes.toSorted((a, b) => order.get(nameOf(a))! - order.get(nameOf(b))!)
}

const HEAD = ['', 'runs', 'isolated', 'named', 'accused', 'to isolate', 'to name', 'lost']

function text(rows: readonly Row[], runs: number): string {
  const tables = [...Map.groupBy(rows, ({ scenario }) => scenario)].map(([scenario, of]) => {
    const lines = of.map((row) => [`  ${row.crew}`, String(row.runs), ...shares(row), ...times(row)])
    return `${scenario}\n${table([HEAD, ...lines])}`
  })
  return `${tables.join('\n\n')}\n\n${runs} drills. Shares of the runs; medians of the runs in which it came about.\n`
}

function shares({ isolated, named, accused }: Row): string[] {
  return [isolated, named, accused].map((share) => `${Math.round(100 * share)} %`)
}

function times({ isolateMin, nameMin, lostKg }: Row): string[] {
  const minutes = [isolateMin, nameMin].map((min) => (min === undefined ? '–' : `${figure(min)} min`))
  return [...minutes, `${figure(lostKg)} kg`]
}
