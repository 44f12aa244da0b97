import { LIMITS } from '../../../shared/session/jsonl'
import { LogFault } from '../../../shared/session/log-fault'

const NEWLINE = 0x0a

/**
 * Splits bytes at line feeds. A last line without one counts too; an empty rest after the last one does not. Throws
 * a `LogFault` where a line is too long or not UTF-8, as soon as that is known.
 */
export function* linesOf(chunks: Iterable<Uint8Array>): Generator<string> {
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
