import { useState } from 'react'
import type { Look } from '../../../../shared/contract/drill'
import type { Text } from '../../../../shared/i18n/text'
import { ask } from '../../../app/ask'
import { useClock } from '../../../app/clock'
import { failureText } from '../../../app/failures'
import { usePreferences } from '../../../app/preferences'
import { m } from './messages'

/** A dial that somebody looks at, and what it showed. */
interface Dial {
  instrument: string
  compartment: string
}
export interface Seen extends Dial {
  look: Look
  /** When, in ms since 1970. */
  atMs: number
}

/**
 * In a drill that runs there is no dial to walk to: this looks at it. `look` answers why nothing was seen, if it was
 * not; it is undefined where no drill runs. `seen` is what this very dial showed last.
 */
export function useLook(session: string, dial: Dial) {
  const { drill, nowMs } = useClock()
  const { actor } = usePreferences().preferences
  const [seen, setSeen] = useState<Seen>()
  async function look(): Promise<Text | undefined> {
    const answer = await ask('drill.look', { session, actor, ...dial })
    setSeen(answer.ok ? { ...dial, look: answer.value, atMs: nowMs() } : undefined)
    if (answer.ok) return undefined
    const { reason } = answer
    return reason.code === 'unknown-instrument' ? m.notThere(dial.instrument) : failureText(reason)
  }
  const isSame = seen?.instrument === dial.instrument && seen.compartment === dial.compartment
  return {
    look: drill === 'running' ? look : undefined,
    seen: isSame ? seen : undefined,
    forget: () => setSeen(undefined),
  }
}
