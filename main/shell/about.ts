import { app } from 'electron'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { About, ProgramPart } from '../../shared/contract/about'
import { partsOf } from '../package/parts'

const load = createRequire(import.meta.url)

/** What runs here, where it came from, and the hashes of the files that it runs from. */
export function aboutProgram(): Omit<About, 'sqlite' | 'dataFolder'> {
  return {
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    electronOrigin: electronOrigin(),
    isPackaged: app.isPackaged,
    chromium: process.versions['chrome'] ?? '',
    node: process.versions.node,
    files: hashes(),
  }
}

/** The folder of this program's own code. */
export const programFolder = app.getAppPath()

/** SHA-256 of the archive, where it is packaged, and of the addon that was loaded: Linux checks neither by itself. */
export function hashes(): About['files'] {
  const addon = Object.keys(load.cache).find((path) => path.endsWith('.node'))
  // To Electron's own fs an archive is a folder.
  const { readFileSync: readArchive } = load('original-fs') as typeof import('node:fs')
  return [
    ...(app.isPackaged ? [{ name: 'app.asar', sha256: sha256(readArchive(programFolder)) }] : []),
    ...(addon === undefined ? [] : [{ name: 'better_sqlite3.node', sha256: sha256(readFileSync(addon)) }]),
  ]
}

/** The packages that the program is made of. Throws where they are not written down, as in a build by hand. */
export function programParts(): ProgramPart[] {
  const folder = app.isPackaged ? process.resourcesPath : join(programFolder, 'out')
  return partsOf(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'))
}

/** Where the running Electron came from: told by whoever made the package, or else by whoever started it. */
function electronOrigin(): About['electronOrigin'] {
  const told = app.isPackaged
    ? (load(join(programFolder, 'package.json')) as { electronOrigin?: string }).electronOrigin
    : process.env['HATCHWISE_ELECTRON_ORIGIN']
  return told === 'official' || told === 'stand-in' ? told : 'chosen'
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
