import { LIMITS, logReader } from '../../shared/session/jsonl'
import { bundledStation } from '../../shared/station/bundled'
import { sha256 } from '../store/sha256'
import type { LogSource } from '../store/store'
import { chunksOf } from './bytes/chunks'
import { linesOf } from './bytes/lines'
import { ROOM_BYTES } from '../store/journal/journal'

/**
 * The events of a log's lines, checked and sealed, read as they are asked for. Reading throws a `LogFault` at the
 * first wrong line; nothing of the log may be taken over then. The room after the last line of a journal is let pass.
 */
export function readLines(lines: Iterable<string>): LogSource {
  const reader = logReader({ stations: bundledStation, sha256 })
  return {
    get origin() {
      return reader.origin
    },
    events: (function* () {
      for (const line of withoutRoom(lines)) yield reader.read(line)
      reader.end()
    })(),
  }
}

/** Empty lines are held back until it is known whether another line follows. */
function* withoutRoom(lines: Iterable<string>): Generator<string> {
  let empty = 0
  for (const line of lines) {
    if (line !== '') {
      if (empty > 0) yield ''
      empty = 0
      yield line
    } else if (++empty > ROOM_BYTES) yield ''
  }
}

/** The same for a file, or "-" for standard input. Throws what the file system throws, too. */
export function readLogFile(path: string): LogSource {
  return readLines(linesOf(chunksOf(path, LIMITS.fileBytes)))
}

/** The same for a text that is in memory, as a bundled example is. */
export function readLogText(text: string): LogSource {
  return readLines(text.replace(/\n$/, '').split('\n'))
}
