import { useCallback, useEffect, useState } from 'react'
import type { SessionSummary } from '../../shared/contract/contract'
import { toMs } from '../../shared/time/time'
import { RealAlarmBanner } from '../features/alarms/RealAlarmBanner'
import { DrillNotice } from '../features/crew/drill/DrillNotice'
import { HelpProvider } from '../features/help/HelpProvider'
import { OpenedFile } from '../features/import/OpenedFile'
import { RecordingProvider } from '../features/recording/recording'
import frame from '../ui/ui.module.css'
import { useGlobalKeys } from './global-keys'
import { useKeys } from './keys'
import { draw, prepare, prepareAll, type Place } from './screens'

export function App() {
  const [place, setPlace] = useState<Place>()
  const go = useCallback((to: Place) => {
    const failed = (error: unknown) =>
      setPlace(() => {
        throw error
      })
    prepare(to.screen, () => setPlace(to), failed)
  }, [])
  useGlobalKeys()
  useKeys({
    Comma: place && place.screen !== 'settings' ? () => go({ screen: 'settings', back: place }) : undefined,
  })
  useEffect(() => {
    void first.then(go)
  }, [go])
  useEffect(() => {
    // Tests and the shell wait for this rather than for a time.
    if (place) document.documentElement.dataset.ready = place.screen
    if (place) prepareAll()
  }, [place])
  if (!place) return null
  return (
    <RecordingProvider>
      <OpenedFile go={go} />
      <RealAlarmBanner shown={place.screen === 'crew' ? place.session : undefined} go={go} />
      <HelpProvider screen={place.screen}>
        <div className={frame.app}>
          <DrillNotice place={place} go={go} />
          {draw(place, go)}
        </div>
      </HelpProvider>
    </RecordingProvider>
  )
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

/** Asked for while the page is still being read. */
const first = firstPlace()
