import { leakEngine, type LeakEngine } from '../../shared/leak/engine'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionEvent } from '../../shared/session/event'
import { graphOf } from '../../shared/station/graph'
import type { Station } from '../../shared/station/station'

/** The leak engine beside the screens: a long computation never holds up a key press. */

/** The first message says where; each further one what is new, so that a long log does not travel every time. */
export type Message = { station: Station } | Question

export interface Question {
  /** So many of the events that are here already still stand; `more` follow them. */
  keep: number
  more: readonly SessionEvent[]
  atMs: number
}

export interface Answer {
  report: LeakReport
  /** The first answer comes at once, the final one is thought through. */
  final: boolean
}

/** Nodes that the planner looks at while the crew waits, and when nobody does. */
const AT_ONCE = 300
const THOROUGH = 20_000

let engine: LeakEngine
let events: readonly SessionEvent[] = []

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('station' in data) {
    engine = leakEngine(graphOf(data.station))
    return
  }
  // The engine knows an event again by its being the same object: those that stand are kept, not sent anew.
  events = [...events.slice(0, data.keep), ...data.more]
  answer(data, false)
  answer(data, true)
})

function answer({ atMs }: Question, final: boolean) {
  const report = engine.report(events, atMs, final ? THOROUGH : AT_ONCE)
  postMessage({ report, final } satisfies Answer)
}
