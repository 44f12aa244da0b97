import { useEffect, useState } from 'react'
import type { SessionSummary } from '../../shared/contract/contract'
import { AboutScreen } from '../features/about/AboutScreen'
import { CrewScreen } from '../features/crew/CrewScreen'
import { SessionsScreen } from '../features/sessions/SessionsScreen'
import { useGlobalKeys } from './global-keys'

/** What the window shows. */
export type Place = { screen: 'sessions' } | { screen: 'about' } | { screen: 'crew'; session: string }

export function App() {
  const [place, go] = useState<Place>()
  useGlobalKeys()
  useEffect(() => {
    void firstPlace().then(go)
  }, [])
  useEffect(() => {
    // Tests and the shell wait for this rather than for a time.
    if (place) document.documentElement.dataset.ready = place.screen
  }, [place])
  if (!place) return null
  if (place.screen === 'about') return <AboutScreen go={go} />
  if (place.screen === 'crew') return <CrewScreen key={place.session} session={place.session} go={go} />
  return <SessionsScreen go={go} />
}

/** After a crash or a restart the crew is where it was: in the session that was worked on last, if it is open. */
async function firstPlace(): Promise<Place> {
  const sessions = await window.hatchwise['sessions.list']({ search: '' })
  const last = sessions.toSorted((a, b) => workedOn(b).localeCompare(workedOn(a)))[0]
  return last && !last.closed && last.mode !== 'example'
    ? { screen: 'crew', session: last.session }
    : { screen: 'sessions' }
}

/** A late entry may lie before the session was opened. */
function workedOn({ openedAt, lastAt }: SessionSummary): string {
  return openedAt > lastAt ? openedAt : lastAt
}
