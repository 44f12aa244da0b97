import { segmentsOf } from '../../station/graph'
import { type Evidence, indexOf, type Part, partsByCompartment } from './evidence'
import { type Component, remap } from './filter'
import { flowPressurePa } from './log/flows'
import { mixedPa, seepage } from '../physics/flow'
import { crackMeanPa, REFERENCE_PA } from '../physics/physics'
import { segmentOf, type Segment } from './segments'
import { warmthOf } from './readings/temperatures'
import { newPeriod } from './readings/tracks'

/**
 * Wandering of a cabin's pressure that no entry explains (uneven temperature, breathing, adsorption), as random
 * walks: 0.5 mmHg in a day in each compartment and for the station as a whole. In a segment the compartments'
 * wanderings average out by volume. Ours: a leak of 1 kg/day in 900 m³, known to be lost in the noise, is then
 * about two standard deviations a day.
 */
const perDay = (mmHg: number) => (mmHg * 133.322) ** 2 / 86_400
export const WANDERING_PA2_PER_S = { own: perDay(0.5), common: perDay(0.5) }

/**
 * After hatches were moved a cabin's temperature settles to a new value as an exponential, at first by a quarter of
 * a kelvin in an hour (0.6 mmHg/h), one standard deviation for each compartment. Where it is read, thermometers tell
 * the rest after half an hour; where it is not, it takes three. Ours, from the band of 0.5 to 1 K: for minutes it
 * is a small slope, after hours it is over.
 */
const SETTLING_S = { read: 1800, unread: 3 * 3600 }
export const SETTLING_PA_PER_S = (0.25 / 295) * (99_325 / 3600)

/** Closing or opening a hatch moves a little air about: one standard deviation in Pa. Ours. */
const STIR_PA = 1

/** Known difference of pressure across a closed hatch, in Pa, from which a bad seal could show. Ours. */
const SEAL_TEST_PA = 400

/** How far, as a part of a difference of levels, an equalised level may be from the mean by volume. Ours. */
const MIXING = 0.03

/**
 * Brings a part up to `ms`, now that its pressure is `pa`: counts what leaks, flows and passages have done since
 * it was last looked at, and how far it may have wandered.
 */
export function bringUp(evidence: Evidence, part: Part, ms: number, pa = part.pa): void {
  const { filter, causes } = evidence
  const seconds = (ms - part.atMs) / 1000
  const { index, segment } = part
  const from = part.pa ?? pa
  if (seconds > 0 && pa !== undefined && from !== undefined) {
    const meanPa = crackMeanPa(from, pa)
    const error = filter.error[index]!
    error[part.leak.orifice]! -= (REFERENCE_PA * seconds) / segment.volumeM3
    error[part.leak.crack]! -= (meanPa * seconds) / segment.volumeM3
    for (const [k, cause] of causes.entries()) {
      if (cause.kind !== 'flow') continue
      const pressurePa = cause.flows.reduce(
        (sum, flow) => sum + flowPressurePa(evidence.graph, flow, segment, part.atMs, ms),
        0,
      )
      error[k]! += (REFERENCE_PA * pressurePa) / meanPa
    }
    for (const { cause, to } of part.passages) {
      const otherPa = to.pa ?? meanPa
      if (!cause.open && Math.abs(meanPa - otherPa) < SEAL_TEST_PA) continue
      const fallPaPerS = seepage(1, meanPa, otherPa) / segment.volumeM3
      const k = indexOf(evidence, cause)
      filter.error[index]![k]! -= (REFERENCE_PA / meanPa) * fallPaPerS * seconds
    }
    if (part.settling !== undefined) {
      const cause = causes[part.settling]!
      const duration = SETTLING_S[cause.kind === 'settling' && cause.read ? 'read' : 'unread']
      const after = (atMs: number) => settledS(duration, (atMs - part.period.fromMs) / 1000)
      error[part.settling]! += (REFERENCE_PA / meanPa) * (after(ms) - after(part.atMs))
    }
    const variance = WANDERING_PA2_PER_S.own * segment.unevenness * seconds
    filter.covariance[index * (filter.n + 1)]! += variance
  }
  if (seconds > 0) part.atMs = ms
  part.pa = pa
}

/** Makes the parts anew after a hatch or valve has changed at `ms`. */
export function rearrange(evidence: Evidence, ms: number): void {
  const { graph, hatches, parts: old, gauges, filter } = evidence
  for (const part of old) bringUp(evidence, part, ms)
  const first = 1 + gauges.size
  const components: Component[] = Array.from({ length: first }, (_, i) => ({ from: [[i, 1]] }))
  const parts: Part[] = []
  for (const compartments of segmentsOf(graph, (id) => hatches.get(id) ?? 'closed')) {
    const sources = old.filter((part) => part.segment.compartments.some((id) => compartments.includes(id)))
    const { part, component } = partFrom(evidence, compartments, sources, ms)
    part.index = first + parts.length
    parts.push(part)
    components.push(component)
  }
  evidence.parts = parts
  evidence.partOf = partsByCompartment(parts)
  remap(filter, components)
  const lasting = new Set(parts.map(({ period }) => period))
  for (const { period } of old) if (!lasting.has(period)) period.toMs = ms
  for (const part of parts) part.leak = leakCauses(evidence, part.segment)
  findPassages(evidence)
}

