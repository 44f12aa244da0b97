import { useEffect, useState } from 'react'
import { isKnown } from '../../../../shared/session/event'
import { useHelp } from '../../../app/help'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { useWorkspace } from '../../crew/workspace/workspace'
import { m } from './messages'
import { Tour } from './Tour'
import styles from './tour.module.css'

/**
 * The tour of the crew screen. It is offered once in a life, on a line of its own, and never where somebody is at work:
 * not in a session with an alarm, nor by an emergency procedure. An alarm ends it.
 */
export function CrewTour() {
  const t = useText()
  const { topic, show } = useHelp()
  const { preferences, change } = usePreferences()
  const { state, runs } = useWorkspace()
  const alarms = state.log.filter((event) => isKnown(event) && event.kind === 'alarm').length
  const isCalm = alarms === 0 && !runs.some(({ procedure }) => procedure.priority === 'emergency')
  const [isOpen, setOpen] = useState(!preferences.tourOffered)
  const isOffered = isOpen && isCalm
  useEffect(() => {
    if (isOffered && !preferences.tourOffered) change({ tourOffered: true })
  }, [isOffered, preferences.tourOffered, change])

  if (topic === 'tour') {
    const leave = () => {
      setOpen(false)
      show(undefined)
    }
    return <Tour alarms={alarms} onLeave={leave} />
  }
  if (!isOffered) return null
  return (
    <p className={styles.offer}>
      <span role="status">{t(m.offer)}</span>
      <Button onClick={() => show('tour')}>{t(m.take)}</Button>
      <Button look="quiet" onClick={() => setOpen(false)}>
        {t(m.decline)}
      </Button>
    </p>
  )
}
