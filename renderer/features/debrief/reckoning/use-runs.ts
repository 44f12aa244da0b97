import { useEffect, useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { Debrief } from '../../../../shared/drill/debrief/debrief'
import { answerOf, ask } from '../../../app/ask'
import { reckonerOf } from './reckoner'

/** More columns are not compared at a glance. */
const MOST = 8

export interface Runs {
  /** Those that are reckoned, this one first, then the last first. */
  runs: readonly Debrief[]
  /** How many will be compared, once that is known, and how many there are. */
  compared?: number
  known?: number
  /** Could not be read or reckoned. */
  failed: number
  /** Why nobody knows which others there are. */
  failure?: Failure
}

/** Beside each debrief, what was reckoned to be compared with it: a drill that is over does not change. */
const RECKONED = new WeakMap<Debrief, Map<string, Debrief>>()

/** The other runs of the same scenario, read and reckoned one after another; this one is reckoned already. */
export function useRuns(debrief: Debrief): Runs {
  const [runs, set] = useState<Runs>({ runs: [debrief], failed: 0 })
  useEffect(() => {
    const stop = new AbortController()
    void compareRuns(debrief, stop.signal, set)
    return () => stop.abort()
  }, [debrief])
  return runs
}

async function compareRuns(
  debrief: Debrief,
  stopped: AbortSignal,
  tell: (runs: Runs) => void,
): Promise<void> {
  const { session } = debrief
  const reckoned = RECKONED.get(debrief) ?? new Map<string, Debrief>()
  RECKONED.set(debrief, reckoned)
  const answer = await answerOf(() => window.hatchwise['drill.runs']({ session }))
  if (!answer.ok)
    return stopped.aborted ? undefined : tell({ runs: [debrief], failed: 0, failure: answer.reason })
  const others = answer.value.filter((run) => run.session !== session)
  const compared = others.slice(0, MOST - 1)
  let now: Runs = { runs: [debrief], compared: compared.length + 1, known: others.length + 1, failed: 0 }
  for (const other of compared) {
    if (stopped.aborted) return
    tell(now)
    const found = reckoned.get(other.session) ?? (await debriefRead(other.session, stopped))
    if (found) reckoned.set(other.session, found)
    now = found ? { ...now, runs: [...now.runs, found] } : { ...now, failed: now.failed + 1 }
  }
  if (!stopped.aborted) tell(now)
}

/** The debrief of another session; undefined where there is none. */
async function debriefRead(session: string, stopped: AbortSignal): Promise<Debrief | undefined> {
  const answer = await ask('sessions.read', { session })
  if (!answer.ok || stopped.aborted) return undefined
  return new Promise((resolve) => {
    const end = (debrief?: Debrief) => {
      reckoner.end()
      resolve(debrief)
    }
    const reckoner = reckonerOf(answer.value, { onDebrief: end, onFault: end })
    stopped.addEventListener('abort', () => end())
  })
}
