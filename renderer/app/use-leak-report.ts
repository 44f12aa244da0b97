import { useEffect, useRef, useState } from 'react'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionState } from '../../shared/session/state'
import type { Answer, Question } from './leak.worker'
import workerUrl from './leak.worker?worker&url'
import { scriptUrl } from './trusted'

/** The engine's answer to the log as it stands at `atMs`. The last answer stays until the next one is there. */
export function useLeakReport(state: SessionState | undefined, atMs: number): LeakReport | undefined {
  const [report, setReport] = useState<LeakReport>()
  const worker = useRef<Worker>(undefined)
  const asked = useRef(0)
  useEffect(() => {
    const started = new Worker(scriptUrl(workerUrl), { type: 'module' })
    started.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.id === asked.current) setReport(data.report)
    })
    worker.current = started
    return () => started.terminate()
  }, [])
  const events = state?.effective
  const station = state?.graph.station
  useEffect(() => {
    if (!events || !station) return
    worker.current?.postMessage({ id: ++asked.current, station, events, atMs } satisfies Question)
  }, [events, station, atMs])
  return report
}
