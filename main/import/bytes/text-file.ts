import { LogFault } from '../../../shared/session/log-fault'
import { chunksOf } from './chunks'

const MOST_BYTES = 10_000_000

/** Why a file holds no text that we read. */
export interface TextFault {
  code: string
  message: string
}

/** A file that a person wrote, as UTF-8 text of at most 10 MB. The file system's errors throw. */
export function readTextFile(path: string): { ok: true; text: string } | { ok: false; fault: TextFault } {
  try {
    const bytes = Buffer.concat([...chunksOf(path, MOST_BYTES)])
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    if (error instanceof LogFault) return { ok: false, fault: error.fault }
    if (!(error instanceof TypeError)) throw error
    const message = 'found bytes that are no UTF-8 text; expected UTF-8'
    return { ok: false, fault: { code: 'not-utf-8', message } }
  }
}
