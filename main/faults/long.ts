import { fork, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { randomOf } from '../../shared/stats/random'
import { obstacle, prepareSite, removeSite, type Site } from './site'
import { brokenOf, tableOf, tallyOf, together, type Tally } from './tally'
import { TRIALS, type Trial } from './trials'

/** Faults that one process tries at a time. */
const PORTION = { images: 600, others: 10 }
/** A portion that takes longer hangs. */
const PORTION_MS = 600_000
const PROGRESS_MS = 10_000
/** As many as a person will read. */
const SHOWN = 20

/** A portion of a trial; `index` is the trial's place in the table. */
interface Portion {
  site: Site
  index: number
  /** Makes the portion's own stream of chance. */
  seed: number
  name: string
  count: number
}

/** `npm run faults`: many faults of every kind by several processes; gives the exit status. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' } },
  })
  const why = obstacle()
  if (why) {
    process.stderr.write(`hatchwise: faults cannot be made here: ${why}\n`)
    return 1
  }
  const start = performance.now()
  const chosen = TRIALS.filter(({ name }) => name.includes(values.only))
  if (chosen.length === 0) {
    process.stderr.write(`hatchwise: no fault is called "${values.only}"; there are:\n`)
    for (const { name } of TRIALS) process.stderr.write(`  ${name}\n`)
    return 2
  }
  const obstacles = new Map(chosen.map((trial) => [trial, trial.obstacle?.()]))
  const site = await prepareSite()
  const workers = Array.from({ length: availableParallelism() }, () =>
    fork(join(import.meta.dirname, 'run.mjs'), ['worker']),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const worker of workers) worker.kill('SIGKILL')
      removeSite(site)
      process.exit(1)
    })
  }
  const tallies = new Map<Trial, Tally[]>(chosen.map((trial) => [trial, []]))
  try {
    const portions = chosen
      .filter((trial) => !obstacles.get(trial))
      .flatMap((trial) => portionsOf(trial, Number(values.seed), site))
    const total = portions.reduce((sum, { count }) => sum + count, 0)
    process.stderr.write(`hatchwise: ${total} faults, seed ${values.seed}\n`)
    let done = 0
    const progress = setInterval(() => {
      process.stderr.write(`hatchwise: ${done} of ${total} after ${minutesSince(start)} min\n`)
    }, PROGRESS_MS)
    const onDone = (portion: Portion, tally: Tally) => {
      done += portion.count
      tallies.get(TRIALS[portion.index]!)!.push(tally)
    }
    await sharedOut(portions, workers, onDone).finally(() => clearInterval(progress))
  } finally {
    removeSite(site)
  }
  const rows = chosen.map((trial) => ({
    ...trial,
    obstacle: obstacles.get(trial),
    tally: together(tallies.get(trial)!),
  }))
  process.stdout.write(tableOf(rows))
  const tried = rows.filter((row) => !row.obstacle)
  for (const row of tried) {
    for (const words of brokenOf(row).slice(0, SHOWN)) process.stderr.write(`${row.name}: ${words}\n`)
  }
  const isKept = tried.every((row) => brokenOf(row).length === 0)
  process.stderr.write(
    `hatchwise: ${isKept ? 'kept' : 'BROKEN'}, seed ${values.seed}, ${minutesSince(start)} min\n`,
  )
  return isKept ? 0 : 1
}

function minutesSince(start: number): string {
  return ((performance.now() - start) / 60_000).toFixed(1)
}

/** What a process does that was started for it: whatever portion it is sent. */
export function serve(): void {
  process.on('message', ({ site, index, seed, name, count }: Portion) => {
    const random = randomOf(seed).fork(name)
    process.send!(tallyOf(TRIALS[index]!.faults(site, random), count))
  })
}

function portionsOf(trial: Trial, seed: number, site: Site): Portion[] {
  const size = trial.name.startsWith('power cut') ? PORTION.images : PORTION.others
  return Array.from({ length: Math.ceil(trial.long / size) }, (_, i) => ({
    site,
    index: TRIALS.indexOf(trial),
    seed,
    name: `${trial.name} ${i}`,
    count: Math.min(size, trial.long - i * size),
  }))
}

/** Lets the processes do the portions, each one after another. */
async function sharedOut(
  portions: Portion[],
  workers: ChildProcess[],
  onDone: (portion: Portion, tally: Tally) => void,
): Promise<void> {
  const left = portions[Symbol.iterator]()
  const doSome = async (worker: ChildProcess) => {
    for (const portion of left) onDone(portion, await doneBy(worker, portion))
    worker.disconnect()
  }
  await Promise.all(workers.map(doSome))
}

function doneBy(worker: ChildProcess, portion: Portion): Promise<Tally> {
  return new Promise((done, fail) => {
    const limit = setTimeout(() => worker.kill('SIGKILL'), PORTION_MS)
    const onExit = () => fail(new Error(`"${portion.name}" did not come to its end`))
    worker.once('exit', onExit)
    worker.once('message', (tally: Tally) => {
      clearTimeout(limit)
      worker.off('exit', onExit)
      done(tally)
    })
    worker.send(portion)
  })
}
