import { deedFor, readingOf, type Deed } from '../../shared/procedure/bench/deed'
import { guidanceOf } from '../../shared/procedure/run/guidance'
import { LOG_VERSION, type DataOf, type SessionEvent } from '../../shared/session/event'
import { randomOf } from '../../shared/stats/random'
import type { Graph } from '../../shared/station/graph'
import { toIso } from '../../shared/time/time'

/** The start of a procedure, with the whole of it. */
export type Start = DataOf<'procedure-started'>

/** Of a hundred events so many are the crew's; nearly all others are readings of the sensors, one every ten seconds. */
const DEEDS_PERCENT = 4
const READING_MS = 10_000
/** Of a search: a loop is walked once more. */
const YES_CHANCE = 0.9
/** Left out of the text. */
const UNSEALED = { prev: undefined, hash: undefined }
const SENSORS = ['SM-RO', 'FGB-PGO', 'N1', 'LAB', 'COL', 'JPM']

/**
 * The text of a log of so many events that ends at `endMs`: telemetry of a station that loses next to nothing, and a
 * crew that follows a procedure round after round, leaves it, and has just begun it anew. The same seed gives the same
 * log. It is not sealed: whoever takes it in seals it.
 */
export function longSession(input: {
  events: number
  seed: number
  endMs: number
  title: string
  graph: Graph
  started: Start
}): string {
  const random = randomOf(input.seed)
  const { graph } = input
  const events: SessionEvent[] = []
  const startMs = input.endMs - input.events * READING_MS
  const write = (actor: string, deed: Deed): number => {
    const seq = events.length + 1
    const at = toIso(startMs + seq * READING_MS)
    const sealed = { v: LOG_VERSION, session: 'LONG-SESSION', seq, prev: '', hash: '' }
    events.push({ at, actor, ...deed, ...sealed })
    return seq
  }
  const station = graph.station.id
  write('CDR', { kind: 'session-opened', data: { mode: 'drill', title: input.title, station } })
  const run = write('CDR', { kind: 'procedure-started', data: input.started })
  const crew: SessionEvent[] = [...events]
  while (events.length < input.events - 2) {
    if (random.chance(DEEDS_PERCENT / 100)) {
      const [at] = guidanceOf({ graph, events: crew, lookup: () => undefined })
      const visit = at?.current.length ? random.pick(at.current) : undefined
      if (visit) {
        const choice = visit.step.kind === 'while' ? Number(!random.chance(YES_CHANCE)) : 0
        write(visit.actor ?? 'CDR', deedFor(graph, visit, choice))
        crew.push(events.at(-1)!)
        continue
      }
    }
    write('telemetry', {
      kind: 'reading',
      data: readingOf(random.pick(SENSORS), 'MV-1', Math.round(random.normal(745, 0.4))),
    })
  }
  write('CDR', { kind: 'procedure-ended', data: { run, reason: 'begun anew' } })
  write('CDR', { kind: 'procedure-started', data: input.started })
  return events.map((event) => `${JSON.stringify({ ...event, ...UNSEALED })}\n`).join('')
}
