import { useEffect, useState } from 'react'
import type { Failure, SessionSummary } from '../../shared/contract/contract'
import { AboutScreen } from '../features/about/AboutScreen'
import { RealAlarmBanner } from '../features/alarms/RealAlarmBanner'
import { CrewScreen } from '../features/crew/CrewScreen'
import { RecordingProvider } from '../features/recording/recording'
import { SessionsScreen } from '../features/sessions/SessionsScreen'
import { SettingsScreen } from '../features/settings/SettingsScreen'
import { useGlobalKeys } from './global-keys'
import { useKeys } from './keys'

/** What the window shows; the settings know where they were opened, a session what went wrong on the way to it. */
export type Place =
  | { screen: 'sessions' }
  | { screen: 'about' }
  | { screen: 'settings'; back: Place }
  | { screen: 'crew'; session: string; failure?: Failure }

export function App() {
  const [place, go] = useState<Place>()
  useGlobalKeys()
  useKeys({
    Comma: place && place.screen !== 'settings' ? () => go({ screen: 'settings', back: place }) : undefined,
  })
  useEffect(() => {
    void firstPlace().then(go)
  }, [])
  useEffect(() => {
    // Tests and the shell wait for this rather than for a time.
    if (place) document.documentElement.dataset.ready = place.screen
  }, [place])
  if (!place) return null
  return (
    <RecordingProvider>
      <RealAlarmBanner shown={place.screen === 'crew' ? place.session : undefined} go={go} />
      <Screen place={place} go={go} />
    </RecordingProvider>
  )
}

function Screen({ place, go }: { place: Place; go(place: Place): void }) {
  switch (place.screen) {
    case 'sessions':
      return <SessionsScreen go={go} />
    case 'about':
      return <AboutScreen go={go} />
    case 'settings':
      return <SettingsScreen onBack={() => go(place.back)} />
    case 'crew':
      return <CrewScreen key={place.session} session={place.session} failure={place.failure} go={go} />
  }
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
