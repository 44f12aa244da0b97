import { dirname, join } from 'node:path'
import type { z } from 'zod'
import type { About, Input, inputs, Outputs } from '../../shared/contract/contract'
import type { Call } from '../../shared/contract/calls'
import type { Role } from '../../shared/contract/drill'
import type { Progress } from '../../shared/contract/exchange'
import type { LogEvent } from '../../shared/session/event'
import type { DrillPlatform } from '../drill/drill'
import { drillsOf } from '../drill/drills'
import type { Store } from '../store/store'
import { appHandlers } from './app'
import type { Ask } from './ask'
import { drillHandlers } from './drill'
import { fileHandlers } from './files'
import { logOf } from './log'
import { preferenceHandlers } from './preferences'
import { reservesHandlers } from './reserves'
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
  about: Omit<About, 'sqlite' | 'dataFolder'>
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
    ...sessionHandlers(platform, log, drills),
    ...fileHandlers(platform, drills),
    ...drillHandlers(platform, drills),
    ...reservesHandlers(platform),
  }
}

/** The calls of one group: those whose name begins with it. */
export type CallsOf<Group extends string> = Extract<Call, `${Group}.${string}`>
