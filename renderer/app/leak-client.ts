import type { LeakReport } from '../../shared/leak/report'
import type { SessionEvent } from '../../shared/session/event'
import type { Station } from '../../shared/station/station'
import type { Answer, Message } from './leak.worker'
import workerUrl from './leak.worker?worker&url'
import { scriptUrl } from './trusted'
import { unchanged } from './unchanged'

/** The engine's worker for one session: remembers what it was told, so that only what is new is sent. */
export interface LeakClient {
  ask(events: readonly SessionEvent[], atMs: number, onAnswer: OnAnswer): void
  end(): void
}

/** Called twice for a question, unless a newer one is asked before. */
type OnAnswer = (report: LeakReport, final: boolean) => void

export function leakClient(station: Station, onFault: () => void): LeakClient {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' })
  // Everything is copied, nothing handed over.
  const send = (message: Message) => worker.postMessage(message, [])
  let sent: readonly SessionEvent[] = []
  let id = 0
  let answered: OnAnswer | undefined
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.id === id) answered?.(data.report, data.final)
  })
  worker.addEventListener('error', onFault)
  send({ station })
  return {
    ask(events, atMs, onAnswer) {
      const keep = unchanged(sent, events)
      sent = events
      answered = onAnswer
      send({ id: ++id, keep, more: events.slice(keep), atMs })
    },
    end: () => worker.terminate(),
  }
}
