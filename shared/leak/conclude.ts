import type { SessionEvent } from '../session/event'
import { toIso } from '../time/time'
import { copyEvidence, type Evidence } from './evidence/evidence'
import { alarmAt } from './evidence/log/alarms'
import { sightingsIn } from './evidence/log/sightings'
import { remark } from './evidence/log/remarks'
import { takeWaiting } from './evidence/readings/take-reading'
import { pressureOfMassPa } from './physics/physics'
import { reserveTime } from './physics/reserve'
import { choicesOf } from './plan/advice'
import { crewIn } from './plan/crew'
import type { SegmentNow, Situation } from './plan/situation'
import type { LeakReport, LeakSize, ReserveTime } from './report'
import { doubtsOf } from './verdict/doubts'
import { explanationsOf } from './verdict/explanations'
import { notesOf } from './verdict/notes'
import { posteriorOf } from './verdict/posterior'
import { ratesOf, type SegmentRate } from './verdict/rates'
import { segmentReport } from './verdict/segment-report'
import { leakSize } from './verdict/size'
import { suddenFall } from './verdict/sudden'
import { verdictOf } from './verdict/verdict'

/** Version of the engine: changes with every change of what it says. */
export const ENGINE = '2.2'

/** 1 mmHg: the random error of a gauge that was not used yet. */
const HAND_GAUGE_PA = 133.322

/** Carried on for long enough every leak ends here, not at zero: sizes are worked out per pressure. */
const VACUUM_PA = 1

/**
 * What the evidence says at `atMs`: where, how fast, how long it lasts, and what to do next; and what the planner
 * chose that from. `effort` is the number of nodes that the planner looks at.
 */
export function conclude(input: {
  gathered: Evidence
  /** Entries that are dated before the ones above them. */
  outOfOrder: readonly SessionEvent[]
  atMs: number
  effort: number
}): Conclusion {
  const { atMs, effort } = input
  const evidence = copyEvidence(input.gathered)
  takeWaiting(evidence)
  for (const event of input.outOfOrder) remark(evidence, 'out-of-order', event)
  const { graph, others } = evidence
  const sightings = sightingsIn(graph, others, evidence.patchedMs ?? -Infinity)
  const rates = ratesOf(evidence)
  const posterior = posteriorOf(evidence, sightings, alarmAt(others) !== undefined)
  const leaking = (compartments: readonly string[]) =>
    Math.min(
      1,
      compartments.reduce((sum, id) => sum + posterior.leak.get(id)!, 0),
    )
  const haveRates = rates.some(({ fits }) => fits)
  const explanations = haveRates && posterior.none >= 0.5 ? explanationsOf(rates, posterior.none) : []
  const verdict = verdictOf(posterior, haveRates || sightings.size > 0, explanations)

  const pressureOf = pressuresAt(evidence, rates, atMs)
  const now = rates
    .filter(({ current }) => current)
    .map((rate) => ({ rate, leaking: leaking(rate.segment.compartments) }))
    .toSorted((a, b) => b.leaking - a.leaking)
  const suspect = now[0]!.rate
  const suspectPa = pressureOf(suspect.segment.compartments[0]!)
  const leak =
    haveRates && posterior.none < 0.5 && suspectPa !== undefined
      ? leakSize(
          posterior,
          verdict.compartments.length > 0 ? verdict.compartments : suspect.segment.compartments,
          suspect.segment,
          (id) => pressureOf(id) ?? suspectPa,
        )
      : undefined
  const lossPaPerS = leak && lossOf(suspect, suspectPa!, leak)
  const segments = now.map((one) => segmentNow(one, pressureOf))
  const flowM3PerS = lossPaPerS && (lossPaPerS / suspectPa!) * suspect.segment.volumeM3
  const { sensors, gaugeSigmaPa } = instrumentsOf(evidence)
  const sudden = suddenFall(evidence, rates, flowM3PerS, atMs)
  const situation: Situation = {
    graph,
    atMs,
    hatches: evidence.hatches,
    crew: crewIn(graph, others),
    verdict,
    posterior,
    now: segments,
    flowM3PerS,
    sensors,
    gaugeSigmaPa,
    sudden,
    effort,
  }
  const choices = choicesOf(situation)
  const report: LeakReport = {
    engine: ENGINE,
    at: toIso(atMs),
    verdict,
    posterior: { ...Object.fromEntries(posterior.leak), none: posterior.none },
    segments: rates
      .filter(({ current, periods }) => current || periods.some((period) => period.readings > 0))
      .toSorted((a, b) => b.periods.at(-1)!.fromMs - a.periods.at(-1)!.fromMs)
      .map((rate) => segmentReport(rate, leaking(rate.segment.compartments))),
    leak,
    reserveTimeS: shorter(
      leak && reserveTime(suspectPa!, lossPaPerS!, graph.limitsPa.floor),
      sudden?.reserve,
    ),
    next: choices[0],
    choices,
    doubts: doubtsOf({ graph, atMs, verdict, now: segments, flowM3PerS, sigmaPa: gaugeSigmaPa }),
    explanations: verdict.kind === 'explained' ? explanations : [],
    notes: notesOf({
      evidence,
      rates,
      sudden,
      leaking,
      besides: posterior.besides,
      unknownPlaceKgPerDay:
        evidence.flows.length === 0 && verdict.kind === 'undetermined'
          ? leak?.massRateKgPerDay.mean
          : undefined,
    }),
  }
  return { report, situation }
}

