import { toLine } from '../../shared/session/jsonl'
import type { StoredEvent } from '../store/events'

/** JSON Lines: the record of truth. The same log gives the same bytes, however it came here. */
export function* jsonlOf(events: Iterable<StoredEvent>): Generator<string> {
  for (const { data, ...event } of events) yield `${toLine(event, data)}\n`
}
