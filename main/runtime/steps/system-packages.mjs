import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { runCommand } from '../machine/command.mjs'
import { Failure } from '../machine/failure.mjs'

/**
 * What the machine lacks, and the Debian packages that bring it. A package with several names has its newer
 * one first: Debian 13 and Ubuntu 24.04 renamed some.
 * @typedef {object} Need
 * @property {string} purpose completes "…, but this machine lacks …"
 * @property {readonly string[]} missing
 * @property {readonly (readonly string[])[]} packages
 */

const electronLibraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ...['libnss3', 'libgbm1', 'libxss1', 'libxtst6'].map((name) => [name]),
]

/**
 * @param {string} executable of Electron
 * @returns {Promise<Need>}
 */
export async function needOfElectron(executable) {
  const missing = []
  if (process.platform === 'linux') {
    const { output } = await runCommand('ldd', [executable])
    for (const [, library = ''] of output.matchAll(/^\s*(\S+) => not found/gm)) missing.push(library)
  }
  const packages = missing.length > 0 ? [...electronLibraries] : []
  if (needsVirtualDisplay() && !isOnPath('Xvfb')) {
    missing.push('Xvfb (there is no display)')
    packages.push(['xvfb'])
  }
  return { purpose: 'Electron needs them', missing, packages }
}

/** @returns {Need} the packages are called like the programs */
export function needOfCompiler(environment = process.env) {
  const missing = ['python3', 'make', 'g++'].filter((name) => !isOnPath(name, environment))
  return { purpose: 'building better-sqlite3 needs them', missing, packages: missing.map((name) => [name]) }
}

/** Whether a window can only be opened on a display of our own. */
export function needsVirtualDisplay(environment = process.env) {
  return process.platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']
}

function isOnPath(/** @type {string} */ name, environment = process.env) {
  return (environment['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
}

/**
 * @typedef {object} Authority who may install
 * @property {boolean} isRoot
 * @property {boolean} hasApt
 * @property {((question: string) => Promise<boolean>) | undefined} ask there is a person at a terminal
 *
 * @returns {Authority}
 */
export function ownAuthority() {
  const terminal = process.stdin.isTTY && process.stderr.isTTY
  return {
    isRoot: process.getuid?.() === 0,
    hasApt: isOnPath('apt-get'),
    ask: terminal ? askOnTerminal : undefined,
  }
}

/**
 * Sees to it that nothing is missing: installs at once as root without a terminal (CI, containers), asks on a
 * terminal, otherwise fails with the one command to run.
 * @param {Need} need
 * @param {Authority} authority
 */
export async function installPackages(need, authority) {
  if (need.missing.length === 0) return
  const lack = `this machine lacks ${need.missing.join(', ')} (${need.purpose})`
  if (!authority.hasApt) {
    const names = need.packages.map((candidates) => candidates.at(-1)).join(' ')
    throw new Failure(`${lack}. Install what Debian calls: ${names}. Then try again.`)
  }
  const install = async () => {
    const names = await Promise.all(need.packages.map(knownName))
    return `apt-get install -y --no-install-recommends ${names.join(' ')}`
  }
  const sudo = authority.isRoot ? '' : 'sudo '
  const proposal = `${sudo}apt-get update && ${sudo}${await install()}`
  if (authority.ask ? !(await authority.ask(`${lack}.\n  ${proposal}\nRun this now?`)) : !authority.isRoot) {
    throw new Failure(`${lack}. Run this, then try again:\n  ${proposal}`)
  }
  const visible = authority.ask !== undefined
  const update = await asShell(`${sudo}apt-get update`, visible)
  // Asked again, because a fresh machine knows the names only after the update.
  const result = update.status === 0 ? await asShell(`${sudo}${await install()}`, visible) : update
  if (result.status !== 0) {
    const lastWords = result.output.trim().split('\n').slice(-8).join('\n')
    throw new Failure(
      `${lack}, and installing it failed. Put right what apt-get says, then try again:\n${lastWords}`,
    )
  }
}

/** The first of the names that apt knows; the oldest when it knows none. */
async function knownName(/** @type {readonly string[]} */ candidates) {
  for (const name of candidates) {
    if ((await runCommand('apt-cache', ['show', name])).status === 0) return name
  }
  return candidates.at(-1)
}

function asShell(/** @type {string} */ command, /** @type {boolean} */ visible) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patient = command.replace('apt-get', 'apt-get -o DPkg::Lock::Timeout=300')
  return runCommand('sh', ['-c', patient], { environment, visible })
}

async function askOnTerminal(/** @type {string} */ question) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(es)?$/i.test((await terminal.question(`\n${question} [y/N] `)).trim())
  } finally {
    terminal.close()
  }
}
