import type { Debrief } from '../../../../shared/drill/debrief/debrief'
import type { LeakReport } from '../../../../shared/leak/report'
import type { LogEvent } from '../../../../shared/session/event'
import { scriptUrl } from '../../../app/trusted'
import type { Answer, Question } from './debrief.worker'
import workerUrl from './debrief.worker?worker&url'

/** The worker that reckons one drill. */
export interface Reckoner {
  /** What the leak engine said then: at once, and once more thought through, unless another moment is asked for. */
  ask(atMs: number, onReport: (report: LeakReport) => void): void
  end(): void
}

interface Listening {
  onProgress?(share: number): void
  /** Undefined where the log holds no drill that is over. */
  onDebrief(debrief: Debrief | undefined): void
  /** It broke: a fault of ours. */
  onFault(): void
}

export function reckonerOf(log: readonly LogEvent[], listening: Listening): Reckoner {
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' })
  // Everything is copied, nothing handed over.
  const send = (question: Question) => worker.postMessage(question, [])
  let id = 0
  let onReport: ((report: LeakReport) => void) | undefined
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('share' in data) listening.onProgress?.(data.share)
    else if ('debrief' in data) listening.onDebrief(data.debrief)
    else if (data.id === id) onReport?.(data.report)
  })
  worker.addEventListener('error', listening.onFault)
  send({ log })
  return {
    ask(atMs, listener) {
      onReport = listener
      send({ id: ++id, atMs })
    },
    end: () => worker.terminate(),
  }
}
