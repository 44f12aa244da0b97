import type { DataOf, Kind } from '../../session/event'
import type { Graph } from '../../station/graph'
import { choicesOf, isAsking } from '../run/outline'
import type { Visit } from '../run/visit'

/** An event without its time and place in the log. */
export type Deed = { [K in Kind]: { kind: K; data: DataOf<K> } }[Kind]

/**
 * What a visit asks for: its next item, an answer, or a tick. Of the answers it is the one at `choice`, counted around;
 * the last one, with which loops end, where no choice is given.
 */
export function deedFor(graph: Graph, { key, step, items }: Visit, choice?: number): Deed {
  const item = items.find((one) => one.state === 'due')
  switch (item?.kind) {
    case 'hatch':
      return { kind: 'hatch-state', data: { hatch: item.hatch, state: item.to, step: key } }
    case 'valve': {
      const [a, b] = graph.hatches.get(item.hatch)!.between
      return {
        kind: 'valve-state',
        data: { between: [a, b], valve: item.valve, state: item.to, step: key },
      }
    }
    case 'place':
      return { kind: 'reading', data: { ...readingOf(item.compartments[0]!, 'MV-1', 740), step: key } }
    default:
      return { kind: 'step-done', data: { step: key, choice: answerTo(step, choice) } }
  }
}

export function answerTo(step: Visit['step'], choice?: number): string | undefined {
  if (!isAsking(step)) return undefined
  const choices = choicesOf(step)
  return choices.at(choice === undefined ? -1 : choice % choices.length)!.id
}

export function readingOf(compartment: string, instrument: string, mmHg: number): DataOf<'reading'> {
  return { compartment, instrument, pressure: { value: mmHg, unit: 'mmHg' } }
}
