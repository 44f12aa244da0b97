import type { Text } from '../../i18n/text'
import type { Advice, Verdict } from '../../leak/report'
import type { LogEvent } from '../../session/event'
import { graphOfSession } from '../../session/state'
import { bundledStation } from '../../station/bundled'
import type { HatchState } from '../../station/station'
import { type Objective, type Scenario, truthOf } from '../scenario/scenario'
import { truthFaults } from '../truth/check'
import { decisionsOf } from './decisions/decisions'
import { marksOf } from './marks'
import { rerun } from './rerun'
import { accusationsIn, leakingSince } from './scores/accusations'
import { scoresOf } from './scores/scores'
import { cutOffs, vehiclesLeft } from './scores/violations'
import { toldIn } from './told'

/** What can be said of a drill that is over. Everything in it follows from its log alone. */
export interface Debrief {
  session: string
  scenario: Scenario
  seed: number
  /** Station time at the beginning, in ms since 1970; every `atS` counts from there. */
  startMs: number
  lastedS: number
  /** Each minute, or coarser in a long drill, and whenever something was changed by hand or by an inject; in order. */
  truth: readonly TruthSample[]
  /** In order of time. */
  marks: readonly Mark[]
  /** In order of time. */
  decisions: readonly Decision[]
  scores: Scores
}

/** What was true at a moment, whether anybody on board knew it or not. */
export interface TruthSample {
  atS: number
  /** Of every compartment, in Pa. */
  pressuresPa: Readonly<Record<string, number>>
  /** Through leaks since the beginning. */
  lostKg: number
  /** Those through which air goes now. */
  leaks: readonly { id: string; compartment: string; kgPerDay: number }[]
  /** The compartment of each person. */
  people: Readonly<Record<string, string>>
  hatches: Readonly<Record<string, HatchState>>
}

/** What a mark on the time line is about. */
export type MarkKind =
  | 'inject'
  | 'instructor'
  | 'crew'
  | 'message'
  | 'hint'
  | 'remark'
  | 'verdict'
  | 'procedure'
  | 'override'
  | 'wrong-accusation'
  | 'violation'

export interface Mark {
  atS: number
  /** The entry of the log, where it is one. */
  seq?: number
  kind: MarkKind
  /** Who wrote it. */
  by?: string
  text: Text
}

/** Hatches that the crew moved in one step, beside what the leak engine advised at that moment. */
export interface Decision {
  atS: number
  /** The first of its entries. */
  seq: number
  moved: readonly { seq: number; atS: number; hatch: string; state: HatchState }[]
  text: Text
  /** What the leak engine advised from the log before, if anything, and how sure it was of its verdict. */
  advised?: { action: Advice['action']; hatches: readonly string[]; reason: Text }
  verdict: Verdict['kind']
  probability: number
  /** Did the crew do what was advised, now or as it set out? */
  asAdvised: boolean
  /** A step of the procedure names these hatches itself. */
  byTheBook: boolean
  /** Expected seconds until the compartment is known by the planner's search: as advised, and as the crew did. */
  advisedS?: number
  takenS?: number
  /** What the departure cost by that expectation, and the air lost in that time at the true rate. Less than 0: saved. */
  costS?: number
  costKg?: number
  /** Why the planner cannot value it, where it cannot. */
  unvalued?: Text
}

/** A rule that was broken, from when on and for how long. */
export interface Violation {
  /** Somebody had no way through open hatches to any crew vehicle; the crew parted a sound crew vehicle from all. */
  rule: 'cut-off' | 'vehicle-left'
  /** Who, or the hatch of the vehicle. */
  what: string
  atS: number
  forS: number
}

/** Times in s, masses in kg, pressures in Pa. What never came about is left out. */
export interface Scores {
  /** Since the beginning: the first leak. Left out where nothing ever leaked. */
  leakBeganAtS?: number
  /** Since the leak began: closed hatches (or tight patches) part every leak from everybody, until the end. */
  isolateS?: number
  /** Since the leak began: the log has named every compartment that leaked. */
  nameS?: number
  /** Hatches that the crew opened and closed. */
  operations: number
  lostKg: number
  /** Lowest pressure where somebody was. */
  lowestPa?: number
  /** What was left of the reserve time (linear law) when the leak was parted from the crew. */
  reserveAtIsolationS?: number
  overridden: number
  skipped: number
  failed: number
  /** Decisions other than advised. */
  departuresFromAdvice: number
  /** What they cost in all, as far as they can be valued. */
  departuresCostS: number
  /** Compartments named where nothing had leaked. */
  wrongAccusations: number
  violations: readonly Violation[]
  hints: number
  /** In the scenario's order. */
  objectives: readonly { objective: Objective; met: boolean }[]
  points: number
  pointsPossible: number
}

/** A log tells times to the millisecond: what was done at the moment of an entry is true at it. */
const LOG_STEP_S = 0.001

/** The truth at `atS`: the nearest sample before it, or the first. */
export function truthAt({ truth }: Pick<Debrief, 'truth'>, atS: number): TruthSample {
  return truth.findLast((sample) => sample.atS <= atS + LOG_STEP_S) ?? truth[0]!
}

/** Share of the work that the simulation takes, about; the rest is for the decisions. */
const SIMULATION = 0.5

/** Longer than any drill: what a log claims beyond that is not simulated. */
const LONGEST_S = 30 * 86_400

/**
 * The debrief of a drill whose log says that it is over; undefined for any other log, and for a drill that cannot have
 * been simulated. It may take seconds: `onProgress` is told the share of the work that is done. Pure but for that.
 */
export function debriefOf(
  log: readonly LogEvent[],
  onProgress: (share: number) => void = () => undefined,
): Debrief | undefined {
  const told = toldIn(log)
  const ended = told?.events.find((event) => event.kind === 'drill-ended')?.data
  if (!told || !ended || ended.lastedS > LONGEST_S) return undefined
  const graph = graphOfSession(ended.scenario.station, bundledStation)
  if (!graph || truthFaults(truthOf(ended.scenario), graph).length > 0) return undefined
  const { truth, injected } = rerun(graph, ended, (share) => onProgress(SIMULATION * share))
  const decisions = decisionsOf(told, truth, (share) => onProgress(SIMULATION + (1 - SIMULATION) * share))
  const course = { graph, truth, lastedS: ended.lastedS }
  const violations = [...cutOffs(course, ended.deeds), ...vehiclesLeft(course, decisions)]
  const scores = scoresOf({ graph, told, ended, truth, decisions, violations })
  const { wrong } = accusationsIn(told, leakingSince(truth))
  return {
    session: told.state.session,
    scenario: ended.scenario,
    seed: ended.seed,
    startMs: told.startMs,
    lastedS: ended.lastedS,
    truth,
    marks: marksOf(told, { ...ended, injected, wrong, violations }),
    decisions,
    scores,
  }
}
