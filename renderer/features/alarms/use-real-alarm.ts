import { useEffect, useEffectEvent, useState } from 'react'
import { alarmsOf } from '../../../shared/alarm/alarms'
import { breaksThrough } from '../../../shared/alarm/breaks-through'
import type { SessionSummary } from '../../../shared/contract/contract'
import type { Text } from '../../../shared/i18n/text'
import { isKnown, type LogEvent, type SessionEvent } from '../../../shared/session/event'

/** An alarm of the real world that is not on the screen. */
export interface RealAlarm {
  session: string
  /** Of the session. */
  title: string
  mode: SessionSummary['mode']
  alarm: string
  name: Text
}

/**
 * The newest real alarm outside of the session that is shown, until it is acknowledged or cleared there, or the crew
 * puts the banner away. While its own session is shown there is none: the alarm stands there.
 */
export function useRealAlarm(shown: string | undefined): { alarm?: RealAlarm; putAway(): void } {
  const [alarm, setAlarm] = useState<RealAlarm>()
  const hear = useEffectEvent(async (events: readonly LogEvent[]) => {
    for (const event of events.filter(isAlarm)) {
      const { session, data } = event
      if (data.state !== 'raised') {
        setAlarm((now) => (now?.session === session && now.alarm === data.alarm ? undefined : now))
        continue
      }
      const summary = await summaryOf(session)
      if (!summary || !breaksThrough(event, summary.mode, shown)) continue
      const [{ name } = { name: { en: data.alarm, ru: data.alarm } }] = alarmsOf([event])
      setAlarm({ session, title: summary.title, mode: summary.mode, alarm: data.alarm, name })
    }
  })
  useEffect(() => window.hatchwise.onAppended((events) => void hear(events)), [])
  const isShown = alarm?.mode === 'real' && alarm.session === shown
  return { alarm: isShown ? undefined : alarm, putAway: () => setAlarm(undefined) }
}

function isAlarm(event: LogEvent): event is SessionEvent<'alarm'> {
  return isKnown(event) && event.kind === 'alarm'
}

async function summaryOf(session: string): Promise<SessionSummary | undefined> {
  const sessions = await window.hatchwise['sessions.list']({ search: '' })
  return sessions.find((summary) => summary.session === session)
}
