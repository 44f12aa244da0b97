import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What is written, in its order: texts and bytes that are at hand, or bytes that take their time. */
export type Parts = Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>

/** Characters gathered before they go to the file: a few milliseconds' work, so that the program stays awake. */
const CHUNK = 262_144

/**
 * Writes a file that is there as a whole or not at all: into a sibling first, which takes the name when all is on
 * the disk. A file of that name is replaced only then. Throws what the source or the file system throws; nothing
 * is left behind.
 */
export async function writeAtomically(path: string, parts: Parts): Promise<void> {
  const sibling = siblingOf(path)
  try {
    await writeDurably(sibling, parts)
    await rename(sibling, path)
  } catch (error) {
    await rm(sibling, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** A hidden name beside a file or folder, for what is not whole yet. */
export function siblingOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
}

/** Writes a new file and waits until it is on the disk. While a chunk is written the next one is made. */
export async function writeDurably(path: string, parts: Parts): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  let writing = Promise.resolve()
  try {
    for await (const chunk of Symbol.asyncIterator in parts ? parts : chunksOf(parts)) {
      await writing
      writing = file.writeFile(chunk)
      writing.catch(() => undefined)
    }
    await writing
    await file.sync()
  } finally {
    await writing.catch(() => undefined)
    await file.close()
  }
}

/**
 * Texts go through two pieces of memory in turns: a new one for each chunk would wait for the collector by the
 * hundred.
 */
function* chunksOf(parts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let [memory, other] = [Buffer.allocUnsafe(3 * CHUNK), Buffer.allocUnsafe(3 * CHUNK)]
  let gathered = ''
  const encoded = () => {
    const text = gathered
    gathered = ''
    if (text.length > CHUNK) return Buffer.from(text)
    ;[memory, other] = [other, memory]
    return memory.subarray(0, memory.write(text))
  }
  for (const part of parts) {
    if (typeof part !== 'string') {
      yield encoded()
      yield part
      continue
    }
    if (gathered.length + part.length > CHUNK) yield encoded()
    gathered += part
  }
  yield encoded()
}

/** The new name is on the disk only when its folder is. Windows cannot sync a folder, and needs not. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
