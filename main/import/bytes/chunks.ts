import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { LogFault } from '../../../shared/session/log-fault'

/** A few milliseconds of work for whoever checks the events in it. */
const CHUNK = 32_768

/** Opening a pipe then does not wait for its other end. A flag that a system lacks is undefined and adds nothing. */
const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants

/**
 * The bytes of a regular file (or of standard input, "-"), piece by piece, so that no file is ever in memory as a
 * whole. Throws a `LogFault` where it is a folder, pipe or device, or larger than `mostBytes`, and what the file
 * system throws. With `noLink` a symbolic link in the file's place is an error of the file system.
 */
export function* chunksOf(path: string, mostBytes: number, noLink = false): Generator<Buffer> {
  const file = path === '-' ? 0 : openSync(path, O_RDONLY | O_NONBLOCK | (noLink ? O_NOFOLLOW : 0))
  try {
    const stat = fstatSync(file)
    if (path !== '-' && !stat.isFile()) {
      throw fault('not-a-file', 'found a folder, a pipe or a device; expected a file')
    }
    // A file tells its size beforehand; a pipe, and a file that grows, only while it is read.
    requireSize(stat.size, mostBytes)
    for (let total = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const length = readWaiting(file, chunk)
      if (length === 0) return
      requireSize((total += length), mostBytes)
      yield chunk.subarray(0, length)
    }
  } finally {
    if (path !== '-') closeSync(file)
  }
}

/** Reads what there is, and waits where a pipe says that there is nothing yet. */
function readWaiting(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function requireSize(bytes: number, mostBytes: number): void {
  if (bytes <= mostBytes) return
  throw fault('file-too-large', `found more than ${mostBytes / 1e6} MB; expected at most that`)
}

function fault(code: string, message: string): LogFault {
  return new LogFault({ line: 1, field: '', code, message })
}