/**
 * A part made of those that were there before: the same one, a piece of one, or several that equalise. Their
 * levels mix by mass, which is linear near the pressures that were read.
 */
function partFrom(
  evidence: Evidence,
  compartments: string[],
  sources: readonly Part[],
  ms: number,
): { part: Part; component: Component } {
  const coupled = [...evidence.openValves.values()].some(
    ([a, b]) => compartments.includes(a) !== compartments.includes(b),
  )
  const [only] = sources
  const same = sources.length === 1 && only!.segment.compartments.length === compartments.length
  if (same && only!.period.coupled === coupled) {
    return { part: only!, component: { from: [[only!.index, 1]] } }
  }
  const key = compartments.join(' ')
  const known = evidence.history.get(key) ?? { segment: segmentOf(evidence.graph, compartments), periods: [] }
  evidence.history.set(key, known)
  const period = newPeriod(ms, coupled)
  known.periods.push(period)
  const level = mixed(evidence, sources, compartments, ms)
  return {
    part: {
      segment: known.segment,
      period,
      index: 0,
      known: level !== undefined,
      atMs: ms,
      pa: level?.pa ?? (sources.length === 1 ? only!.pa : undefined),
      lastReadMs: sources.length === 1 ? only!.lastReadMs : undefined,
      timeVarianceS2: Math.max(0, ...sources.map((part) => part.timeVarianceS2)),
      leak: { orifice: 0, crack: 0 },
      settling: undefined,
      passages: [],
      recent: sources.length === 1 ? only!.recent : [],
    },
    component: level?.component ?? { from: [] },
  }
}

/** Pressures mix by volume; a level is that of its own segment's temperatures, so it changes with what belongs to it. */
function mixed(
  evidence: Evidence,
  sources: readonly Part[],
  compartments: readonly string[],
  ms: number,
): { pa: number; component: Component } | undefined {
  if (sources.length === 0 || !sources.every(({ known, pa }) => known && pa !== undefined)) return undefined
  const pa = mixedPa(
    sources.map(({ segment, pa: own }) => ({ volumeM3: segment.volumeM3, pressurePa: own! })),
  )
  const volumeM3 = sources.reduce((sum, { segment }) => sum + segment.volumeM3, 0)
  const weights = sources.map(({ segment, pa: own }) => (segment.volumeM3 * own!) / (volumeM3 * pa))
  const mean = (values: readonly number[]) => values.reduce((sum, u, i) => sum + weights[i]! * u, 0)
  const level = (pressurePa: number) => REFERENCE_PA * Math.log(pressurePa / REFERENCE_PA)
  const levels = sources.map((part) => level(part.pa!))
  const warmth = (ids: readonly string[]) => REFERENCE_PA * Math.log(warmthOf(evidence, ids, ms).ratio)
  const warmths = sources.map(({ segment }) => warmth(segment.compartments))
  const spread = Math.max(...levels) - Math.min(...levels)
  return {
    pa,
    component: {
      from: sources.map(({ index }, i) => [index, weights[i]!]),
      offset: level(pa) - mean(levels) + warmth(compartments) - mean(warmths),
      variance:
        STIR_PA ** 2 +
        (MIXING * spread) ** 2 +
        sources.reduce((sum, part, i) => sum + weights[i]! ** 2 * unreadVariance(part, ms), 0),
    },
  }
}

/**
 * What the temperature of a segment in which nobody read anything since it exists may have made of its level, in Pa².
 * Where there are readings, a cause of its own tells it.
 */
function unreadVariance({ settling, segment, period }: Part, ms: number): number {
  if (settling !== undefined) return 0
  const settled = SETTLING_PA_PER_S * settledS(SETTLING_S.unread, (ms - period.fromMs) / 1000)
  return settled ** 2 * segment.unevenness
}

/** How long a cabin would have changed at its first rate to get where it is `seconds` after hatches were moved. */
function settledS(durationS: number, seconds: number): number {
  return durationS * (1 - Math.exp(-seconds / durationS))
}

/** The closed hatches and open valves between different parts. */
function findPassages(evidence: Evidence): void {
  const { graph, hatches, parts, partOf, openValves } = evidence
  const ways = [
    ...[...graph.hatches.values()].map(({ id, between }) => ({
      hatch: id,
      between,
      open: hatches.get(id) === 'closed-leaking',
    })),
    ...[...openValves].map(([hatch, between]) => ({ hatch, between, open: true })),
  ]
  for (const part of parts) part.passages = []
  for (const way of ways) {
    const [a, b] = way.between.map((id) => partOf.get(id)) as [Part, Part]
    if (a === b) continue
    const cause = { kind: 'passage' as const, ...way }
    a.passages.push({ cause, to: b })
    b.passages.push({ cause, to: a })
  }
}

/** From now on the leak may be another one: what was lost before says nothing about it. */
export function newEpoch(evidence: Evidence, ms: number): void {
  for (const part of evidence.parts) bringUp(evidence, part, ms)
  evidence.epoch++
  evidence.guess = undefined
  for (const part of evidence.parts) part.leak = leakCauses(evidence, part.segment)
}

function leakCauses(evidence: Evidence, segment: Segment): Part['leak'] {
  const { epoch } = evidence
  return {
    orifice: indexOf(evidence, { kind: 'leak', law: 'orifice', segment, epoch }),
    crack: indexOf(evidence, { kind: 'leak', law: 'crack', segment, epoch }),
  }
}
