import type { SessionEvent } from '../session/event'
import type { Graph } from '../station/graph'
import { toIso, toMs } from '../time/time'
import { choicesOf } from './plan/advice'
import { crewIn } from './plan/crew'
import { explanationsOf } from './verdict/explanations'
import { flowsIn } from './evidence/flows'
import { notesOf } from './verdict/notes'
import { pressureOfMassPa } from './physics/physics'
import { posteriorOf } from './verdict/posterior'
import { pressuresNow } from './evidence/pressures'
import { rateOf, type SegmentRate } from './evidence/rates'
import { readingIn } from './evidence/readings'
import type { LeakReport, LeakSize } from './report'
import type { SegmentNow } from './plan/situation'
import { reserveTime } from './physics/reserve'
import { segmentReport } from './verdict/segment-report'
import { inTime, segmentHistory } from './evidence/segments'
import { sightingsIn } from './evidence/sightings'
import { leakSize } from './verdict/size'
import { verdictOf } from './verdict/verdict'

/**
 * Which compartment loses air, how fast, how long it lasts, and what to do next: everything that the events of
 * a session up to `atMs` say about one station. `events` are the effective ones (what was undone is not among
 * them); those that happened later do not count, and late entries count at the time when they happened.
 *
 * Pure, and defined for every log: impossible readings are left out, not refused. The way of the data: events
 * → segments with their readings → a rate for each segment → posterior over compartments → verdict.
 */
export function locate(input: {
  graph: Graph
  events: readonly SessionEvent[]
  atMs: number
  effort?: number
}): LeakReport {
  const { graph, atMs } = input
  const events = inTime(input.events, atMs)
  const flows = flowsIn(graph, events)
  const patchedMs = lastPatchMs(events)
  const sinceMs = patchedMs ?? -Infinity

  const { segments, hatches } = segmentHistory(graph, events, readingIn(graph, events))
  const rates = segments.map((segment) => rateOf(graph, segment, flows, sinceMs))
  const sightings = sightingsIn(graph, events, sinceMs)
  const posterior = posteriorOf(graph, rates, sightings)
  const leaking = (compartments: readonly string[]) =>
    Math.min(
      1,
      compartments.reduce((sum, id) => sum + posterior.leak.get(id)!, 0),
    )

  const haveRates = rates.some(({ fits }) => fits)
  const likelyNone = haveRates && posterior.none >= 0.5
  const explanations = likelyNone ? explanationsOf(graph, segments, flows, sinceMs, posterior.none) : []
  const verdict = verdictOf(posterior, haveRates || sightings.size > 0, explanations)

  const now = rates
    .filter(({ segment }) => segment.current)
    .map((rate) => ({ rate, leaking: leaking(rate.segment.compartments) }))
    .toSorted((a, b) => b.leaking - a.leaking)
  const suspect = now[0]!.rate
  const pressureOf = pressuresNow(graph, rates, atMs)
  const suspectPa = pressureOf(suspect.segment.compartments[0]!)

  const suspected = haveRates && posterior.none < 0.5 && suspectPa !== undefined
  const leak = suspected
    ? leakSize(
        posterior,
        placesOf(verdict.compartments, suspect.segment.compartments),
        suspect.segment,
        (id) => pressureOf(id) ?? suspectPa,
      )
    : undefined
  const lossPaPerS = leak && lossOf(suspect, suspectPa!, leak)

  const choices = choicesOf({
    graph,
    atMs,
    hatches,
    crew: crewIn(graph, events),
    verdict,
    posterior,
    now: now.map(segmentNow),
    flowM3PerS: lossPaPerS && (lossPaPerS / suspectPa!) * suspect.segment.volumeM3,
    sensors: new Map(),
    gaugeSigmaPa: suspect.segment.periods.at(-1)?.readings.at(-1)?.sigmaPa ?? HAND_GAUGE_PA,
    effort: input.effort ?? EFFORT,
  })
  return {
    engine: ENGINE,
    at: toIso(atMs),
    verdict,
    posterior: { ...Object.fromEntries(posterior.leak), none: posterior.none },
    segments: rates
      .filter(({ segment }) => segment.current || segment.periods.some((p) => p.readings.length > 0))
      .toSorted((a, b) => lastStartMs(b.segment.periods) - lastStartMs(a.segment.periods))
      .map((rate) => segmentReport(rate, leaking(rate.segment.compartments))),
    leak,
    reserveTimeS: leak && reserveTime(suspectPa!, lossPaPerS!, graph.limitsPa.floor),
    next: choices[0],
    choices,
    doubts: [],
    explanations: verdict.kind === 'explained' ? explanations : [],
    notes: notesOf({
      graph,
      rates,
      leaking,
      patchedMs,
      unknownPlaceKgPerDay:
        flows.length === 0 && verdict.kind === 'undetermined' ? leak?.massRateKgPerDay.mean : undefined,
    }),
  }
}

/** Version of the engine: changes with every change of what it says. */
export const ENGINE = '2'

/** Nodes that the planner looks at where nobody waits. */
const EFFORT = 20_000

function segmentNow({ rate, leaking }: { rate: SegmentRate; leaking: number }): SegmentNow {
  const { segment, fits } = rate
  const readings = segment.periods.at(-1)?.readings ?? []
  return {
    compartments: segment.compartments,
    volumeM3: segment.volumeM3,
    leaking,
    pressurePa: readings.at(-1)?.pressurePa,
    rated: fits !== undefined,
    firstReadMs: readings[0]?.atMs,
    lastReadMs: readings.at(-1)?.atMs,
  }
}

/** 1 mmHg: the random error of a gauge that was not used yet. */
const HAND_GAUGE_PA = 133.322

/**
 * Mean loss of a segment in Pa/s: measured there, which needs no volume, or else what the leak found elsewhere
 * makes in its volume.
 */
function lossOf({ segment, fits }: SegmentRate, pressurePa: number, leak: LeakSize): number {
  if (fits && fits.orifice.rate > 0) return fits.orifice.rate * pressurePa
  return pressureOfMassPa(leak.massRateKgPerDay.mean / 86_400, segment.volumeM3)
}

/** After a patch another leak may be the one that is left: what was read before says nothing about it. */
function lastPatchMs(events: readonly SessionEvent[]): number | undefined {
  const patches = events.flatMap((e) =>
    e.kind === 'leak-site' && e.data.state === 'patched' ? toMs(e.at) : [],
  )
  return patches.at(-1)
}

function placesOf(named: string[], suspects: string[]): string[] {
  return named.length > 0 ? named : suspects
}

function lastStartMs(periods: readonly { fromMs: number }[]): number {
  return periods.at(-1)?.fromMs ?? 0
}
