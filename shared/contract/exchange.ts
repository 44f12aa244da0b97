import type { Head } from '../session/chain'
import type { Origin } from '../session/jsonl'
import type { SessionSummary } from './contract'

/** How sessions leave this machine, and how they come to it. */

/** What a session can be exported as; what most people want first. */
export const EXPORT_FORMATS = ['package', 'pdf', 'spreadsheet', 'csv', 'jsonl', 'parquet', 'xapi'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** How far an export has come. */
export interface Progress {
  /** The session that is being written, counted from 1, of so many. */
  session: number
  sessions: number
  /** Its title. */
  title: string
  /** Steps done of the steps that it takes; a step is about one entry in one file. */
  done: number
  total: number
}

export interface Exported {
  /** The file; the folder that holds them where there are several. */
  path: string
  sessions: number
}

/** A signed checkpoint, against the log that it is about. */
export interface FoundCheckpoint {
  keyId: string
  /** The signature covers the log up to this event. */
  seq: number
  /** Is it the signature of this text by the key that the text names? Whose key that is nothing here can tell. */
  isValid: boolean
  /** Is it about this session, and does the log hold the hash that was signed? */
  agrees: boolean
}

/** What a log or a package from outside was found to be, after all of it was read and nothing in it was wrong. */
export interface Found extends Pick<SessionSummary, 'session' | 'title' | 'station' | 'mode' | 'openedAt'> {
  kind: 'log' | 'package'
  /** The file of the log itself, which is read again when it is taken over. */
  path: string
  /** The name of the file or folder that was named, without its path. */
  name: string
  events: number
  head: Head
  /** `unsealed`: it came without a chain and is sealed here. */
  origin: Origin
  /** Every listed file is there and has the listed bytes; `unlisted` ones lie beside and prove nothing. */
  manifest?: { files: number; unlisted: string[] }
  checkpoint?: FoundCheckpoint
  /** What this machine's library has of the session; a log that `differs` cannot be taken over. */
  known: 'new' | 'same' | 'here-is-longer' | 'here-is-shorter' | 'differs'
  /** The first seq that differs. */
  differsAt?: number
}
