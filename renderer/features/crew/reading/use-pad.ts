import { useState } from 'react'
import type { Visit } from '../../../../shared/procedure/run/visit'
import type { SessionState } from '../../../../shared/session/state'
import type { EntryTime } from './entry-time'
import { isDue } from '../use-crew'

/** The reading pad: open where the step at hand asks for a reading, where nothing else is at hand, or on demand. */
export interface Pad {
  isOpen: boolean
  compartment: string
  /** Changes whenever the pad is to take the focus; empty where it is not. */
  focusOn: string
  /** Opens it, for a compartment. */
  read(compartment?: string): void
  choose(compartment: string): void
  /** A reading was recorded: the step asks for the next place itself; without it the pad stays where the crew reads. */
  recorded(): void
  /** Folds it away; undefined where it stays. */
  fold?: () => void
}

export function usePad(state: SessionState, visit: Visit | undefined, time: EntryTime): Pad {
  const [chosen, choose] = useState<string>()
  const [request, setRequest] = useState(0)
  const due = visit?.step.kind === 'record' ? visit.items.find(isDue) : undefined
  const asked = due?.kind === 'place' ? due.compartments[0] : undefined
  const stays = !visit || asked !== undefined || time.kind !== 'now'
  return {
    isOpen: stays || request > 0,
    compartment: chosen ?? asked ?? [...state.graph.compartments.keys()][0]!,
    focusOn: `${asked === undefined ? '' : visit!.key}${request || ''}`,
    read(compartment) {
      if (compartment) choose(compartment)
      setRequest(request + 1)
    },
    choose,
    recorded() {
      if (asked) choose(undefined)
      setRequest(0)
    },
    fold: stays || request === 0 ? undefined : () => setRequest(0),
  }
}
