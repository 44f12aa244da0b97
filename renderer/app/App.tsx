import { useEffect, useState } from 'react'
import type { Failure, SessionSummary } from '../../shared/contract/contract'
import { toMs } from '../../shared/time/time'
import { AboutScreen } from '../features/about/AboutScreen'
import { RealAlarmBanner } from '../features/alarms/RealAlarmBanner'
import { CrewScreen } from '../features/crew/CrewScreen'
import { DebriefScreen } from '../features/debrief/DebriefScreen'
import { RecordingProvider } from '../features/recording/recording'
import { ReservesScreen } from '../features/reserves/ReservesScreen'
import { SessionsScreen } from '../features/sessions/SessionsScreen'
import { SettingsScreen } from '../features/settings/SettingsScreen'
import { useGlobalKeys } from './global-keys'
import { useKeys } from './keys'

/** What the window shows; the settings know where they were opened, a session what went wrong on the way to it. */
export type Place =
  | { screen: 'sessions' }
  | { screen: 'about' }
  | { screen: 'reserves' }
  | { screen: 'settings'; back: Place }
  | { screen: 'crew'; session: string; failure?: Failure }
  | { screen: 'debrief'; session: string }

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
    case 'reserves':
      return <ReservesScreen onBack={() => go({ screen: 'sessions' })} />
    case 'settings':
      return <SettingsScreen onBack={() => go(place.back)} />
    case 'crew':
      return <CrewScreen key={place.session} session={place.session} failure={place.failure} go={go} />
    case 'debrief':
      return (
        <DebriefScreen
          key={place.session}
          session={place.session}
          onBack={() => go({ screen: 'crew', session: place.session })}
        />
      )
  }
}

/** A session that was worked on since is still at hand. */
const AT_HAND_MS = 3_600_000

/** After a crash or a restart the crew is where it was: in the session that was worked on last, if it is open. */
async function firstPlace(): Promise<Place> {
  const { hatchwise } = window
  const [sessions, drill] = await Promise.all([
    hatchwise['sessions.list']({ search: '' }),
    hatchwise['drill.clock'](undefined),
  ])
  const last = sessions.toSorted((a, b) => workedOn(b).localeCompare(workedOn(a)))[0]
  const isOpen = last && !last.closed && last.mode !== 'example'
  // A drill that runs comes first, but after the real thing where that was at hand just now.
  const isReal = last?.mode === 'real' && Date.now() - toMs(workedOn(last)) < AT_HAND_MS
  if (drill && !(isOpen && isReal)) return { screen: 'crew', session: drill.session }
  return isOpen ? { screen: 'crew', session: last.session } : { screen: 'sessions' }
}

/** A late entry may lie before the session was opened. */
function workedOn({ openedAt, lastAt }: SessionSummary): string {
  return openedAt > lastAt ? openedAt : lastAt
}
