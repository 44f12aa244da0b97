import { setImmediate } from 'node:timers/promises'
import type { LogEvent } from '../../../shared/session/event'
import { parsed } from '../../store/events'
import { portions, type Job } from '../job'
import type { ExportSource } from '../source'

/** The report for the ground. What draws it is loaded only when it is asked for. */
export async function* pdfOf(source: ExportSource, job: Job): AsyncGenerator<Uint8Array> {
  const { reportInThread } = await import('../../report/thread')
  const { languages, pressureUnit = 'mmHg', signal } = job
  const { head, checkpoint } = source
  yield await reportInThread(eventsOf(source, job), { languages, pressureUnit, head, checkpoint }, signal)
}

/** All events of a session for a thread, which gets them portion by portion. */
export async function* eventsOf(source: ExportSource, job: Job): AsyncGenerator<LogEvent[]> {
  for (const portion of portions(source, job)) {
    yield portion.map(parsed)
    await setImmediate()
  }
}
