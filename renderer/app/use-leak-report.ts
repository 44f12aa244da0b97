import { startTransition, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { LeakReport } from '../../shared/leak/report'
import type { SessionState } from '../../shared/session/state'
import { heardSeq, isHeard } from '../../shared/session/told'
import { FAST, useClock } from './clock'
import { leakClient, type LeakClient } from './leak-client'
import { usePaced } from './use-paced'

/** In a fast drill: the engine leaves time to the screens. */
const ASKED_EVERY_MS = 1000

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
  const ask = useEffectEvent(() =>
    client.current?.ask(state.effective.filter(isHeard), atMs, (report, final) =>
      startTransition(() => setAnswer({ report, seq, final, failed: false })),
    ),
  )
  // What the crew was told stands in the log too, but is no news for the engine: it raises no question.
  const question = useMemo(() => ({ seq, atMs }), [seq, atMs])
  const asked = usePaced(question, useClock().rate > FAST ? ASKED_EVERY_MS : 0)
  useEffect(() => {
    if (asked) ask()
  }, [asked])
  return answer
}
