import type { LeakReport, SegmentReport } from '../../leak/report'
import type { SessionState } from '../../session/state'
import { segmentsOf } from '../../station/graph'
import { toMs } from '../../time/time'

/** What conditions are judged by. */
export interface Facts {
  state: SessionState
  report?: LeakReport
  nowMs: number
  /** A value that rests on a reading older than this counts as unknown. */
  staleAfterS: number
  /** The dP/dt alarm threshold, positive. */
  rateLimitPaPerS?: number
}

/** A value of the session in SI; undefined where nothing says it. `ageS` is that of the reading it rests on. */
export interface Found {
  value: number | string | undefined
  ageS?: number
}

function current({ report }: Facts): SegmentReport[] {
  return report?.segments.filter((segment) => segment.current) ?? []
}

/** The segment that most likely leaks. Its rate may be unknown while that of another is not. */
export function suspectSegment(facts: Facts): SegmentReport | undefined {
  return current(facts).toSorted((a, b) => b.leaking - a.leaking)[0]
}

/** The segment of a compartment; without one, that of the crew member who was seen last, else the largest. */
export function segmentAt(facts: Facts, id: string | undefined): SegmentReport | undefined {
  const segments = current(facts)
  const place = id ?? seen(facts.state)
  const found = segments.find(({ compartments }) => place !== undefined && compartments.includes(place))
  return found ?? (id === undefined ? segments.toSorted((a, b) => b.volumeM3 - a.volumeM3)[0] : undefined)
}

/** What is said of a segment, with the age of the last reading there. */
export function read(
  facts: Facts,
  segment: SegmentReport | undefined,
  say: (segment: SegmentReport) => number | undefined,
): Found {
  const value = segment && say(segment)
  if (segment?.readAt !== undefined) return { value, ageS: secondsSince(segment.readAt, facts.nowMs) }
  // What is worked out for a segment that was not read yet rests on what was read elsewhere.
  return { value, ageS: value === undefined ? undefined : readingAgeS(facts, undefined) }
}

/** The compartment in which a crew member, or without a name anybody, was seen last. */
export function seen({ effective, graph }: SessionState, who?: string): string | undefined {
  const last = effective.findLast(
    (event) =>
      event.kind === 'crew-position' &&
      graph.compartments.has(event.data.compartment) &&
      (who === undefined || event.data.who === who),
  )
  return last?.kind === 'crew-position' ? last.data.compartment : undefined
}

/** Seconds since the newest reading, anywhere or in the segment of a compartment. */
export function readingAgeS({ state, nowMs }: Facts, id: string | undefined): number | undefined {
  const segment =
    id === undefined
      ? undefined
      : segmentsOf(state.graph, (hatch) => state.hatches.get(hatch) ?? 'closed').find((compartments) =>
          compartments.includes(id),
        )
  // Instants of the log are all written alike, so that they sort as texts: a long log is looked through at every key.
  const newest = state.effective.reduce(
    (newest, event) =>
      event.kind === 'reading' &&
      event.at > newest &&
      (id === undefined || segment?.includes(event.data.compartment))
        ? event.at
        : newest,
    '',
  )
  return newest === '' ? undefined : secondsSince(newest, nowMs)
}

/** Never negative: a reading that a wrong clock put ahead of us is new. */
export function secondsSince(iso: string, nowMs: number): number {
  return Math.max(0, (nowMs - toMs(iso)) / 1000)
}
