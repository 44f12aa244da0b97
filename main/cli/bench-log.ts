import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from '../../shared/leak/bench/speed/speed'
import { alone, trialFound } from '../bench/alone'
import { logFigures } from '../bench/figures'
import { makeLibrary } from '../bench/library'
import { SECTIONS } from '../bench/sections'
import { isTrial, TRIALS } from '../bench/trials/trials'
import { figuresText, wholeNumber } from './bench-text'
import { WrongUsage, type Command } from './command'

const SEED = '  --seed <n>      a whole number, 1 where it is left out'

export const benchLog: Command = {
  synopsis: '[--events <n>] [--rounds <n>] [--seed <n>] [--in <folder>]',
  help: `How fast the log is written, verified, exported, opened and recovered, each beside an anchor: the same work
written by hand for nothing else. Medians of rounds in turns, every trial in a process of its own; other work on the
machine shows in them. Needs about 1 kB of disk for each event.

  --events <n>    in the long session and in the library, 1000000 where it is left out
  --rounds <n>    of each trial, 5 where it is left out
${SEED}
  --in <folder>   where the libraries are made and removed: on the disk that is to be measured, the system's
                  temporary folder where it is left out`,
  options: {
    events: { type: 'string' },
    rounds: { type: 'string' },
    seed: { type: 'string' },
    in: { type: 'string' },
  },
  positionals: 0,
  async run({ values, json }, streams) {
    const size = {
      events: wholeNumber('events', values.events, 10) ?? 1_000_000,
      rounds: wholeNumber('rounds', values.rounds, 1) ?? 5,
      seed: wholeNumber('seed', values.seed, 0) ?? 1,
    }
    const folder = mkdtempSync(join(typeof values.in === 'string' ? values.in : tmpdir(), 'hatchwise-bench-'))
    // Also where it is stopped half-way: a library takes a gigabyte.
    process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
    const all = logFigures(folder, size, (name, work) => alone(process.argv[1]!, name, work))
    const figures: Figure[] = []
    const told = (count: number) => streams.err(`\r${count} of ${SECTIONS.length} works measured`)
    told(0)
    let count = 0
    for await (const section of all) {
      figures.push(...section)
      streams.err(`\r${' '.repeat(30)}\r`)
      if (!json) streams.out(`${figuresText(section)}\n`)
      told(++count)
    }
    streams.err(`\r${' '.repeat(30)}\r`)
    if (json) streams.out(`${JSON.stringify({ ...size, figures })}\n`)
    return 0
  },
}

export const benchLibrary: Command = {
  synopsis: '<folder> [--sessions <n>] [--each <n>] [--seed <n>]',
  help: `Makes a library to measure on, of sessions that nobody has ever held.

  <folder>        where it lies; made where there is none
  --sessions <n>  2000 where it is left out
  --each <n>      events of each session, 500 where it is left out
${SEED}`,
  options: { sessions: { type: 'string' }, each: { type: 'string' }, seed: { type: 'string' } },
  positionals: 1,
  run({ positionals: [folder], values, json }, { out }) {
    const size = {
      sessions: wholeNumber('sessions', values.sessions, 1) ?? 2_000,
      eventsEach: wholeNumber('each', values.each, 1) ?? 500,
      seed: wholeNumber('seed', values.seed, 0) ?? 1,
    }
    makeLibrary(folder!, size)
    out(json ? `${JSON.stringify(size)}\n` : `${size.sessions} sessions of ${size.eventsEach} events\n`)
    return 0
  },
}

export const benchTrial: Command = {
  synopsis: '<name> <folder> --events <n> [--seed <n>]',
  help: `One trial of "bench log", in this process: for a profiler, and for "bench log" itself. Prints what was found.

  <name>          one of ${Object.keys(TRIALS).join(', ')}
  <folder>        holds the database; for append and sync any folder
  --events <n>    how many the trial has to do with
${SEED}`,
  options: { events: { type: 'string' }, seed: { type: 'string' } },
  positionals: 2,
  async run({ positionals: [name, folder], values }, { out }) {
    if (!isTrial(name!)) {
      throw new WrongUsage(`found trial ${name}; expected one of ${Object.keys(TRIALS).join(', ')}`)
    }
    const events = wholeNumber('events', values.events, 1)
    if (events === undefined) throw new WrongUsage('expected --events <n>')
    const seed = wholeNumber('seed', values.seed, 0) ?? 1
    out(`${JSON.stringify(await trialFound(name, { folder: folder!, events, seed }))}\n`)
    return 0
  },
}
