import type { SessionEvent } from '../../../session/event'
import { hatchLabel, labelOf, type Graph } from '../../../station/graph'
import type { Visit } from '../../run/visit'
import type { Pen } from '../writing/pen'

/** What a step is written with. */
export interface Book {
  pen: Pen
  /** The station, where one is known: it gives hatches and compartments their names. */
  graph?: Graph
  /** The numbers of the steps, by their paths. */
  numbers: ReadonlyMap<string, string>
  /** The events that name a passage, oldest first. */
  eventsOf(visit: Visit): readonly SessionEvent[]
}

export function hatchName({ graph }: Book, hatch: string): string {
  return graph ? hatchLabel(graph, hatch) : hatch
}

export function placeName({ graph }: Book, compartment: string): string {
  return graph ? labelOf(graph, compartment) : compartment
}
