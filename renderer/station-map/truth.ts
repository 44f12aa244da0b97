import type { Text } from '../../shared/i18n/text'
import { segmentsOf, type Graph } from '../../shared/station/graph'
import type { HatchState } from '../../shared/station/station'
import type { Format } from '../../shared/units/format'
import type { Tone } from './condition'
import { bySize, type Callout } from './drawing/writing'
import type { Box } from './geometry/scene'
import { LEAK, perDay } from './messages'

/** What is true of a simulated station at a moment, whether anybody on board knows it or not. */
export interface StationTruth {
  compartments: readonly { id: string; pressurePa: number }[]
  /** Those that are stopped or held back wholly lose nothing. */
  leaks: readonly { compartment: string; kgPerDay: number }[]
  /** `flowKgPerS` from the first compartment to the second, while it is open. */
  hatches?: readonly { id: string; jammed: boolean; flowKgPerS: number }[]
}

/** Less is made by temperatures that go their own ways, and nobody at the hatch feels it. */
const FELT_KG_PER_S = 5e-4

type Hatches = ReadonlyMap<string, HatchState>

/** What a compartment loses through all of its leaks, in kg a day; 0 where nothing is known. */
export function lossIn(truth: StationTruth | undefined, compartment: string): number {
  const here = truth?.leaks.filter((leak) => leak.compartment === compartment) ?? []
  return here.reduce((sum, { kgPerDay }) => sum + kgPerDay, 0)
}

export function pressureIn(truth: StationTruth | undefined, compartment: string): number | undefined {
  return truth?.compartments.find(({ id }) => id === compartment)?.pressurePa
}

/** The hatches that do not move. */
export function jammedIn(truth: StationTruth | undefined): string[] {
  return truth?.hatches?.flatMap(({ id, jammed }) => (jammed ? [id] : [])) ?? []
}

/** By hatch through which air flows so that it is felt: from which compartment and to which. */
export function flowsIn(
  graph: Graph,
  truth: StationTruth | undefined,
): Map<string, readonly [string, string]> {
  return new Map(
    truth?.hatches?.flatMap(({ id, flowKgPerS }) => {
      const between = graph.hatches.get(id)?.between
      if (!between || Math.abs(flowKgPerS) < FELT_KG_PER_S) return []
      return [[id, flowKgPerS > 0 ? between : ([between[1], between[0]] as const)] as const]
    }),
  )
}

/** Red where air is lost, falling where it flows there from, steady elsewhere. */
export function truthTones(graph: Graph, hatches: Hatches, truth: StationTruth): Map<string, Tone> {
  return new Map(
    segmentsIn(graph, hatches).flatMap((segment) => {
      const loses = segment.some((id) => lossIn(truth, id) > 0)
      return segment.map((id) => [id, lossIn(truth, id) > 0 ? 'leak' : loses ? 'falling' : 'steady'] as const)
    }),
  )
}

/** A plate for every compartment that loses air, the worst first, and one for the pressure of every other segment. */
export function truthCallouts(
  graph: Graph,
  hatches: Hatches,
  truth: StationTruth,
  boxes: ReadonlyMap<string, Box>,
  format: Format,
  t: (text: Text) => string,
): Callout[] {
  const pressure = (id: string) => {
    const pa = pressureIn(truth, id)
    return pa === undefined ? [] : [format.at([id]).pressure(pa)]
  }
  const leaking = [...graph.compartments.keys()]
    .filter((id) => lossIn(truth, id) > 0)
    .sort((a, b) => lossIn(truth, b) - lossIn(truth, a))
  const calm = segmentsIn(graph, hatches)
    .filter((segment) => !segment.some((id) => leaking.includes(id)))
    .map((segment) => bySize(segment, boxes))
  return [
    ...leaking.map((id): Callout => {
      const loss = t(perDay(format.significant(lossIn(truth, id), 2)))
      return {
        plated: true,
        anchors: [id],
        tone: 'leak',
        plates: [
          [`${t(LEAK)}, ${loss}`, ...pressure(id)],
          [t(LEAK), loss, ...pressure(id)],
          [t(LEAK), loss],
          [loss],
        ],
        short: [loss, ...pressure(id)],
      }
    }),
    ...calm.flatMap((anchors): Callout[] => {
      const short = anchors.slice(0, 1).flatMap(pressure)
      return short.length > 0 ? [{ plated: true, anchors, tone: 'steady', plates: [short], short }] : []
    }),
  ]
}

function segmentsIn(graph: Graph, hatches: Hatches): string[][] {
  return segmentsOf(graph, (id) => hatches.get(id) ?? 'closed')
}
