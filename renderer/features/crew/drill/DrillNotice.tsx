import { useEffect, useEffectEvent, useRef } from 'react'
import type { Place } from '../../../app/screens'
import { useDrillClock } from '../../../app/clock'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import styles from './drill.module.css'
import { m } from './messages'

/**
 * Over any screen but its own: the way to the drill that runs. One that begins takes the list of sessions to its session
 * by itself, and one that goes on in another session takes along what showed it; any other screen stays, and one key
 * goes there.
 */
export function DrillNotice({ place, go }: { place: Place; go(place: Place): void }) {
  const t = useText()
  const drill = useDrillClock()
  const session = drill?.session
  const shown = place.screen === 'crew' ? place.session : undefined
  const goThere =
    session === undefined || session === shown ? undefined : () => go({ screen: 'crew', session })
  useKeys({ F5: goThere })
  const before = useRef(drill)
  const begun = useEffectEvent((now: typeof drill) => {
    const told = before.current
    before.current = now
    // What ran before the window began is no news.
    if (told === undefined || told?.session === session) return
    if (told === null ? place.screen === 'sessions' : told.session === shown) goThere?.()
  })
  useEffect(() => begun(drill), [drill])
  if (!goThere) return null
  return (
    <p role="status" className={styles.notice}>
      <span>{t(m.runs)}</span>
      <Button shortcut="F5" onClick={goThere}>
        {t(m.goThere)}
      </Button>
    </p>
  )
}
