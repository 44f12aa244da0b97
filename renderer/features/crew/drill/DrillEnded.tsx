import type { SessionState } from '../../../../shared/session/state'
import type { Place } from '../../../app/screens'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import styles from './drill.module.css'
import { m } from './messages'

/** Is it a drill whose log has been given the truth? */
export function isDrillOver({ closed, effective }: SessionState): boolean {
  // It stands at the end of the log.
  return closed !== undefined && effective.findLast(({ kind }) => kind === 'drill-ended') !== undefined
}

/** In the place of its alarms: the way from a drill that is over to what can be learned from it. */
export function DrillEnded({ session, go }: { session: string; go(place: Place): void }) {
  const t = useText()
  const debrief = () => go({ screen: 'debrief', session })
  useKeys({ F6: debrief })
  return (
    <p role="status" className={styles.notice}>
      <strong>{t(m.ended)}</strong>
      <Button look="main" shortcut="F6" onClick={debrief}>
        {t(m.debrief)}
      </Button>
    </p>
  )
}
