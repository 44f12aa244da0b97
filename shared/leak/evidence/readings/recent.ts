import type { Segment } from '../segments'
import type { Waiting } from './waiting'

/** The level that a reading, or the mean of some, shows: P₀·ln(p/P₀) in Pa, corrected for temperature. */
export interface Level {
  waiting: Waiting
  levelPa: number
  /** Its random variance, that of its temperature with it. */
  variance: number
}

/** One of the last readings of a part. */
export interface Recent extends Level {
  /** What was one volume when it was read: a hatch may have been moved since. */
  segment: Segment
  /** How far it was from all that was believed, in Pa; 0 where it was believed. */
  surprisePa: number
}

/** Readings that are remembered: enough to know the last two apart in time where several gauges are read at once. */
const REMEMBERED = 8

export function withRecent(recent: readonly Recent[], one: Recent): readonly Recent[] {
  return [...recent.slice(1 - REMEMBERED), one]
}
