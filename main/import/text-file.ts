import { readFileSync, statSync } from 'node:fs'

const MOST_BYTES = 10_000_000

/** Why a file holds no text that we read. */
export interface TextFault {
  code: 'file-too-large' | 'not-utf-8'
  message: string
}

/** A file that a person wrote, as UTF-8 text of at most 10 MB. The file system's errors throw. */
export function readTextFile(path: string): { ok: true; text: string } | { ok: false; fault: TextFault } {
  if (statSync(path).size > MOST_BYTES) {
    const message = `found more than ${MOST_BYTES / 1e6} MB; expected at most that`
    return { ok: false, fault: { code: 'file-too-large', message } }
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const message = 'found bytes that are no UTF-8 text; expected UTF-8'
    return { ok: false, fault: { code: 'not-utf-8', message } }
  }
}
