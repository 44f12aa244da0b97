import type { LeakReport } from '../../shared/leak/report'
import type { SessionEvent } from '../../shared/session/event'
import type { Station } from '../../shared/station/station'
import type { Answer, Message } from './leak.worker'
import workerUrl from './leak.worker?worker&url'
import { scriptUrl } from './trusted'
import { unchanged } from './unchanged'

/**
 * The engine's worker for one session: remembers what it was told, so that only what is new is sent. It is asked one
 * question at a time, and of those that come meanwhile only the last: however fast entries come, each question that is
 * asked is thought through.
 */
export interface LeakClient {
  ask(events: readonly SessionEvent[], atMs: number, onAnswer: OnAnswer): void
  end(): void
}

/** Called twice: at once, and when it is thought through; final unless another question has come meanwhile. */
type OnAnswer = (report: LeakReport, final: boolean) => void

export function leakClient(station: Station, onFault: () => void): LeakClient {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' })
  // Everything is copied, nothing handed over.
  const send = (message: Message) => worker.postMessage(message, [])
  let sent: readonly SessionEvent[] = []
  let asked: OnAnswer | undefined
  let next: (() => void) | undefined
  const goOn = () => {
    const question = next
    asked = next = undefined
    question?.()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    asked?.(data.report, data.final && !next)
    if (data.final) goOn()
  })
  worker.addEventListener('error', () => {
    onFault()
    goOn()
  })
  send({ station })
  return {
    ask(events, atMs, onAnswer) {
      next = () => {
        const keep = unchanged(sent, events)
        sent = events
        asked = onAnswer
        send({ keep, more: events.slice(keep), atMs })
      }
      if (!asked) goOn()
    },
    end: () => worker.terminate(),
  }
}
