import type { Debrief } from '../../../shared/drill/debrief/debrief'
import { breathedPa } from '../../../shared/drill/debrief/scores/exposure'
import type { HatchState, Station } from '../../../shared/station/station'
import { toMs } from '../../../shared/time/time'
import { toSi } from '../../../shared/units/units'
import { type Account, ofKind } from '../account'
import { type Range, rangeOf } from './axis'
import { type TrueLine, trueLines } from './truth'

/** Pressures at which something must be done, the highest first. */
export const LIMITS = ['lower', 'alarm', 'health', 'floor'] as const satisfies (keyof Station['limits'])[]
export type Limit = (typeof LIMITS)[number]

export interface Dot {
  atMs: number
  pa: number
  instrument: string
  /** Nobody wrote the time down. */
  timeUnknown: boolean
}

/** What was read and moved, in order of time; what was taken back is not in it. */
export interface Course {
  truth: TrueLine[]
  /** By compartment, in the order of their first reading. */
  series: { compartment: string; suspected: boolean; dots: Dot[] }[]
  hatches: { atMs: number; hatch: string; state: HatchState }[]
  /** What the picture shows, in ms and in Pa, with a little room. */
  times: Range
  pressures: Range
  /** The limits that lie in it. */
  limits: Limit[]
}

/** A chart of one reading still needs a width, and of one pressure a height. */
const SHORTEST_MS = 600_000
const LOWEST_PA = 800

/** `debrief`: the truth belongs to the picture. */
export function courseOf({ state, leak, lastMs }: Account, debrief?: Debrief): Course {
  const byCompartment = new Map<string, Dot[]>()
  for (const { at, data } of ofKind(state, 'reading')) {
    const dots = byCompartment.get(data.compartment) ?? []
    byCompartment.set(data.compartment, dots)
    dots.push({
      atMs: toMs(at),
      pa: toSi('pressure', data.pressure),
      instrument: data.instrument,
      timeUnknown: data.timeUncertainty === 'unknown',
    })
  }
  const hatches = ofKind(state, 'hatch-state').map(({ at, data }) => ({ atMs: toMs(at), ...data }))
  const { limitsPa } = state.graph
  const dots = [...byCompartment.values()].flat()
  const truth = debrief ? trueLines(debrief) : []
  const pressures = rangeOf(
    // What is left alone behind a hatch may fall to nothing: the picture is of what people breathed.
    [...dots.map(({ pa }) => pa), ...breathedPa(debrief?.truth ?? [])],
    LOWEST_PA,
    limitsPa.lower,
  )
  return {
    truth,
    series: [...byCompartment].map(([compartment, dots]) => ({
      compartment,
      suspected: leak.verdict.compartments.includes(compartment),
      dots: dots.toSorted((a, b) => a.atMs - b.atMs),
    })),
    hatches: hatches.toSorted((a, b) => a.atMs - b.atMs),
    times: rangeOf(
      [...dots, ...hatches, ...truth.flatMap(({ points }) => points)].map(({ atMs }) => atMs),
      SHORTEST_MS,
      lastMs,
    ),
    pressures,
    limits: LIMITS.filter((id) => limitsPa[id] > pressures.min && limitsPa[id] < pressures.max),
  }
}

/**
 * The lowest and the highest of each span that is narrower than `column` when drawn, where there are more: the eye
 * sees the same.
 */
export function thinned(dots: readonly Dot[], xOf: (dot: Dot) => number, column: number): readonly Dot[] {
  const spans = Map.groupBy(dots, (dot) => Math.floor(xOf(dot) / column))
  return [...spans.values()].flatMap((span) => {
    if (span.length <= 2) return span
    const lowest = span.reduce((a, b) => (b.pa < a.pa ? b : a))
    const highest = span.reduce((a, b) => (b.pa > a.pa ? b : a))
    return span.filter((dot) => dot === lowest || dot === highest)
  })
}
