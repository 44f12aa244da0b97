import type { SessionEvent } from '../../session/event'
import type { Graph } from '../../station/graph'
import type { HatchState, Instrument } from '../../station/station'
import { addCause, copyFilter, type Filter } from './filter'
import type { Amplitudes } from './amplitudes'
import { type Cause, causeKey } from './causes'
import type { Flow } from './log/flows'
import type { Segment } from './segments'
import { copyPeriod, type Period } from './readings/tracks'
import type { Law } from '../report'
import type { Remark } from './log/remarks'
import type { Recent } from './readings/recent'
import type { Waiting } from './readings/waiting'

/**
 * All that the events of a log up to a moment say about a station: the state of the filter and what its indices
 * mean. Changed in place, event by event in order of time; `copyEvidence` keeps a moment.
 *
 * State: [0] wandering common to the station, then the bias of each instrument in Pa, then the level of each
 * present segment, u = P₀·ln(p/P₀) in Pa at the temperature of its first thermometer reading.
 */
export interface Evidence {
  graph: Graph
  /** Moment up to which the wandering of the whole station is counted. */
  commonMs: number
  filter: Filter
  causes: Cause[]
  causeIndex: Map<string, number>
  gauges: Map<string, Gauge>
  parts: Part[]
  partOf: ReadonlyMap<string, Part>
  /** Readings that are not in the filter yet. */
  waiting: Waiting[]
  /** Readings that were counted. */
  readings: number
  /** Every set of compartments that was or is one volume, with the times in which it was. */
  history: Map<string, { segment: Segment; periods: Period[] }>
  declared: Map<string, Instrument>
  hatches: Map<string, HatchState>
  openValves: Map<string, readonly [string, string]>
  temperatures: Map<string, Temperature>
  flows: Flow[]
  /** Leaks are looked for since the last patch, or since the pressures changed their course. */
  epoch: number
  patchedMs: number | undefined
  /** Every event but readings, in order of time. */
  others: SessionEvent[]
  remarks: Remark[]
  /** Of which instruments and places a thing was remarked already. */
  said: Map<Remark['code'], Set<string>>
  /** The last guess of what acts, for telling a wrong reading from a leak. */
  guess: Amplitudes | undefined
}

/** Temperature of a compartment as its thermometer showed it, smoothed; the first one is the reference. */
export interface Temperature {
  referenceK: number
  kelvin: number
  varianceK2: number
  atMs: number
}

/** A segment that exists now; its index in the state is `index`. */
export interface Part {
  segment: Segment
  period: Period
  index: number
  /** Has its level been read? */
  known: boolean
  /** Moment up to which causes and wandering are counted, and the last pressure in Pa. */
  atMs: number
  pa: number | undefined
  lastReadMs: number | undefined
  /** Variance in s² of the time at which its level was first read. */
  timeVarianceS2: number
  /** Cause: its temperature settles; undefined before its first reading. */
  settling: number | undefined
  /** Causes: a leak in this segment, by each law. */
  leak: Record<Law, number>
  passages: Passage[]
  /** The last readings, those that nothing explains among them. */
  recent: readonly Recent[]
}

/** A way by which a little air may go to another part. */
export interface Passage {
  cause: Cause & { kind: 'passage' }
  to: Part
}

/** An instrument in the filter; its index in the state is `index`. */
export interface Gauge {
  index: number
  drift: number
  lastMs: number
  /** Moment up to which its drift is counted. */
  weighedMs: number
  readings: number
  everyS: number
  /** Random error of a reading with its rounding, one standard deviation. */
  sigmaPa: number
  /** Compartments in which it was read. */
  places: Set<string>
  /** Readings in a row that nothing explains. */
  outliers: number
}

export function copyEvidence(evidence: Evidence): Evidence {
  const history = new Map(
    [...evidence.history].map(([key, { segment, periods }]) => [
      key,
      { segment, periods: periods.map(copyPeriod) },
    ]),
  )
  return {
    ...evidence,
    filter: copyFilter(evidence.filter),
    causes: [...evidence.causes],
    causeIndex: new Map(evidence.causeIndex),
    gauges: new Map([...evidence.gauges].map(([id, g]) => [id, { ...g, places: new Set(g.places) }])),
    ...copyParts(evidence, history),
    history,
    declared: new Map(evidence.declared),
    hatches: new Map(evidence.hatches),
    openValves: new Map(evidence.openValves),
    temperatures: new Map(evidence.temperatures),
    flows: [...evidence.flows],
    others: [...evidence.others],
    waiting: [...evidence.waiting],
    remarks: [...evidence.remarks],
    said: new Map([...evidence.said].map(([code, of]) => [code, new Set(of)])),
  }
}

/** The cause's index in the filter; a new one has not acted yet. */
export function indexOf(evidence: Evidence, cause: Cause): number {
  const key = causeKey(cause)
  const known = evidence.causeIndex.get(key)
  if (known !== undefined) return known
  const index = addCause(evidence.filter)
  evidence.causes.push(cause)
  evidence.causeIndex.set(key, index)
  return index
}

function copyParts(evidence: Evidence, history: Evidence['history']): Pick<Evidence, 'parts' | 'partOf'> {
  const parts = evidence.parts.map((part) => ({
    ...part,
    period: history.get(part.segment.key)!.periods.at(-1)!,
  }))
  for (const part of parts) {
    part.passages = part.passages.map(({ cause, to }) => ({ cause, to: parts[evidence.parts.indexOf(to)]! }))
  }
  return { parts, partOf: partsByCompartment(parts) }
}

export function partsByCompartment(parts: readonly Part[]): ReadonlyMap<string, Part> {
  return new Map(parts.flatMap((part) => part.segment.compartments.map((id) => [id, part] as const)))
}
