import { type Graph, volumeM3 } from '../../station/graph'

/** A set of compartments that was or is one volume. */
export interface Segment {
  key: string
  compartments: string[]
  volumeM3: number
  volumeLowM3: number
  volumeHighM3: number
  /** Σv²/V² of its compartments: how much of their separate wandering is left in the mean of the whole. */
  unevenness: number
}

/**
 * The bands of compartments add up as they are: what makes a volume uncertain (whole or habitable, with or
 * without equipment) errs the same way in all of them, as published totals show (365 to 425, 916 to 1005 m³).
 */
export function segmentOf(graph: Graph, compartments: string[]): Segment {
  const parts = compartments.map((id) => graph.compartments.get(id)!)
  const volume = volumeM3(graph, compartments)
  return {
    key: compartments.join(' '),
    compartments,
    volumeM3: volume,
    volumeLowM3: parts.reduce((sum, part) => sum + part.volumeLowM3, 0),
    volumeHighM3: parts.reduce((sum, part) => sum + part.volumeHighM3, 0),
    unevenness: parts.reduce((sum, part) => sum + part.volumeM3 ** 2, 0) / volume ** 2,
  }
}
