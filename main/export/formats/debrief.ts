import type { Job } from '../job'
import type { ExportSource } from '../source'
import { eventsOf } from './pdf'

/** The debrief as JSON; undefined for all but a drill that is over. It is worked out in a thread. */
export async function debriefOf(source: ExportSource, job: Job): Promise<string | undefined> {
  if (source.mode !== 'drill') return undefined
  const { debriefInThread } = await import('../../report/thread')
  return debriefInThread(eventsOf(source, job), job.signal)
}
