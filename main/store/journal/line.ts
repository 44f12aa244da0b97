import { toLine } from '../../../shared/session/jsonl'
import type { Sealed } from '../../../shared/session/event'
import type { StoredEvent } from '../events'

/** What stands before and after the data of a line. Inside of a JSON text a quotation mark is never bare. */
const DATA = ',"data":'
const LINK = ',"prev":"'

/** The event as its line of the journal, with the line feed: the bytes of the JSON Lines export. */
export function lineOf(event: StoredEvent): string {
  return `${toLine(event, event.data)}\n`
}

/**
 * The event of a line without its line feed; undefined where it is not the very text that `lineOf` writes. Does not
 * hash: whether the chain holds is another question.
 */
export function eventOf(line: string): StoredEvent | undefined {
  const data = line.indexOf(DATA)
  const link = line.lastIndexOf(LINK)
  if (data < 0 || link < data) return undefined
  try {
    const front = JSON.parse(`${line.slice(0, data)}}`) as Omit<StoredEvent, 'data' | 'prev' | 'hash'>
    const back = JSON.parse(`{${line.slice(link + 1)}`) as Pick<Sealed, 'prev' | 'hash'>
    const event = { ...front, ...back, data: line.slice(data + DATA.length, link) }
    return toLine(event, event.data) === line ? event : undefined
  } catch {
    return undefined
  }
}
