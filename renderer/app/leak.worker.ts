import { locate } from '../../shared/leak/locate'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionEvent } from '../../shared/session/event'
import { graphOf } from '../../shared/station/graph'
import type { Station } from '../../shared/station/station'

/** The leak engine beside the screens: a long computation never holds up a key press. */

export interface Question {
  id: number
  station: Station
  events: readonly SessionEvent[]
  atMs: number
}

export interface Answer {
  id: number
  report: LeakReport
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const report = locate({ graph: graphOf(data.station), events: data.events, atMs: data.atMs })
  postMessage({ id: data.id, report } satisfies Answer)
})
