import type { Graph } from '../../station/graph'
import type { HatchState } from '../../station/station'
import type { Air } from '../air/leap'
import type { Ramp } from '../air/network'
import type { Fault } from '../truth/instrument'
import type { LEAK_LAWS, Truth } from '../truth/truth'
import type { Task } from './crew/task'

/** What a simulation is made from and never changes. */
export interface Setup {
  graph: Graph
  truth: Truth
  seed: number
}

/** A simulated station at a moment. Plain data but for the setup: to keep it is to be able to come back to it. */
export interface State {
  readonly setup: Setup
  readonly nowS: number
  /**
   * The air at the last moment at which something bent its course; see `airNow`. It never depends on when
   * somebody looked, so that any division of time gives the same to the last bit.
   */
  readonly air: Air
  readonly plant: Plant
  readonly people: Readonly<Record<string, Person>>
  readonly instruments: Readonly<Record<string, InstrumentState>>
  /** When each inject is due, as far as that is known, and when each came. */
  readonly due: Readonly<Record<string, number>>
  readonly injected: Readonly<Record<string, number>>
  /** Hatches opened and closed by the crew. */
  readonly operations: number
}

/** All that decides how air flows. It is replaced, never altered, so that a network can be kept for it. */
export interface Plant {
  readonly hatches: Readonly<Record<string, HatchNow>>
  readonly leaks: Readonly<Record<string, LeakNow>>
  /** Is it on? By the id of what can be switched. */
  readonly on: Readonly<Record<string, boolean>>
  /** How much warmer a piece of equipment had made its place when it was last switched. */
  readonly warmth: Readonly<Record<string, { sinceS: number; fromK: number }>>
  readonly places: Readonly<Record<string, string>>
}

export interface HatchNow {
  state: Exclude<HatchState, 'closed-leaking'>
  jammed: boolean
  gapM3PerS: number
}

export interface LeakNow {
  compartment: string
  law: (typeof LEAK_LAWS)[number]
  hole: Ramp
  /** Share that a patch holds back. */
  held: number
}

export interface Person {
  tasks: readonly Task[]
  /** When the first of them is done; none where there is nothing to do. */
  doneS?: number
}

export interface InstrumentState {
  /** Readings so far, and when the next one is taken by itself, if ever. */
  taken: number
  nextS?: number
  faults: readonly Fault[]
  faultyFromS: number
  /** What a stuck one shows. */
  stuckAt?: number
}

/** What can be told of the time that passed, in order. */
export type Happening = { atS: number } & (
  | { kind: 'reading'; reading: Reading }
  | { kind: 'hatch'; hatch: string; state: 'open' | 'closed'; by?: string }
  | { kind: 'position'; person: string; compartment: string }
  | { kind: 'done'; person: string; task: Task }
  | { kind: 'refused'; person: string; task: Task; reason: Refusal }
  | { kind: 'injected'; inject: string }
  | { kind: 'empty'; tank: string }
)

/** Why a task came to nothing. */
export type Refusal = 'jammed' | 'pressure-difference' | 'hatch-closed' | 'not-there' | 'unknown'

/** What an instrument showed. */
export interface Reading {
  instrument: string
  /** The compartment or the hatch. */
  place: string
  value: number
  unit: string
  /** When it was taken by the clock of who wrote it down, in s since the start. */
  writtenAtS: number
}
