import { useEffect, useState } from 'react'
import { useGlobalKeys } from '../../app/global-keys'
import { useText } from '../../app/preferences'
import { DebriefScreen } from '../debrief/DebriefScreen'
import { HelpProvider } from '../help/HelpProvider'
import { RecordingProvider } from '../recording/recording'
import { DrillScreen } from './DrillScreen'
import styles from './instructor.module.css'
import { m } from './messages'
import { ScenariosScreen } from './scenarios/ScenariosScreen'
import { useDrill } from './use-drill'

/** The instructor's window: scenarios, the drill that runs, and when it has ended its debrief. */
export function InstructorApp() {
  useGlobalKeys()
  return (
    <RecordingProvider>
      <Screen />
    </RecordingProvider>
  )
}

function Screen() {
  const t = useText()
  const { drill, ended } = useDrill()
  /** An ended drill whose debrief was left, and one that was ended without having been watched. */
  const [left, leave] = useState<string>()
  const [asked, ask] = useState<string>()
  const debriefed = asked ?? (ended === left ? undefined : ended)
  const screen = drill === undefined ? undefined : drill ? 'drill' : debriefed ? 'debrief' : 'scenarios'
  useEffect(() => {
    // Tests and the shell wait for this rather than for a time.
    if (screen) document.documentElement.dataset.ready = screen
  }, [screen])
  if (!screen) return <p className={styles.waiting}>{t(m.waiting)}</p>
  const back = () => {
    ask(undefined)
    leave(ended)
  }
  return (
    <HelpProvider screen={screen}>
      {drill ? (
        <DrillScreen key={drill.clock.session} drill={drill} />
      ) : debriefed ? (
        <DebriefScreen session={debriefed} onBack={back} />
      ) : (
        <ScenariosScreen onEnded={ask} />
      )}
    </HelpProvider>
  )
}
