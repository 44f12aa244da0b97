import type { SessionState } from '../../../../shared/session/state'
import type { Place } from '../../../app/App'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import styles from './drill.module.css'
import { m } from './messages'

/** The way from a drill that is over to what can be learned from it. */
export function DrillEnded({ state, go }: { state: SessionState; go(place: Place): void }) {
  const t = useText()
  const { session, effective } = state
  // It stands at the end of the log.
  const isEnded = state.closed !== undefined && effective.findLast(({ kind }) => kind === 'drill-ended')
  const debrief = isEnded ? () => go({ screen: 'debrief', session }) : undefined
  useKeys({ F6: debrief })
  if (!debrief) return null
  return (
    <p role="status" className={styles.notice}>
      <strong>{t(m.ended)}</strong>
      <Button look="main" shortcut="F6" onClick={debrief}>
        {t(m.debrief)}
      </Button>
    </p>
  )
}
