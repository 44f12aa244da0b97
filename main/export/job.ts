import type { Language } from '../../shared/i18n/text'
import type { PressureUnit } from '../../shared/units/units'
import type { StoredEvent } from '../store/events'
import type { ExportSource } from './source'

/** What whoever asks for an export may know and say while it runs. */
export interface Job {
  /** Aborted: the export rejects with the signal's reason, and leaves nothing behind. */
  signal?: AbortSignal
  onProgress?(done: number, total: number): void
  /** Of the texts for people: the report and the read-me file. */
  languages: Language[]
  /** Of the report; mmHg where nothing is said. */
  pressureUnit?: PressureUnit
}

/** Events in a portion: about a millisecond's work, and few enough to be gone from memory soon. */
const PORTION = 200

/**
 * The events of a source in portions, counted for the job. Throws the signal's reason once it is aborted. Whoever
 * does not write to a file between two portions has to let other work in by itself.
 */
export function* portions({ stored, events }: ExportSource, job: Job): Generator<StoredEvent[]> {
  let done = 0
  let portion: StoredEvent[] = []
  const told = () => {
    job.signal?.throwIfAborted()
    job.onProgress?.(done, events)
  }
  told()
  for (const event of stored()) {
    portion.push(event)
    if (portion.length < PORTION) continue
    yield portion
    done += portion.length
    portion = []
    told()
  }
  if (portion.length > 0) yield portion
  done += portion.length
  told()
}
