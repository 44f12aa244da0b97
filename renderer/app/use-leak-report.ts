import { useEffect, useRef, useState } from 'react'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionState } from '../../shared/session/state'
import type { Answer, Question } from './leak.worker'
import workerUrl from './leak.worker?worker&url'
import { scriptUrl } from './trusted'

export interface EngineAnswer {
  /** The last one stays until the next is there. */
  report?: LeakReport
  /** The engine broke over the last question: a fault of ours, which the crew must know of. */
  failed: boolean
}

/** The engine's answer to the log as it stands at `atMs`. */
export function useLeakReport(state: SessionState, atMs: number): EngineAnswer {
  const [answer, setAnswer] = useState<EngineAnswer>({ failed: false })
  const worker = useRef<Worker>(undefined)
  const asked = useRef(0)
  useEffect(() => {
    const started = new Worker(scriptUrl(workerUrl), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id === asked.current) setAnswer({ report: data.report, failed: false })
    })
    started.addEventListener('error', () => setAnswer(({ report }) => ({ report, failed: true })))
    worker.current = started
    return () => started.terminate()
  }, [])
  const events = state.effective
  const { station } = state.graph
  useEffect(() => {
    worker.current?.postMessage({ id: ++asked.current, station, events, atMs } satisfies Question)
  }, [events, station, atMs])
  return answer
}
