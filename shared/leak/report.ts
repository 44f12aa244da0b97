import type { Text } from '../i18n/text'

/**
 * What the leak engine says, in the shape that `hatchwise locate --json` prints. Intervals are 95 %.
 * A rate is negative when pressure falls; a mass rate is positive when air is lost.
 */
export interface LeakReport {
  /** Version of the engine that said it: the same log may get another answer from a later one. */
  engine: string
  at: string
  verdict: Verdict
  /** Probability of every compartment of the station and of `none`; the sum is 1. */
  posterior: Record<string, number>
  /** Sets of compartments that were or are one volume, newest first; those that exist at `at` are `current`. */
  segments: SegmentReport[]
  /** The leak, if the verdict gives one room to stand: size, law, hole, and the volume it belongs to. */
  leak?: LeakSize
  /**
   * Seconds until the pressure of the leaking segment reaches the floor, by three laws. Where pressure fell suddenly, what
   * the last two readings leave by themselves, if that is less: there may be one without `leak`.
   */
  reserveTimeS?: ReserveTime
  next?: Advice
  /** The best choices, `next` first, three at most. */
  choices: Advice[]
  /** What would change the verdict: readings that would speak against it. */
  doubts: Text[]
  /** Causes other than a leak that account for the pressure change. */
  explanations: { cause: 'temperature' | 'oxygen-use' | 'known-flows'; probability: number }[]
  /** What is missing or assumed. */
  notes: Note[]
}

export interface Interval {
  mean: number
  low: number
  high: number
}

export interface Verdict {
  kind: 'located' | 'narrowed' | 'no-leak' | 'explained' | 'undetermined' | 'insufficient-data'
  /** One where located, the smallest set with ≥ 0.95 where narrowed, else empty. */
  compartments: string[]
  probability: number
}

export interface SegmentReport {
  compartments: string[]
  current: boolean
  volumeM3: number
  /** Last reading in the segment and its time. */
  pressurePa?: number
  readAt?: string
  ratePaPerS?: Interval
  /** The same rate as people say it: each belongs to `volumeM3`. */
  massRateKgPerDay?: Interval
  lnRatePerDay?: Interval
  /** k of dp/dt = −k·p², positive for a loss. */
  crackPerMmHgPerDay?: Interval
  /** Probability that the leak is in this segment. */
  leaking: number
  /** The times in which the segment existed, with the curve fitted to each. */
  periods: Period[]
}

export interface Period {
  from: string
  to?: string
  readings: number
  instruments: string[]
  /** First reading that counts for the rate: where the curves begin. */
  firstReadAt?: string
  /** p(t) = p₀·exp(−k·t) for orifice, 1/p = 1/p₀ + k·t for crack; t in s from `firstReadAt`, in Pa. */
  fit?: Record<Law, { pressure0Pa: number; k: number }>
  /** Mean rate that the known gas flows made besides, where there are any: the readings follow both. */
  knownPaPerS?: number
}

export type Law = 'orifice' | 'crack'

export interface LeakSize {
  massRateKgPerDay: Interval
  law: Record<Law, number>
  holeDiameterMm: Interval
  volumeM3: Interval
}

export interface ReserveTime {
  floorPa: number
  linear: number
  orifice: number
  crack: number
}

export interface Advice {
  action: 'close' | 'open' | 'close-all' | 'read' | 'wait' | 'isolate'
  /** The first hatch of the step. */
  hatch?: string
  /** All hatches of the step: two teams close a pair at once, first the one beside which fewest teams stand. */
  hatches?: string[]
  compartments?: string[]
  reason: Text
  /** Expected seconds until this step says something. */
  expectedS?: number
  /** Expected seconds until the compartment is known, if the crew goes on as advised. */
  toVerdictS?: number
  /** Slow leak: how often to read, and when a verdict is expected. */
  schedule?: { everyS: number; verdictAt: string }
  /** Where the crew stands then: a compartment for each team; with close-all, where everybody stays together. */
  stay?: string[]
}

export interface Note extends Text {
  code:
    | 'no-readings'
    | 'too-few-readings'
    | 'no-time'
    | 'no-temperature'
    | 'no-flows'
    | 'after-patch'
    | 'open-valve'
    | 'unexplained'
    | 'assumed-instrument'
    | 'two-leaks'
    | 'hatch-not-sealing'
    | 'wrong-instrument'
    | 'outlier'
    | 'sudden-fall'
    | 'new-course'
    | 'impossible-reading'
    | 'doubled'
    | 'contradiction'
    | 'out-of-order'
    | 'no-volume'
  compartments?: string[]
  hatch?: string
  instrument?: string
  /** The entry of the log that the note is about. */
  seq?: number
  probability?: number
}
