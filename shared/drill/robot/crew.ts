import type { LeakReport } from '../../leak/report'
import type { Draft } from '../../session/event'
import type { SessionState } from '../../session/state'
import type { Language, Text } from '../../i18n/text'
import type { HatchState } from '../../station/station'
import type { Graph } from '../../station/graph'
import type { Task } from '../simulator/crew/task'

/** People who go together: the first of them works, the others come along. */
export interface Team {
  people: readonly string[]
  /** Where the log says that the first of them is. */
  at: string
}

/** What a crew of robots sees whenever its hands are free: the log and what the program says of it, never the truth. */
export interface Look {
  /** Since the beginning. */
  atS: number
  nowMs: number
  language: Language
  state: SessionState
  teams: readonly Team[]
  /** What the leak engine says of the log. */
  report: LeakReport
  /** Hatches that jammed, or did not open when the air had been evened out: the crew does without them. */
  failed: ReadonlySet<string>
  /** The station as it was found: a hatch that would not close is none, one that would not open is a wall. */
  found: Graph
  /** What the leak engine says of the station as it was found. */
  advice: LeakReport
}

export type Entry = Pick<Draft, 'actor' | 'kind' | 'data'>

/** What a crew does next; then it looks again. */
export interface Act {
  /** Written into the log at once. */
  entries?: readonly Entry[]
  /** What people do, one thing after the other; who goes with them comes along. */
  tasks?: ReadonlyMap<string, readonly Task[]>
  /** Waits so long, if there is nothing to do before; until the next reading is worth a look, where it is left out. */
  waitS?: number
  /** What is read afterwards: a compartment of each of these sets, or all gauges that somebody carries. */
  read?: 'carried' | readonly (readonly string[])[]
  /** The step of the procedure in which all this is done. */
  step?: string
}

/** How a drill ended for a crew, as far as the crew knows. */
export interface Ending {
  ending: 'isolated' | 'no-leak' | 'retreated' | 'given-up'
  reason: Text
}

/** A crew: what it does at each look, until it has done with the session. */
export type Crew = (first: Look) => Generator<Act, Ending, Look>

/** To turn a valve, and to let air pass through it before the hatch is tried again, in s. Ours. */
export const VALVE_S = 15
export const EQUALISE_S = 300

/** Where a hatch stands by the log. */
export function stateIn({ state }: Look): (hatch: string) => HatchState {
  return (hatch) => state.hatches.get(hatch) ?? 'closed'
}