export interface Conclusion {
  report: LeakReport
  situation: Situation
}

/** Where a sudden fall and the whole of the readings disagree, the crew acts on what leaves less time. */
function shorter(one: ReserveTime | undefined, other: ReserveTime | undefined): ReserveTime | undefined {
  if (!one || !other) return one ?? other
  return other.linear < one.linear ? other : one
}

/**
 * Mean loss of a segment in Pa/s: measured there, which needs no volume, or else what the leak found elsewhere
 * makes in its volume.
 */
function lossOf({ segment, fits }: SegmentRate, pressurePa: number, leak: LeakSize): number {
  if (fits && fits.orifice.rate > 2 * fits.orifice.sigma) return fits.orifice.rate * pressurePa
  return pressureOfMassPa(leak.massRateKgPerDay.mean / 86_400, segment.volumeM3)
}

/**
 * Pressure in Pa of a compartment at `atMs`: the last one that was read in its segment, carried on with the
 * segment's rate. Undefined where it was never read.
 */
function pressuresAt({ parts }: Evidence, rates: readonly SegmentRate[], atMs: number) {
  const pressures = new Map<string, number>()
  for (const { segment, pa, atMs: readMs } of parts) {
    if (pa === undefined) continue
    const fit = rates.find((rate) => rate.segment.key === segment.key)?.fits?.orifice
    const seconds = Math.max(0, atMs - readMs) / 1000
    const now = Math.max(VACUUM_PA, pa * Math.exp(-Math.max(0, fit?.rate ?? 0) * seconds))
    for (const id of segment.compartments) pressures.set(id, now)
  }
  return (compartment: string) => pressures.get(compartment)
}

function segmentNow(
  { rate: { segment, fits, periods }, leaking }: { rate: SegmentRate; leaking: number },
  pressureOf: (compartment: string) => number | undefined,
): SegmentNow {
  const { firstMs, last } = periods.at(-1)!
  return {
    compartments: segment.compartments,
    volumeM3: segment.volumeM3,
    leaking,
    pressurePa: pressureOf(segment.compartments[0]!),
    rated: fits !== undefined,
    firstReadMs: firstMs ?? last?.atMs,
    lastReadMs: last?.atMs,
  }
}

/** A gauge that was read this often in one place only reads by itself. Ours. */
const FIXED = { readings: 5, everyS: 120 }

/** Which instruments read by themselves, and how well the crew reads by hand. */
function instrumentsOf({ gauges, declared }: Evidence): Pick<Situation, 'sensors' | 'gaugeSigmaPa'> {
  const sensors = new Map<string, { sigmaPa: number; everyS: number }>()
  let gaugeSigmaPa: number | undefined
  for (const [id, gauge] of gauges) {
    const [place] = gauge.places
    const byItself = declared.get(id)?.type !== 'hand-gauge' && gauge.places.size === 1
    if (byItself && gauge.readings >= FIXED.readings && gauge.everyS <= FIXED.everyS)
      sensors.set(place!, { sigmaPa: gauge.sigmaPa, everyS: Math.max(0.1, gauge.everyS) })
    else gaugeSigmaPa = Math.min(gaugeSigmaPa ?? Infinity, gauge.sigmaPa)
  }
  return { sensors, gaugeSigmaPa: gaugeSigmaPa ?? HAND_GAUGE_PA }
}
