import { CALLS, type Call } from '../../shared/contract/calls'
import type { Transport } from './serve'

type Listener<E> = (event: E, input: unknown) => unknown
/** What `serve` listens to the calls with. */
export type Listeners<E> = ReadonlyMap<string, Listener<E>>

/** A transport for `serve` that keeps what listens, for `takeCalls`. */
export function listenersOf<E>(serveOn: (transport: Transport<E>) => void): Listeners<E> {
  const listeners = new Map<string, Listener<E>>()
  serveOn({ handle: (call, listener) => void listeners.set(call, listener) })
  return listeners
}

/** From the first moment on: a page that asks before the program can answer waits, and its own start with it goes on. */
export function takeCalls<E>(transport: Transport<E>, answering: Promise<Listeners<E>>): void {
  for (const call of CALLS) transport.handle(call, (event, input) => answered(answering, call, event, input))
}

async function answered<E>(answering: Promise<Listeners<E>>, call: Call, event: E, input: unknown) {
  const listeners = await answering
  return listeners.get(call)!(event, input)
}
