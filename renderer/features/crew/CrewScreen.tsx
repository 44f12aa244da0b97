import { memo, useMemo, type ComponentProps } from 'react'
import type { Failure } from '../../../shared/contract/contract'
import type { SessionState } from '../../../shared/session/state'
import { toMs } from '../../../shared/time/time'
import { failureText } from '../../app/failures'
import type { Place } from '../../app/screens'
import { useText } from '../../app/preferences'
import { FAST, StationClock, useClock } from '../../app/clock'
import { MarkContext } from '../../app/mark'
import { useSession } from '../../app/session'
import { usePaced } from '../../app/use-paced'
import { Button } from '../../ui/Button'
import { ui } from '../../ui/messages'
import { MODE } from '../sessions/messages'
import { Crew } from './Crew'
import styles from './crew.module.css'
import { useSteady } from './guidance/use-steady'

/** One session: its procedures, its station, its readings, and which segment is losing air. */
export function CrewScreen(props: { session: string; failure?: Failure; go(place: Place): void }) {
  const { session, go } = props
  const t = useText()
  const { state, failure } = useKept(useSession(session))
  if (state) {
    return (
      <StationClock session={session} lastMs={toMs(state.log.at(-1)!.at)}>
        <MarkContext value={state.opened.data.mode === 'drill' ? MODE.drill : undefined}>
          <PacedCrew state={state} broughtFailure={props.failure} go={go} />
        </MarkContext>
      </StationClock>
    )
  }
  return (
    <main className={styles.waiting}>
      <p role="status">{t(failure ? failureText(failure) : ui.computing)}</p>
      {failure && <Button onClick={() => go({ screen: 'sessions' })}>{t(ui.back)}</Button>}
    </main>
  )
}

/** In a fast drill. */
const DRAWN_EVERY_MS = 250

/** However fast entries come, the whole screen is not drawn more often than the eye follows. */
function PacedCrew(props: ComponentProps<typeof Crew>) {
  const { rate } = useClock()
  return <DrawnCrew {...props} state={usePaced(props.state, rate > FAST ? DRAWN_EVERY_MS : 0)} />
}

const DrawnCrew = memo(Crew)

/** Undoing folds the log anew, its station too; but a session keeps its station, and so does what is drawn from it. */
function useKept<L extends { state?: SessionState }>(loaded: L): L {
  const graph = useSteady(loaded.state?.graph, (a, b) => a !== undefined && a.station.id === b?.station.id)
  return useMemo(
    () => (loaded.state && graph ? { ...loaded, state: { ...loaded.state, graph } } : loaded),
    [loaded, graph],
  )
}
