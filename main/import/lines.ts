import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { LIMITS } from '../../shared/session/jsonl'
import { LogFault } from '../../shared/session/log-fault'

const CHUNK = 65_536
const NEWLINE = 0x0a

/**
 * The lines of a file (or of standard input, "-") without their ends, one after another, so that no log is ever in
 * memory as a whole. Throws a `LogFault` where the file or a line is too large or not UTF-8, and what the file
 * system throws.
 */
export function* linesOf(path: string): Generator<string> {
  const file = path === '-' ? 0 : openSync(path, 'r')
  try {
    // A file tells its size beforehand; a pipe only while it is read.
    requireSize(fstatSync(file).size)
    yield* split(chunksOf(file))
  } finally {
    if (path !== '-') closeSync(file)
  }
}

function* chunksOf(file: number): Generator<Buffer> {
  let total = 0
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const length = readWaiting(file, chunk)
    if (length === 0) return
    requireSize((total += length))
    yield chunk.subarray(0, length)
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

/** Splits bytes at line feeds. A last line without one counts too; an empty rest after the last one does not. */
export function* split(chunks: Iterable<Uint8Array>): Generator<string> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let line = 1
  let parts: Uint8Array[] = []
  let length = 0

  const add = (part: Uint8Array) => {
    length += part.length
    if (length > LIMITS.lineLength) {
      throw fault('line-too-long', `found more; expected at most ${LIMITS.lineLength} bytes`)
    }
    parts.push(part)
  }
  const take = () => {
    const bytes = Buffer.concat(parts)
    parts = []
    length = 0
    try {
      return utf8.decode(bytes)
    } catch {
      throw fault('not-utf-8', 'found bytes that are no UTF-8 text; expected UTF-8')
    }
  }
  const fault = (code: string, message: string) => new LogFault({ line, field: '', code, message })

  for (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end))
      yield take()
      line++
      from = end + 1
    }
    add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

function requireSize(bytes: number): void {
  if (bytes <= LIMITS.fileBytes) return
  const message = `found a file of more than ${LIMITS.fileBytes / 1e6} MB; expected at most that`
  throw new LogFault({ line: 1, field: '', code: 'file-too-large', message })
}
