import { useState } from 'react'
import type { Visit } from '../../../../shared/procedure/run/visit'
import type { SessionState } from '../../../../shared/session/state'
import type { EntryTime } from './entry-time'
import { isDue } from '../use-crew'

/**
 * The reading pad: open where the step at hand asks for a reading, where nothing else is at hand, or on demand; in a
 * session that is closed on demand alone. While a value is typed it stays, and stays where it was read, whatever step
 * comes next.
 */
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
  /** A value was begun, or is gone. */
  type(isTyping: boolean): void
  /** Folds it away; undefined where it stays. */
  fold?: () => void
}

export function usePad(state: SessionState, visit: Visit | undefined, time: EntryTime): Pad {
  const [chosen, choose] = useState<{ compartment: string; askedBy?: string }>()
  const [request, setRequest] = useState(0)
  const [typedFor, setTypedFor] = useState<string>()
  const due = visit?.step.kind === 'record' ? visit.items.find(isDue) : undefined
  const asked = due?.kind === 'place' ? due.compartments[0] : undefined
  const stays = !state.closed && (!visit || asked !== undefined || time.kind !== 'now')
  const askedBy = asked === undefined ? undefined : visit?.key
  // A step that asks for a place is not answered by one that was chosen before it.
  const isForStep = askedBy === undefined || chosen?.askedBy === askedBy
  const isOnDemand = request > 0 || typedFor !== undefined
  const compartment =
    typedFor ??
    (isForStep ? chosen?.compartment : undefined) ??
    asked ??
    [...state.graph.compartments.keys()][0]!
  const move = (to: string) => {
    choose({ compartment: to, askedBy })
    if (typedFor !== undefined) setTypedFor(to)
  }
  const fold = () => {
    setRequest(0)
    setTypedFor(undefined)
  }
  return {
    isOpen: stays || isOnDemand,
    compartment,
    focusOn: `${askedBy ?? ''}${request || ''}`,
    read(compartment) {
      if (compartment) move(compartment)
      setRequest(request + 1)
    },
    choose: move,
    recorded() {
      if (asked) choose(undefined)
      setRequest(0)
    },
    type: (isTyping) => setTypedFor(isTyping ? compartment : undefined),
    fold: stays || !isOnDemand ? undefined : fold,
  }
}
