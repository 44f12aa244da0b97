import type { LogEvent } from '../../shared/session/event'
import { exportLog, FORMATS, type Format } from '../export/export-log'
import { stored, type StoredEvent } from '../store/events'
import { BadInput, WrongUsage, type Command, type Streams } from './command'
import { isDatabase, openLog, withStore } from './source'

export const exportCommand: Command = {
  synopsis: '<log.jsonl | database> --format jsonl|csv --out <path> [--session <id>]',
  help: `Writes a session's log to a file, as a whole or not at all; a file of that name is replaced.

  --format jsonl  one event a line, exactly as they are sealed
  --format csv    RFC 4180 with a header; the exact copy, not guarded against spreadsheet formulas
  --out <path>    the file to write
  --session <id>  which session of the database; may be left out where there is one only`,
  options: { format: { type: 'string' }, out: { type: 'string' }, session: { type: 'string' } },
  positionals: 1,
  async run({ positionals: [source], values, json }, streams) {
    const { format, out, session } = values
    if (!isFormat(format))
      throw new WrongUsage(`found --format ${String(format)}; expected ${FORMATS.join(' or ')}`)
    if (typeof out !== 'string' || out === '') throw new WrongUsage('expected --out <path>')
    if (!isDatabase(source!)) {
      if (session !== undefined) throw new WrongUsage('--session is for databases; a log holds one session')
      await exportLog(storedForm(openLog(source!).events), format, out)
      return done(out, json, streams)
    }
    return withStore(source!, async (store) => {
      const id = chosen(
        store.sessions().map((s) => s.session),
        session,
      )
      await exportLog(store.stored(id), format, out)
      return done(out, json, streams)
    })
  },
}

function* storedForm(events: Iterable<LogEvent>): Generator<StoredEvent> {
  for (const event of events) yield stored(event)
}

function isFormat(format: unknown): format is Format {
  return (FORMATS as readonly unknown[]).includes(format)
}

function chosen(sessions: string[], wanted: unknown): string {
  if (typeof wanted === 'string') {
    if (sessions.includes(wanted)) return wanted
    throw new BadInput(`found no session "${wanted}"; there are: ${sessions.join(', ') || 'none'}`)
  }
  if (sessions.length === 1) return sessions[0]!
  throw new BadInput(`found ${sessions.length} sessions; say which with --session: ${sessions.join(', ')}`)
}

function done(path: string, json: boolean, { out }: Streams): number {
  out(json ? `${JSON.stringify({ path })}\n` : `${path}\n`)
  return 0
}
