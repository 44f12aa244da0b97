import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Found, Work } from './trials/trial'
import { TRIALS, type TrialName } from './trials/trials'

/**
 * Does a trial in a process of its own, which is `script bench trial …` under the same options of Node: nothing that another one has compiled or left
 * in memory helps or hinders it. Rejects with what the process wrote on standard error where it fails.
 */
export async function alone(script: string, name: TrialName, { folder, events, seed }: Work): Promise<Found> {
  const size = ['--events', String(events), '--seed', String(seed)]
  const args = [...process.execArgv, script, 'bench', 'trial', name, folder, ...size]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as Found
}

/** What such a process does: the trial, and how much memory it came to need. */
export async function trialFound(name: TrialName, work: Work): Promise<Found> {
  const found = await TRIALS[name](work)
  return { ...found, peakMB: peakMB() }
}

/** The most that this process has had in memory. What `resourceUsage` tells counts its parent's on Linux. */
function peakMB(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1000
  const [, kB] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))!
  return (Number(kB) * 1024) / 1e6
}
