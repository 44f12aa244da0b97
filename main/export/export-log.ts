import type { StoredEvent } from '../store/events'
import { writeAtomically } from './atomic-write'
import { csvOf } from './csv'
import { jsonlOf } from './jsonl'

export const FORMATS = ['jsonl', 'csv'] as const
export type Format = (typeof FORMATS)[number]

const WRITERS: Record<Format, (events: Iterable<StoredEvent>) => Iterable<string>> = {
  jsonl: jsonlOf,
  csv: csvOf,
}

/** Writes a log to a file, all or nothing. Throws what reading the events or writing the file throws. */
export function exportLog(events: Iterable<StoredEvent>, format: Format, path: string): Promise<void> {
  return writeAtomically(path, WRITERS[format](events))
}
