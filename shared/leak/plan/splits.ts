import { type Graph, segmentsOf } from '../../station/graph'
import type { HatchState } from '../../station/station'
import type { Situation } from './situation'

/** A hatch that divides a segment, and the probability on its smaller side as a share of the segment's. */
export interface Split {
  hatch: string
  even: number
}

/** Hatches inside a segment that stand open and can be closed; a removed one cannot. */
export function closable(
  graph: Graph,
  hatches: ReadonlyMap<string, HatchState>,
  compartments: readonly string[],
): string[] {
  return [...graph.hatches.values()]
    .filter((h) => hatches.get(h.id) === 'open' && h.between.every((id) => compartments.includes(id)))
    .map((h) => h.id)
}

/**
 * The hatches whose closing divides a segment's probability, the most even one first; among equals one that can
 * be opened again against a pressure difference, then the station's own order of first splits. A hatch with
 * another way round it divides nothing.
 */
export function splits(
  graph: Graph,
  hatches: ReadonlyMap<string, HatchState>,
  posterior: Situation['posterior'],
  compartments: readonly string[],
): Split[] {
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + posterior.leak.get(id)!, 0)
  const whole = sum(compartments)
  const { firstSplit } = graph.station
  const rank = (id: string) => (firstSplit.includes(id) ? firstSplit.indexOf(id) : firstSplit.length)
  const valve = (id: string) => Number(graph.hatches.get(id)!.equalisationValve)
  return closable(graph, hatches, compartments)
    .map((hatch) => {
      const sets = segmentsOf(graph, (id) => (id === hatch ? 'closed' : (hatches.get(id) ?? 'closed')))
      const behind = sum(sets.find((set) => set.includes(graph.hatches.get(hatch)!.between[1]))!) / whole
      // Rounded, so that equal sides stay equal and the next rule decides.
      return { hatch, even: Math.round(Math.min(behind, 1 - behind) * 1e6) / 1e6 }
    })
    .filter(({ even }) => even >= WORTH_CLOSING)
    .toSorted((a, b) => b.even - a.even || valve(b.hatch) - valve(a.hatch) || rank(a.hatch) - rank(b.hatch))
}

/** A smaller share than this tells nothing that a closing is worth. Ours. */
const WORTH_CLOSING = 0.001
