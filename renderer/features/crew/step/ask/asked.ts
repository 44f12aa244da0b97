import type { Failure } from '../../../../../shared/contract/contract'
import { isAsking } from '../../../../../shared/procedure/run/outline'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import type { CrewActions } from '../../use-crew'

/** What is done on a step only with a reason. */
export type Asked = keyof typeof ASKS

export interface Said {
  reason: string
  /** What the step is to say. */
  text: string
  /** Passed by for now. */
  later: boolean
}

interface Ask {
  shortcut: string
  /** Asks for a text besides the reason. */
  text?: true
  /** Offers to do it later. */
  later?: true
  /** For a question nothing is put in behind: what follows it hangs on its answer. */
  unlessAsking?: true
  write(actions: CrewActions, visit: Visit, said: Said): Promise<Failure | undefined>
}

export const ASKS = {
  skip: {
    shortcut: 'S',
    later: true,
    write: (actions, visit, { reason, later }) => actions.skip(visit, reason, later),
  },
  override: { shortcut: 'O', write: (actions, visit, { reason }) => actions.override(visit, reason) },
  fail: { shortcut: 'F', write: (actions, visit, { reason }) => actions.fail(visit, reason) },
  after: {
    shortcut: 'I',
    text: true,
    unlessAsking: true,
    write: (actions, visit, { text, reason }) => actions.redline(visit, 'after', text, reason),
  },
  instead: {
    shortcut: 'X',
    text: true,
    write: (actions, visit, { text, reason }) => actions.redline(visit, 'instead', text, reason),
  },
} satisfies Record<string, Ask>

/** In the order of their buttons. */
export const ASKED: readonly Asked[] = ['skip', 'override', 'fail', 'after', 'instead']

export function askOf(asked: Asked): Ask {
  return ASKS[asked]
}

export function mayAsk(asked: Asked, visit: Visit | undefined): boolean {
  return visit !== undefined && !(askOf(asked).unlessAsking && isAsking(visit.step))
}
