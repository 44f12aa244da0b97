import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isAbsent } from './durable'
import { eventOf } from './line'
import type { StoredEvent } from '../events'

const CHUNK = 65_536
/** Most last lines fit; a longer one is looked for in twice as much, and so on. */
const TAIL = 2048
const NEWLINE = 0x0a
const LINE_FEEDS = Buffer.alloc(CHUNK, NEWLINE)
/** No event is longer; without a limit a damaged file could fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * The events of a journal, line by line, without holding it in memory; undefined for what is no event's line, as a
 * torn last one is. Line feeds at the end are room for more lines, and nothing elsewhere. What is appended meanwhile
 * comes too. A file that is not there has no events. Throws what the file system throws.
 */
export function* journalEvents(path: string): Generator<StoredEvent | undefined> {
  const file = openOrNone(path)
  if (file === undefined) return
  try {
    const chunk = Buffer.allocUnsafe(CHUNK)
    let rest: Buffer = Buffer.alloc(0)
    for (let position = 0; ;) {
      const length = readSync(file, chunk, 0, CHUNK, position)
      if (length === 0) break
      const bytes = Buffer.concat([rest, chunk.subarray(0, length)])
      const start = position - rest.length
      position += length
      let from = 0
      let end = bytes.indexOf(NEWLINE)
      for (; end > from; end = bytes.indexOf(NEWLINE, from)) {
        yield eventOf(bytes.toString('utf8', from, end))
        from = end + 1
      }
      rest = end < 0 ? bytes.subarray(from) : Buffer.alloc(0)
      if (rest.length > LONGEST_LINE) break
      if (end < 0) continue
      // Room, as far as is known: lines may stand there since the chunk was read.
      position = start + from
      if (from > 0) continue
      if (isRoom(file, position)) return
      yield undefined
      position += Math.max(
        1,
        bytes.findIndex((byte) => byte !== NEWLINE),
      )
    }
    if (rest.length > 0) yield undefined
  } finally {
    closeSync(file)
  }
}

/** Is there nothing but line feeds from here to the end? */
function isRoom(file: number, position: number): boolean {
  const chunk = Buffer.allocUnsafe(CHUNK)
  for (let length = CHUNK; length > 0; position += length) {
    length = readSync(file, chunk, 0, CHUNK, position)
    if (!chunk.subarray(0, length).equals(LINE_FEEDS.subarray(0, length))) return false
  }
  return true
}

/** Where the lines of a journal end: the last event, and the bytes up to the end of its line. */
export interface JournalEnd {
  last: StoredEvent
  length: number
}

/** The end of a journal, looked for from behind; undefined where there is no event or the last line is not whole. */
export function journalEnd(path: string): JournalEnd | undefined {
  const file = openOrNone(path)
  if (file === undefined) return undefined
  try {
    const { size } = fstatSync(file)
    for (let length = Math.min(TAIL, size); ; length = Math.min(2 * length, size)) {
      const bytes = Buffer.allocUnsafe(length)
      if (readSync(file, bytes, 0, length, size - length) < length) return undefined
      let end = length
      while (bytes[end - 1] === NEWLINE) end--
      if (end === length) return undefined
      const before = end === 0 ? -1 : bytes.lastIndexOf(NEWLINE, end - 1)
      if (before >= 0 || length === size) {
        const last = eventOf(bytes.toString('utf8', before + 1, end))
        return last && { last, length: size - length + end + 1 }
      }
      if (length > LONGEST_LINE) return undefined
    }
  } finally {
    closeSync(file)
  }
}

function openOrNone(path: string): number | undefined {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}
