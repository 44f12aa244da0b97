import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { makeOnce } from '../machine/cache.mjs'
import { runCommand } from '../machine/command.mjs'
import { Failure } from '../machine/failure.mjs'
import { packageScript, projectNode, readPackage, toolEnvironment } from '../project.mjs'

/**
 * better-sqlite3 comes with an addon for Node-API 10, which Electron has since 35. An older Electron gets one
 * built from the package's own source, placed where better-sqlite3 looks before it takes the one it came with.
 * The result loads in that Electron and in the project's Node alike.
 */
const firstElectronWithNodeApi10 = 35

/**
 * @typedef {object} AddonRequest
 * @property {string} root
 * @property {string} cache
 * @property {string} electronVersion
 */

/** @param {AddonRequest} request */
export function addonIsInPlace(request) {
  const placed = placedFor(request.root)
  return needsBuild(request) ? placed === addonKey(request) : placed === undefined
}

/** @param {AddonRequest} request */
export function addonIsBuilt(request) {
  return !needsBuild(request) || existsSync(cachedAddon(request))
}

/**
 * Puts the right addon into place: one of ours, or none so that the one it came with is taken.
 * @param {AddonRequest} request
 * @param {(holder: string) => void} [waiting]
 */
export async function putAddonInPlace(request, waiting) {
  const target = buildFolder(request.root)
  if (!needsBuild(request)) {
    rmSync(target, { recursive: true, force: true })
    return
  }
  await makeOnce(join(request.cache, addonKey(request)), (folder) => build(request.root, folder), waiting)
  mkdirSync(target, { recursive: true })
  rmSync(join(target, markName), { force: true })
  // Renamed, because a running program may have the former one mapped.
  const draft = join(target, `draft-${process.pid}`)
  copyFileSync(cachedAddon(request), draft)
  renameSync(draft, join(target, addonName))
  writeFileSync(join(target, markName), addonKey(request))
}

const addonName = 'better_sqlite3.node'
const markName = 'built-by-hatchwise'

function buildFolder(/** @type {string} */ root) {
  return join(root, 'node_modules', 'better-sqlite3', 'build', 'Release')
}

function cachedAddon(/** @type {AddonRequest} */ request) {
  return join(request.cache, addonKey(request), addonName)
}

function needsBuild(/** @type {AddonRequest} */ { electronVersion }) {
  return Number(electronVersion.split('.')[0]) < firstElectronWithNodeApi10
}

function addonKey(/** @type {AddonRequest} */ { root, electronVersion }) {
  const { version } = readPackage(join(root, 'node_modules', 'better-sqlite3'))
  return `better-sqlite3-${version}-electron-${electronVersion}-${process.platform}-${process.arch}`
}

/** @returns {string | undefined} the key of our addon, '' when somebody else built one */
function placedFor(/** @type {string} */ root) {
  if (!existsSync(join(buildFolder(root), addonName))) return undefined
  const mark = join(buildFolder(root), markName)
  return existsSync(mark) ? readFileSync(mark, 'utf8') : ''
}

async function build(/** @type {string} */ root, /** @type {string} */ folder) {
  const modules = join(root, 'node_modules')
  const scratch = join(folder, 'scratch')
  const source = join(scratch, 'better-sqlite3')
  cpSync(join(modules, 'better-sqlite3'), source, {
    recursive: true,
    filter: (path) => !/better-sqlite3[/\\](build|prebuilds)$/.test(path),
  })
  // Everything that make reads comes under the scratch folder: it cannot bear a space in the path of a clone.
  cpSync(join(modules, 'node-addon-api'), join(scratch, 'node_modules', 'node-addon-api'), {
    recursive: true,
  })
  const headers = join(scratch, 'node')
  symlinkSync(join(modules, `node-${process.platform}-${process.arch}`), headers, 'dir')

  const recipe = join(source, 'binding.gyp')
  const original = readFileSync(recipe, 'utf8')
  const adapted = original.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL'")
  if (adapted === original)
    throw new Error('better-sqlite3 is built differently now: look at its binding.gyp')
  writeFileSync(recipe, adapted)
  const { status, output } = await runCommand(
    projectNode(root),
    [packageScript(root, 'node-gyp'), 'rebuild', '--release', '--force_build=1'],
    // By variable: an npm script inherits the user's own nodedir this way, and it would win over an argument.
    { folder: source, environment: { ...toolEnvironment(root), npm_config_nodedir: headers } },
  )
  if (status !== 0) throw buildFailure(output)
  renameSync(join(source, 'build', 'Release', addonName), join(folder, addonName))
  rmSync(scratch, { recursive: true })
}

/** @param {string} output of node-gyp */
function buildFailure(output) {
  const errors = output.split('\n').filter((line) => /error|No space left/i.test(line))
  const advice = /No space left|ENOSPC/.test(output)
    ? 'the disk is full. Free some space, then try again.'
    : 'it needs python3, make and g++ 10 or newer. Install or update them, then try again.'
  return new Failure(
    `building better-sqlite3 for this Electron failed: ${advice}\n${errors.slice(0, 6).join('\n')}`,
  )
}
