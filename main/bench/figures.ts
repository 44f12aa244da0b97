import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../../shared/leak/bench/speed/speed'
import { quantile } from '../../shared/leak/bench/summary'
import { makeLibrary } from './library'
import { SECTIONS, type Place, type Row } from './sections'
import type { Found, Work } from './trials/trial'
import type { TrialName } from './trials/trials'

export interface Size {
  /** Of the long session, and of the library together. */
  events: number
  seed: number
  rounds: number
}

/** Does a trial and tells what it found. */
export type Run = (name: TrialName, work: Work) => Promise<Found>

/** Events in each session of the library. */
const EACH = 500

/** How many events there are in each place: the sessions and the events of each. */
const SIZES: Record<Place, (events: number) => { sessions: number; eventsEach: number }> = {
  empty: (events) => ({ sessions: 0, eventsEach: Math.ceil(events / 250) }),
  long: (events) => ({ sessions: 1, eventsEach: events }),
  library: (events) => ({ sessions: Math.ceil(events / EACH), eventsEach: EACH }),
  lost: (events) => ({ sessions: 1, eventsEach: Math.ceil(events / 10) }),
}

/**
 * How fast the log is: each work beside an anchor, which is the same work written by hand for nothing else, in the
 * medians of several rounds in turns; the figures of each work as soon as they are there. What there is to work on is
 * made in `folder`, and removed when it is done with.
 */
export async function* logFigures(folder: string, size: Size, run: Run): AsyncGenerator<Figure[]> {
  for (const [place, sections] of Map.groupBy(SECTIONS, (section) => section.in)) {
    const at = join(folder, place)
    const { sessions, eventsEach } = SIZES[place](size.events)
    if (place === 'empty') mkdirSync(at)
    else makeLibrary(at, { sessions, eventsEach, seed: size.seed })
    const work = { folder: at, events: eventsEach, seed: size.seed }
    for (const { work: what, trials, rows } of sections) {
      const found = await inTurns(trials, size.rounds, (name) => run(name, work))
      const log = `${what}: ${Math.max(sessions, 1) * eventsEach} events`
      yield rows.map((row) => figureOf(row, found, log))
    }
    rmSync(at, { recursive: true })
  }
}

/** Each once a round, so that all meet the same other work on the machine; the median of everything found. */
async function inTurns(
  trials: readonly TrialName[],
  rounds: number,
  run: (name: TrialName) => Promise<Found>,
): Promise<Record<string, Found>> {
  const found = new Map(trials.map((name) => [name, [] as Found[]]))
  for (let round = 0; round < rounds; round++) {
    for (const name of trials) found.get(name)!.push(await run(name))
  }
  return Object.fromEntries([...found].map(([name, all]) => [name, medians(all)]))
}

function medians(all: readonly Found[]): Found {
  const median = (name: string) =>
    quantile(
      all.map((found) => found[name]!),
      0.5,
    )
  return Object.fromEntries(Object.keys(all[0]!).map((name) => [name, median(name)]))
}

function figureOf({ what, unit, of, least, most }: Row, all: Record<string, Found>, log: string): Figure {
  const found = of(all)
  const bound = least ?? most
  const met = found >= (least ?? -Infinity) && found <= (most ?? Infinity)
  return { log, what, found, unit, asked: bound === undefined ? undefined : { bound, met } }
}
