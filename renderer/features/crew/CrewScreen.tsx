import { useMemo } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { SessionState } from '../../../shared/session/state'
import { failureText } from '../../app/failures'
import type { Place } from '../../app/App'
import { useText } from '../../app/preferences'
import { useSession } from '../../app/session'
import { Button } from '../../ui/Button'
import { ui } from '../../ui/messages'
import { Crew } from './Crew'
import styles from './crew.module.css'
import { useSteady } from './guidance/use-steady'

/** One session: its procedures, its station, its readings, and which segment is losing air. */
export function CrewScreen(props: { session: string; failure?: Failure; go(place: Place): void }) {
  const { session, go } = props
  const t = useText()
  const { state, failure } = useKept(useSession(session))
  if (state) return <Crew state={state} broughtFailure={props.failure} go={go} />
  return (
    <main className={styles.waiting}>
      <p role="status">{t(failure ? failureText(failure) : ui.computing)}</p>
      {failure && <Button onClick={() => go({ screen: 'sessions' })}>{t(ui.back)}</Button>}
    </main>
  )
}

/** Undoing folds the log anew, its station too; but a session keeps its station, and so does what is drawn from it. */
function useKept<L extends { state?: SessionState }>(loaded: L): L {
  const graph = useSteady(loaded.state?.graph, (a, b) => a !== undefined && a.station.id === b?.station.id)
  return useMemo(
    () => (loaded.state && graph ? { ...loaded, state: { ...loaded.state, graph } } : loaded),
    [loaded, graph],
  )
}
