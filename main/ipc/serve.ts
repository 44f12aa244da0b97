import { inputs, type Outputs } from '../../shared/contract/contract'
import { CALLS, type Call } from '../../shared/contract/calls'

/** What a call does: its parsed input in, its answer out. */
export type Handlers = {
  [C in Call]: (input: never) => Outputs[C] | Promise<Outputs[C]>
}

/** The part of Electron's ipcMain that is needed, and who may call. */
export interface Transport<E> {
  handle(call: string, listener: (event: E, input: unknown) => unknown): void
}

/** No legitimate message comes near this; an imported file never crosses here. */
const MESSAGE_LIMIT_CHARS = 1_000_000

/**
 * The only way in from a window: for every call of the contract the sender is checked, the input is parsed by the
 * strict schema, and only then the handler runs. Whoever is refused gets a rejected promise with the reason.
 */
export function serve<E>(transport: Transport<E>, isOurs: (event: E) => boolean, handlers: Handlers): void {
  for (const call of CALLS) {
    transport.handle(call, (event, input) => {
      if (!isOurs(event)) throw new Error(`${call}: refused, the sender is not a window of this program`)
      if ((JSON.stringify(input)?.length ?? 0) > MESSAGE_LIMIT_CHARS)
        throw new Error(`${call}: refused, too large`)
      const parsed = inputs[call].safeParse(input)
      if (!parsed.success)
        throw new Error(`${call}: refused, ${parsed.error.issues[0]?.message ?? 'malformed'}`)
      return handlers[call](parsed.data as never)
    })
  }
}
