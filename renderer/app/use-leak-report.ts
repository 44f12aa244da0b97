import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionState } from '../../shared/session/state'
import { heardSeq, isHeard } from '../../shared/session/told'
import { leakClient, type LeakClient } from './leak-client'

export interface EngineAnswer {
  /** The last one stays until the next is there. */
  report?: LeakReport
  /** The last entry of the log that the report knows of. */
  seq: number
  /** The first answer comes at once, the final one is thought through. */
  final: boolean
  /** The engine broke over the last question: a fault of ours, which the crew must know of. */
  failed: boolean
}

/** The engine's answer to the log as it stands at `atMs`. */
export function useLeakReport(state: SessionState, atMs: number): EngineAnswer {
  const [answer, setAnswer] = useState<EngineAnswer>({ seq: 0, final: false, failed: false })
  const client = useRef<LeakClient>(undefined)
  const start = useEffectEvent(() =>
    leakClient(state.graph.station, () => setAnswer((last) => ({ ...last, final: false, failed: true }))),
  )
  useEffect(() => {
    const started = start()
    client.current = started
    return () => started.end()
  }, [])
  const seq = heardSeq(state)
  const ask = useEffectEvent((seq: number, atMs: number) =>
    client.current?.ask(state.effective.filter(isHeard), atMs, (report, final) =>
      setAnswer({ report, seq, final, failed: false }),
    ),
  )
  // What the crew was told stands in the log too, but is no news for the engine: it raises no question.
  useEffect(() => ask(seq, atMs), [seq, atMs])
  return answer
}
