import { toMs } from '../time/time'
import { isSealable } from './chain'
import { EVENT_DATA, PROGRAM, type Draft, type SessionEvent } from './event'
import { refusalOf, undoable, type Facts, type Refusal } from './rules'
import { undoneSeqs, type SessionState } from './state'

export type { Refusal } from './rules'

export type Decision = { ok: true; draft: Draft } | { ok: false; reason: Refusal }

/** How far the clocks of a log and of this machine may differ. */
const CLOCK_TOLERANCE_MS = 60_000

/**
 * May this be written to the session? A command is the draft of the event that it asks for. Pure: `nowMs` comes
 * in. A refusal names its reason; nothing is ever dropped or changed on the way. An accepted draft can be sealed.
 */
export function decide(state: SessionState, command: Draft, nowMs: number): Decision {
  const parsed = EVENT_DATA[command.kind].safeParse(command.data)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return refuse({
      code: 'malformed',
      value: issue?.message,
      field: ['data', ...(issue?.path ?? [])].join('.'),
    })
  }
  const draft = { ...command, data: parsed.data } as Draft
  if (!isSealable(draft)) return refuse({ code: 'malformed', value: 'half of a surrogate pair' })
  if (toMs(command.at) > nowMs + CLOCK_TOLERANCE_MS) {
    return refuse({ code: 'in-the-future', value: command.at, field: 'at' })
  }
  const reason = refusalOf(factsOf(state), draft)
  return reason ? refuse(reason) : { ok: true, draft }
}

function refuse(reason: Refusal): Decision {
  return { ok: false, reason }
}

function factsOf(state: SessionState): Facts {
  let undone: Set<number> | undefined
  return {
    graph: state.graph,
    instruments: state.instruments,
    mode: state.opened.data.mode,
    closedBy: state.closed?.seq,
    holds: (kind) => state.log.some((event) => event.kind === kind),
    standing(seq) {
      undone ??= undoneSeqs(state.log)
      return undone.has(seq) ? undefined : state.log[seq - 1]?.kind
    },
  }
}

/** The last crew action that can be taken back, if there is one; what the program wrote is not the crew's to undo. */
export function lastAction(state: SessionState): SessionEvent | undefined {
  const facts = factsOf(state)
  return state.effective.findLast((e) => e.actor !== PROGRAM && undoable(facts, e.seq))
}
