import { setImmediate } from 'node:timers/promises'
import type { LogEvent } from '../../../shared/session/event'
import type { Report } from '../../report/report'
import { parsed } from '../../store/events'
import { portions, type Job } from '../job'
import type { ExportSource } from '../source'

/** The report for the ground, and its debrief. What draws it is loaded only when it is asked for. */
export async function reportOf(source: ExportSource, job: Job): Promise<Report> {
  const { reportInThread } = await import('../../report/thread')
  const { languages, pressureUnit = 'mmHg', signal } = job
  const { head, checkpoint } = source
  return reportInThread(eventsOf(source, job), { languages, pressureUnit, head, checkpoint }, signal)
}

export async function* pdfOf(source: ExportSource, job: Job): AsyncGenerator<Uint8Array> {
  yield (await reportOf(source, job)).pdf
}

/** All events of a session for a thread, which gets them portion by portion. */
async function* eventsOf(source: ExportSource, job: Job): AsyncGenerator<LogEvent[]> {
  for (const portion of portions(source, job)) {
    yield portion.map(parsed)
    await setImmediate()
  }
}
