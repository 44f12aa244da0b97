import type { Advice, LeakReport } from '../leak/report'
import { toMs } from '../time/time'
import type { DataOf, Kind, LogEvent, SessionEvent } from './event'
import type { SessionState } from './state'

/** What the crew was told, as entries of the log, and what it did otherwise. */

type Told = DataOf<'verdict'>

/** A verdict is the leak engine's own word, which must not come back to it; the others tell of the record alone. */
const UNHEARD: readonly string[] = ['verdict', 'clock-jump', 'recovered'] satisfies Kind[]

/** What the leak engine works from. */
export function isHeard({ kind }: Pick<LogEvent, 'kind'>): boolean {
  return !UNHEARD.includes(kind)
}

/** The last entry that the engine is to know of, an undo too: it tells one state of the log from every other. */
export function heardSeq({ log }: Pick<SessionState, 'log'>): number {
  return log.findLast(isHeard)?.seq ?? 0
}

/**
 * The entry for a report that was worked out from the log up to `seq`. Undefined where nothing is to be written: the
 * session does not run, the log has gone on since, or the crew was told the same before. Where it goes on faster than
 * anybody could answer, what was worked out last is told all the same.
 */
export function tellingOf(
  state: SessionState,
  report: LeakReport,
  seq: number,
  goesOnFaster = false,
): Told | undefined {
  if (state.closed || state.opened.data.mode === 'example') return undefined
  if (seq !== heardSeq(state) && !goesOnFaster) return undefined
  const told = toldBy(report, seq)
  const last = state.effective.findLast((e) => e.kind === 'verdict')
  return last && saysTheSame(last.data, told) ? undefined : told
}

function toldBy({ engine, verdict, leak, next }: LeakReport, seq: number): Told {
  return {
    engine,
    seq,
    verdict: verdict.kind,
    compartments: verdict.compartments,
    // A sum of probabilities may pass 1 by a rounding error.
    probability: Math.min(1, verdict.probability),
    kgPerDay: leak?.massRateKgPerDay.mean,
    next: next && { action: next.action, hatches: hatchesOf(next), reason: next.reason },
  }
}

/** Would the crew hear the same? Digits may differ. */
export function saysTheSame(a: Told, b: Told): boolean {
  return (
    a.verdict === b.verdict &&
    a.next?.action === b.next?.action &&
    sameSet(a.compartments, b.compartments) &&
    sameSet(a.next?.hatches ?? [], b.next?.hatches ?? [])
  )
}

/** The hatches of one step of advice: one, or a pair for two teams. */
export function hatchesOf({ hatch, hatches }: Pick<Advice, 'hatch' | 'hatches'>): string[] {
  return hatches ?? (hatch === undefined ? [] : [hatch])
}

/**
 * The `seq` of the hatches that the crew moved though others were advised, and not by a step of the book that names
 * its hatches itself. An entry made late is measured by what had been said when it happened; the second hatch of a
 * pair counts as advised when the first has changed the advice.
 */
export function departures(
  events: readonly SessionEvent[],
  namesHatches: (step: string, seq: number) => boolean,
): Set<number> {
  const departed = new Set<number>()
  const told: SessionEvent<'verdict'>[] = []
  let followed: readonly string[] = []
  for (const event of events) {
    if (event.kind === 'verdict') told.push(event)
    if (event.kind !== 'hatch-state') continue
    const advised = told.findLast(({ at }) => toMs(at) <= toMs(event.at))?.data.next?.hatches ?? []
    const { hatch, step } = event.data
    const byTheBook = step !== undefined && namesHatches(step, event.seq)
    if (advised.includes(hatch)) followed = advised
    else if (advised.length > 0 && !followed.includes(hatch) && !byTheBook) departed.add(event.seq)
  }
  return departed
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
