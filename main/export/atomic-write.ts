import { randomUUID } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Bytes gathered before they go to the file. */
const CHUNK = 262_144

/**
 * Writes a file that is there as a whole or not at all: into a sibling first, which takes the name when all is on
 * the disk. A file of that name is replaced only then. Throws what the source or the file system throws; nothing
 * is left behind.
 */
export async function writeAtomically(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const sibling = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    const file = await open(sibling, 'wx', 0o600)
    try {
      await writeAll(file, parts)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(sibling, path)
  } catch (error) {
    await rm(sibling, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

async function writeAll(file: FileHandle, parts: Iterable<string | Uint8Array>): Promise<void> {
  let gathered: string[] = []
  let length = 0
  const flush = async () => {
    await file.writeFile(gathered.join(''))
    gathered = []
    length = 0
  }
  for (const part of parts) {
    if (typeof part !== 'string') {
      await flush()
      await file.writeFile(part)
      continue
    }
    gathered.push(part)
    length += part.length
    if (length >= CHUNK) await flush()
  }
  await flush()
}

/** The new name is on the disk only when its folder is. Windows cannot sync a folder, and needs not. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
