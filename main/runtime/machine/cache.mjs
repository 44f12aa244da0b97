import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { withLock } from './lock.mjs'

/**
 * The cache of this user, shared by all clones.
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function userCache(environment = process.env) {
  return join(environment['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'hatchwise')
}

/**
 * Makes a cache entry once, whole or not at all: the work fills a temporary folder beside the entry, which gets
 * its name when complete. A second process waits for the first; what a killed one left is removed.
 * @param {string} entry absolute path of the folder to make
 * @param {(folder: string) => Promise<void>} fill
 * @param {(holder: string) => void} [waiting] told once when another process is making it
 */
export async function makeOnce(entry, fill, waiting) {
  if (existsSync(entry)) return
  const parent = join(entry, '..')
  try {
    mkdirSync(parent, { recursive: true })
  } catch (error) {
    throw new Failure(
      `cannot write to the cache (${reason(error)}). Set XDG_CACHE_HOME to a folder of yours.`,
    )
  }
  await withLock(
    `${entry}.lock`,
    async () => {
      if (existsSync(entry)) return
      for (const name of readdirSync(parent)) {
        if (join(parent, name).startsWith(`${entry}.partial-`))
          rmSync(join(parent, name), { recursive: true })
      }
      const partial = mkdtempSync(`${entry}.partial-`)
      try {
        await fill(partial)
        renameSync(partial, entry)
      } catch (error) {
        rmSync(partial, { recursive: true, force: true })
        // By its words, because native code throws errors without a code.
        if (/ENOSPC|No space left/i.test(reason(error))) throw diskFull(parent)
        throw error
      }
    },
    waiting,
  )
}

/**
 * @param {string} folder an existing folder
 * @param {number} bytes
 */
export async function requireFreeSpace(folder, bytes) {
  const disk = await statfs(folder)
  if (disk.bavail * disk.bsize < bytes) throw diskFull(folder, bytes)
}

/** @param {string} folder @param {number} [bytes] */
function diskFull(folder, bytes) {
  const need = bytes === undefined ? '' : ` (${(bytes / 1e9).toFixed(1)} GB needed for the set-up)`
  return new Failure(
    `not enough free space on the disk of ${folder}${need}. Free some, or set XDG_CACHE_HOME to a folder on a larger disk, then try again.`,
  )
}

/** @param {unknown} error */
function reason(error) {
  return error instanceof Error ? error.message : String(error)
}
