import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './machine/failure.mjs'

/** The root of this clone. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/**
 * The Node that runs everything after `npm ci`: the one in node_modules, so that the host's Node only has to
 * be good enough for these few files; where no such package exists (macOS) the host's own if it is new enough.
 * @param {string} root
 */
export function projectNode(root) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const executable = process.platform === 'win32' ? 'node.exe' : 'node'
  const packaged = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', executable)
  if (existsSync(packaged)) return packaged
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath
  throw new Failure(
    `Node ${process.versions.node} is too old on this platform. Install Node 22.14 or newer (24 is what we test with), then try again.`,
  )
}

/**
 * The script behind a command of an installed package, to be run by `projectNode`.
 * @param {string} root
 * @param {string} packageName
 * @param {string} [command] when the package has several
 */
export function packageScript(root, packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = readPackage(folder)
  const script = typeof bin === 'string' ? bin : bin?.[command ?? packageName]
  if (script === undefined) throw new Error(`${packageName} has no command ${command ?? packageName}`)
  return join(folder, script)
}

/**
 * @param {string} folder
 * @returns {{version: string, bin?: string | Record<string, string>}}
 */
export function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/**
 * The environment for tools: their `node` is ours too.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(root) {
  return { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter) }
}
