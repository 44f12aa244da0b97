import type { Call } from '../../shared/contract/calls'
import type { Failure, Input, Outputs, Result } from '../../shared/contract/contract'

/** The calls that answer with a value or a reason. */
type Fallible = { [C in Call]: Outputs[C] extends Result<unknown> ? C : never }[Call]

/**
 * Asks the main process. A call that breaks there, which is a fault of ours, comes back as a reason too: whoever
 * pressed the key must know that nothing was done.
 */
export async function ask<C extends Fallible>(call: C, input: Input<C>): Promise<Outputs[C]> {
  // By the name that is known: the union of all calls is too large for the compiler to write down.
  const { [call]: send } = window.hatchwise as { [K in C]: (input: Input<K>) => Promise<Outputs[K]> }
  try {
    return await send(input)
  } catch (error) {
    return { ok: false, reason: faultIn(error) } as Outputs[C]
  }
}

/** The same for a call that answers with a value alone. */
export async function answerOf<T>(call: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await call() }
  } catch (error) {
    return { ok: false, reason: faultIn(error) }
  }
}

function faultIn(error: unknown): Failure {
  return { code: 'program-fault', value: error instanceof Error ? error.message : String(error) }
}
