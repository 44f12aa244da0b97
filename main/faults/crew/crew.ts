import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { operationsOf, type Operation } from '../disk/operations'
import type { Acknowledged } from '../promise'
import type { Site } from '../site'

/** A program that works longer hangs. */
const LONGEST_MS = 120_000

/** What a program meets. */
interface Conditions {
  isRecorded?: boolean
  /** Which operations fail (see `maskOf`), from which on, and how many; `errno` 0: it is killed `count` µs after. */
  fault?: { mask: number; first: number; count: number; errno: number }
  /** No file can be larger. */
  fileBytes?: number
  /** Two processes begin at the same moment. */
  isTwice?: boolean
}

export interface Work extends Conditions {
  /** The data folder; it lies on a disk of its own. */
  folder: string
  seed: number
  /** What writer.ts does. */
  steps: string
}

export interface Worked {
  operations: Operation[]
  acknowledged: Acknowledged
  signal: string | null
  status: number | null
  /** Did it come to the fault? */
  isHit: boolean
  complaint: string
}

/** Lets a process keep a log, to its end or to the one it is given. `before` is what was acknowledged before. */
export function work(
  site: Site,
  { folder, seed, steps, ...conditions }: Work,
  before?: Acknowledged,
): Worked {
  const args = [site.writer, folder, String(seed), ...steps.split(' ')]
  return run(site, dirname(folder), args, conditions, before)
}

/** Lets a script of ours work on a disk. */
export function run(
  { recorder }: Site,
  disk: string,
  script: string[],
  { isRecorded, fault, fileBytes, isTwice }: Conditions,
  before: Acknowledged = new Map(),
): Worked {
  const trace = `${disk}.trace`
  const limit = fileBytes === undefined ? '' : `ulimit -f ${Math.ceil(fileBytes / 512)}; `
  const start = isTwice ? '"$@" & "$@"; wait' : `${limit}exec "$@"`
  const { signal, status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', start, 'sh', process.execPath, ...script],
    {
      env: {
        ...process.env,
        LD_PRELOAD: recorder,
        HATCHWISE_FOLDER: disk,
        ...(isRecorded && { HATCHWISE_TRACE: trace }),
        ...(fault && { HATCHWISE_FAULT: [fault.mask, fault.first, fault.count, fault.errno].join(' ') }),
      },
      encoding: 'utf8',
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    },
  )
  const operations = existsSync(trace) ? operationsOf(readFileSync(trace)) : []
  rmSync(trace, { force: true })
  const [complaint, isHit] = [stderr.replace('fault\n', ''), stderr.includes('fault\n')]
  return { operations, acknowledged: acknowledgedIn(stdout, before), signal, status, isHit, complaint }
}

/** The last of each session in what a writer said; a line that is not whole was not heard. */
export function acknowledgedIn(said: string, before: Acknowledged): Acknowledged {
  const all = new Map(before)
  for (const line of said.split('\n').slice(0, -1)) {
    const [word, session, seq, hash] = line.split(' ')
    if (word === 'kept') all.set(session!, { seq: Number(seq), hash: hash! })
  }
  return all
}

/**
 * What is wrong with how a work ended: it goes on whatever the disk does. Only a first run may end before anything was
 * recorded; it says why.
 */
export function endOf({ status, signal, complaint, acknowledged }: Worked): string[] {
  const isRefused = status === 1 && complaint.includes('open: ') && acknowledged.size === 0
  return status === 0 || isRefused ? [] : [`it ended with ${signal ?? status} and said "${complaint}"`]
}
