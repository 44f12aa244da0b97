import { dirname, join } from 'node:path'
import type { z } from 'zod'
import type { About, ProgramPart } from '../../shared/contract/about'
import type { Input, inputs, Outputs } from '../../shared/contract/contract'
import { CALLS, type Call } from '../../shared/contract/calls'
import type { Role } from '../../shared/contract/drill'
import type { DataState } from '../../shared/contract/data'
import type { Progress } from '../../shared/contract/exchange'
import { once } from '../../shared/once'
import type { LogEvent } from '../../shared/session/event'
import type { DrillPlatform } from '../drill/drill'
import { drillsOf } from '../drill/drills'
import type { Store } from '../store/store'
import { appHandlers } from './app'
import type { Ask } from './ask'
import { dataHandlers } from './data'
import { drillHandlers } from './drill'
import { logOf } from './log'
import { preferenceHandlers } from './preferences'
import { sessionHandlers } from './sessions'

/** All effects that the handlers have, given by whoever starts the program. */
export interface Platform extends DrillPlatform {
  store: Store
  /** A new session's id: letters, digits and "-", at most 64. */
  newId(): string
  ask: Ask
  /** The PDF of a complete HTML document without scripts, on the pages that its style asks for. */
  printPdf(html: string): Promise<Uint8Array>
  /** Tells every window what was durably written. */
  broadcast(events: LogEvent[]): void
  /** Tells every window how far an export has come. */
  tellProgress(progress: Progress): void
  /** Tells every window how the library's files fare. */
  tellData(state: DataState): void
  place: {
    /** The folder was named on the command line. */
    isNamed: boolean
    /** Where the library lay before it was moved. */
    before?: string
    /** From now on the library lies in `folder`: the program ends, and starts again there. */
    change(folder: string, before?: string): void
  }
  /** Opens the instructor's window, or brings it to the front. */
  openInstructorWindow(): void
  /** Calls the listener whenever a window has died or was closed. */
  onWindowGone(listener: (role: Role) => void): void
  /** The crew's window as JPEG, about half as wide and high; undefined where there is nothing to be seen. */
  crewPicture(): Promise<Uint8Array | undefined>
  /** Puts a text on the system's clipboard. */
  copyText(text: string): void
  /** BCP 47 tag of the system's language. */
  locale: string
  about(): Omit<About, 'sqlite' | 'dataFolder'>
  /** The packages that the program is made of; throws where they are not written down. */
  parts(): ProgramPart[]
  /** The log that the system asked the program to open: given once. */
  takeOpened(): string | undefined
}

/** Input as `serve` has parsed it. */
export type Parsed<C extends Call> = C extends 'sessions.act' ? Input<C> : z.output<(typeof inputs)[C]>

export type HandlersOf<C extends Call> = {
  [K in C]: (input: Parsed<K>) => Outputs[K] | Promise<Outputs[K]>
}

/** What every call of the contract does. Expected failures are values; a rejected promise is a fault of ours. */
export function handlers(platform: Platform): HandlersOf<Call> {
  const { store } = platform
  const log = logOf(platform)
  const drills = drillsOf(platform, log, join(dirname(store.file), 'drills'))
  return {
    ...appHandlers(platform),
    ...preferenceHandlers(platform),
    ...dataHandlers(platform),
    ...sessionHandlers(platform, log, drills),
    ...drillHandlers(platform, drills),
    ...later('files', async () => (await import('./files')).fileHandlers(platform, drills)),
    ...later('settings', async () => (await import('./settings')).settingsHandlers(platform)),
    ...later('reserves', async () => (await import('./reserves')).reservesHandlers(platform)),
    ...later('register', async () => (await import('./reserves')).reservesHandlers(platform)),
  }
}

/** A group that nobody needs at the start: it is read when the first of its calls comes, and answers at once from then on. */
function later<G extends string>(
  group: G,
  load: () => Promise<HandlersOf<CallsOf<G>>>,
): HandlersOf<CallsOf<G>> {
  let handlers: HandlersOf<CallsOf<G>> | undefined
  const reading = once(async () => (handlers = await load()))
  const calls = CALLS.filter((call) => call.startsWith(`${group}.`)) as CallsOf<G>[]
  const answer = (call: CallsOf<G>) => (input: never) =>
    handlers ? handlers[call](input) : reading().then((read) => read[call](input))
  return Object.fromEntries(calls.map((call) => [call, answer(call)])) as HandlersOf<CallsOf<G>>
}

/** The calls of one group: those whose name begins with it. */
export type CallsOf<Group extends string> = Extract<Call, `${Group}.${string}`>
