import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** What lies in a folder of ours is for its owner alone. */
export const FILE_MODE = 0o600
const FOLDER_MODE = 0o700
/** Characters gathered before they go to a file. */
const CHUNK = 262_144

export function makeFolder(path: string): void {
  const made = mkdirSync(path, { recursive: true, mode: FOLDER_MODE })
  if (made !== undefined) syncFolder(dirname(made))
}

/** There is no such file; or its folder is none. */
export function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/** A new, renamed or removed name is on the disk only when its folder is. Windows cannot sync a folder, and needs not. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** For a file that somebody else has written. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Writes all of it at a place in a file. Throws where less was taken: the disk is full then. */
export function writeAt(file: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;) {
    done += writeSync(file, bytes, done, bytes.length - done, position + done)
  }
}

/**
 * Replaces a file by one that is on the disk as a whole: a cut leaves the old or the new one. Throws what the parts or
 * the file system throw; the old file stays then.
 */
export function replaceFile(path: string, parts: Iterable<string>): void {
  const sibling = `${path}.part`
  try {
    const file = openSync(sibling, 'w', FILE_MODE)
    try {
      let length = 0
      for (const text of gathered(parts)) {
        const bytes = Buffer.from(text)
        writeAt(file, bytes, length)
        length += bytes.length
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(sibling, path)
  } catch (error) {
    rmSync(sibling, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}

function* gathered(parts: Iterable<string>): Generator<string> {
  let text = ''
  for (const part of parts) {
    text += part
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  if (text !== '') yield text
}
