import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { isAbsent } from './durable'
import { eventOf } from './line'
import type { StoredEvent } from '../events'

const CHUNK = 65_536
/** Most last lines fit; a longer one is looked for in twice as much, and so on. */
const TAIL = 2048
const NEWLINE = 0x0a
/** No event is longer; without a limit a damaged file could fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * The events of a journal, line by line, without holding it in memory; undefined for what is no event's line, as a
 * torn last one is. A file that is not there has none. Throws what the file system throws.
 */
export function* journalEvents(path: string): Generator<StoredEvent | undefined> {
  const file = openOrNone(path)
  if (file === undefined) return
  try {
    let rest: Buffer = Buffer.alloc(0)
    for (let position = 0; ;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const length = readSync(file, chunk, 0, CHUNK, position)
      if (length === 0) break
      position += length
      const bytes =
        rest.length === 0 ? chunk.subarray(0, length) : Buffer.concat([rest, chunk.subarray(0, length)])
      let from = 0
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
        yield eventOf(bytes.toString('utf8', from, end))
        from = end + 1
      }
      rest = bytes.subarray(from)
      if (rest.length > LONGEST_LINE) break
    }
    if (rest.length > 0) yield undefined
  } finally {
    closeSync(file)
  }
}

/** The last event of a journal, read from its end; undefined where there is none or the last line is not whole. */
export function lastEvent(path: string): StoredEvent | undefined {
  const file = openOrNone(path)
  if (file === undefined) return undefined
  try {
    const { size } = fstatSync(file)
    for (let length = Math.min(TAIL, size); ; length = Math.min(2 * length, size)) {
      const bytes = Buffer.allocUnsafe(length)
      if (readSync(file, bytes, 0, length, size - length) < length) return undefined
      if (bytes[length - 1] !== NEWLINE) return undefined
      const before = bytes.lastIndexOf(NEWLINE, -2)
      if (before >= 0 && length > 1) return eventOf(bytes.toString('utf8', before + 1, length - 1))
      if (length === size) return eventOf(bytes.toString('utf8', 0, length - 1))
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
