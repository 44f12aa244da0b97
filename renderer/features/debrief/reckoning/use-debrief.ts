import { useEffect, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { Debrief } from '../../../../shared/drill/debrief/debrief'
import type { LogEvent } from '../../../../shared/session/event'
import { ask } from '../../../app/ask'
import { type Reckoner, reckonerOf } from './reckoner'

/** How far a session is on its way to its debrief. */
export type Reckoned =
  | { at: 'reading' }
  | { at: 'reckoning'; share?: number }
  | { at: 'done'; log: readonly LogEvent[]; debrief: Debrief; reckoner: Reckoner }
  /** The log holds no drill that is over. */
  | { at: 'none'; log: readonly LogEvent[] }
  | { at: 'failed'; failure: Failure }

/** Reads the log of a session and has it reckoned. */
export function useDebrief(session: string): Reckoned {
  const [reckoned, set] = useState<Reckoned>({ at: 'reading' })
  useEffect(() => {
    let gone = false
    let reckoner: Reckoner | undefined
    void ask('sessions.read', { session }).then((answer) => {
      if (gone) return
      if (!answer.ok) return set({ at: 'failed', failure: answer.reason })
      const log = answer.value
      set({ at: 'reckoning' })
      const started = reckonerOf(log, {
        onProgress: (share) => set({ at: 'reckoning', share }),
        onDebrief: (debrief) =>
          set(debrief ? { at: 'done', log, debrief, reckoner: started } : { at: 'none', log }),
        onFault: () => set({ at: 'failed', failure: { code: 'program-fault', value: 'debrief' } }),
      })
      reckoner = started
    })
    return () => {
      gone = true
      reckoner?.end()
    }
  }, [session])
  return reckoned
}
