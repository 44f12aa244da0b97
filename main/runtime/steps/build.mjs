import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeBill } from '../../package/bill.mjs'
import { runCommand } from '../machine/command.mjs'
import { Failure } from '../machine/failure.mjs'
import { packageScript, projectNode, toolEnvironment } from '../project.mjs'

const sources = ['main', 'renderer', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Written last and removed first, so that a killed build has none. */
const stampPath = (/** @type {string} */ root) => join(root, 'out', 'built-from')

/** @param {string} root */
export function buildIsCurrent(root) {
  const stamp = stampPath(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)
}

/** @param {string} root */
export async function build(root) {
  const stamp = stampPath(root)
  rmSync(stamp, { force: true })
  // Taken before, so that an edit while it builds is built next time.
  const builtFrom = fingerprint(root)
  const { status, output } = await runCommand(
    projectNode(root),
    [packageScript(root, 'electron-vite'), 'build', '-c', join('main', 'electron.vite.config.ts')],
    { folder: root, environment: toolEnvironment(root) },
  )
  if (status !== 0) throw new Failure(`the build failed:\n${output.trim()}`)
  writeBill(root, join(root, 'out'))
  writeFileSync(stamp, builtFrom)
}

/**
 * A hash of every file that the build may read. Contents rather than times, because git sets times anew.
 * @param {string} root
 */
export function fingerprint(root) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const path of filesUnder(root, source)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** @returns {string[]} in a fixed order, without tests and without this set-up itself */
function filesUnder(/** @type {string} */ root, /** @type {string} */ path) {
  if (!existsSync(join(root, path)) || path === join('main', 'runtime')) return []
  if (/\.(test|bench)\.\w+$|\.tsbuildinfo$|\.md$/.test(path)) return []
  const entries = listFolder(join(root, path))
  return entries?.flatMap((name) => filesUnder(root, join(path, name))) ?? [path]
}

/** @returns {string[] | undefined} undefined for what is not a folder */
function listFolder(/** @type {string} */ path) {
  try {
    return readdirSync(path).toSorted()
  } catch {
    return undefined
  }
}
