import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { runCommand } from '../runtime/machine/command.mjs'
import { Failure } from '../runtime/machine/failure.mjs'
import { say, timed } from '../runtime/machine/progress.mjs'
import { packageScript, projectNode, readPackage, toolEnvironment } from '../runtime/project.mjs'
import { BILL, LICENCES, writeBill } from './bill.mjs'
import { writeDeb } from './deb.mjs'

/**
 * @typedef {object} Order
 * @property {string} root of this clone, which is set up and built
 * @property {string} into where the packages go
 * @property {import('../runtime/steps/electron.mjs').Runtime} runtime what they run on
 */

/**
 * Makes an unpacked program, a .tar.gz and a .deb for Linux from the build that is there, with the bill of materials
 * beside them. Anything that a tool is to be fetched for is left to electron-builder; for that, and on other systems, it
 * lays out what electron-builder.yml names, and no more.
 * @param {Order} order
 * @returns {Promise<string[]>} what was made
 */
export async function makePackages({ root, into, runtime }) {
  const made = join(root, 'release', 'made')
  rmSync(made, { recursive: true, force: true })
  packRenderer(join(root, 'out', 'renderer'), join(made, 'renderer'))
  mkdirSync(join(made, 'bill'))
  writeBill(root, join(made, 'bill'), { folder: dirname(runtime.executable), version: runtime.version })
  if (process.platform !== 'linux') {
    say('laid out what a package is made of; `npx electron-builder` makes it')
    return [made]
  }

  const isForTests = runtime.origin !== 'official'
  if (isForTests) say(`a package on ${runtime.note}, is for tests only, and says so in its name`)
  const name = `hatchwise-${readPackage(root).version}-linux-${process.arch}${isForTests ? '-TEST-ONLY' : ''}`
  const [tarball, deb] = [join(into, `${name}.tar.gz`), join(into, `${name}.deb`)]
  const folder = await timed('[1/3] the program, unpacked', () =>
    unpackedProgram({ root, into, runtime }, made),
  )
  await timed('[2/3] .tar.gz', () => writeTarball(folder, tarball, name, isForTests))
  await timed('[3/3] .deb', () => writeDeb({ root, folder, deb, isForTests }))
  const beside = [BILL, LICENCES].map((file) => {
    copyFileSync(join(made, 'bill', file), join(into, `${name}.${file}`))
    return join(into, `${name}.${file}`)
  })
  return [folder, tarball, deb, ...beside]
}

/** The same files with .br behind their names. */
function packRenderer(/** @type {string} */ from, /** @type {string} */ to) {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(html|js|css|json|svg)$/.test(name) || name === 'packages.json') continue
    mkdirSync(dirname(join(to, name)), { recursive: true })
    writeFileSync(join(to, `${name}.br`), brotliCompressSync(readFileSync(join(from, name))))
  }
}

/** @param {Order} order @param {string} made @returns {Promise<string>} its folder */
async function unpackedProgram({ root, into, runtime }, made) {
  const electron = dirname(runtime.executable)
  const configuration = {
    extends: 'file:electron-builder.yml',
    directories: { output: into },
    electronDist: electron,
    electronVersion: runtime.version,
    // About tells it.
    extraMetadata: { electronOrigin: runtime.origin },
    // An addon of our own is there only where the one that comes with better-sqlite3 would not load.
    ...(hasOwnAddon(root) && { files: ['!node_modules/better-sqlite3/prebuilds/**'] }),
  }
  const file = join(made, 'electron-builder.json')
  writeFileSync(file, JSON.stringify(configuration))
  const args = [packageScript(root, 'electron-builder'), '--dir', '--publish', 'never', '--config', file]
  const { status, output } = await runCommand(projectNode(root), args, {
    folder: root,
    environment: toolEnvironment(root),
  })
  if (status !== 0) throw new Failure(`electron-builder failed:\n${output.trim()}`)
  const folder = join(into, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`)
  // An unpacked Electron brings the app that it shows where there is no other.
  for (const name of ['resources/app', 'resources/default_app.asar', 'version']) {
    rmSync(join(folder, name), { recursive: true, force: true })
  }
  for (const name of ['builder-debug.yml', 'builder-effective-config.yaml'])
    rmSync(join(into, name), { force: true })
  return folder
}

function hasOwnAddon(/** @type {string} */ root) {
  return readdirSync(join(root, 'node_modules', 'better-sqlite3')).includes('build')
}

/** In one folder of the package's name; in a fixed order and of nobody. */
async function writeTarball(
  /** @type {string} */ folder,
  /** @type {string} */ path,
  /** @type {string} */ name,
  /** @type {boolean} */ isForTests,
) {
  const nobodys = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner']
  const pressed = `--use-compress-program=gzip -${isForTests ? 1 : 9}`
  const args = [...nobodys, pressed, `--transform=s,^\\.,${name},`, '-C', folder, '-cf', path, '.']
  const { status, output } = await runCommand('tar', args)
  if (status !== 0) throw new Failure(`tar failed:\n${output.trim()}`)
}
