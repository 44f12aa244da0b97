import type { Graph } from '../../station/graph'
import type { HatchState } from '../../station/station'
import type { Verdict } from '../report'
import type { SuddenFall } from '../verdict/sudden'

/** What the next step is chosen from. */
export interface Situation {
  graph: Graph
  atMs: number
  hatches: ReadonlyMap<string, HatchState>
  /** Where each person was last seen. */
  crew: ReadonlyMap<string, string>
  verdict: Verdict
  posterior: { none: number; leak: ReadonlyMap<string, number> }
  /** The segments that exist now, most probably leaking first. */
  now: readonly SegmentNow[]
  /** Size of the leak in m³ of cabin air a second (S = κ·V), where a fall was seen. */
  flowM3PerS: number | undefined
  /** Instruments that read one compartment by themselves; all else is read by hand. */
  sensors: ReadonlyMap<string, { sigmaPa: number; everyS: number }>
  /** What the crew reads by hand: random error with its rounding, one standard deviation. */
  gaugeSigmaPa: number
  /** The last reading of a place fell by more than all readings together explain. */
  sudden?: SuddenFall
  /** Nodes that the search may look at: more effort, better plan; the first answer needs few. */
  effort: number
}

export interface SegmentNow {
  compartments: readonly string[]
  volumeM3: number
  /** Probability that it holds the leak. */
  leaking: number
  pressurePa?: number
  /** Has it a rate, that is two readings of one instrument since it exists? */
  rated: boolean
  /** First reading since it exists. */
  firstReadMs?: number
  lastReadMs?: number
}
