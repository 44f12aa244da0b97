import { inputs, type Outputs } from '../../shared/contract/contract'
import { CALLS, INSTRUCTOR_CALLS, type Call } from '../../shared/contract/calls'
import type { Role } from '../../shared/contract/drill'
import { plainFault } from './plain'

/** What a call does: its parsed input in, its answer out. */
export type Handlers = {
  [C in Call]: (input: never) => Outputs[C] | Promise<Outputs[C]>
}

/** The part of Electron's ipcMain that is needed. */
export interface Transport<E> {
  handle(call: string, listener: (event: E, input: unknown) => unknown): void
}

/**
 * The only way in from a window: for every call of the contract it is looked up what the sender's window is for
 * (undefined: it is none of ours), the input is parsed by the strict schema, and only then the handler runs. What is
 * true of a drill only the instructor's window is answered. Whoever is refused gets a rejected promise with the reason.
 */
export function serve<E>(
  transport: Transport<E>,
  roleOf: (event: E) => Role | undefined,
  handlers: Handlers,
): void {
  for (const call of CALLS) {
    transport.handle(call, (event, input) => {
      const role = roleOf(event)
      if (!role) throw new Error(`${call}: refused, the sender is not a window of this program`)
      if (role !== 'instructor' && INSTRUCTOR_CALLS.includes(call))
        throw new Error(`${call}: refused, this is for the instructor's window`)
      const fault = plainFault(input)
      if (fault) throw new Error(`${call}: refused, ${fault}`)
      const parsed = inputs[call].safeParse(input)
      if (!parsed.success)
        throw new Error(`${call}: refused, ${parsed.error.issues[0]?.message ?? 'malformed'}`)
      return handlers[call](parsed.data as never)
    })
  }
}
