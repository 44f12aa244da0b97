import { toLine } from '../../../shared/session/jsonl'
import { portions, type Job } from '../job'
import type { ExportSource } from '../source'

/** JSON Lines: the record of truth. The same log gives the same bytes, however it came here. */
export function* jsonlOf(source: ExportSource, job: Job): Generator<string> {
  for (const portion of portions(source, job)) {
    let text = ''
    for (const event of portion) text += `${toLine(event, event.data)}\n`
    yield text
  }
}
