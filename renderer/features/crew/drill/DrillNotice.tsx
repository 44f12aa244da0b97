import { useEffect, useEffectEvent, useRef } from 'react'
import type { Place } from '../../../app/App'
import { useDrillClock } from '../../../app/clock'
import { useKeys } from '../../../app/keys'
import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import styles from './drill.module.css'
import { m } from './messages'

/**
 * The way to the drill that runs, where another session or the list is on the screen. One that begins takes the list
 * to its session by itself, and one that goes on in another session takes what showed it along; a session that has
 * nothing to do with it stays, and one key goes there.
 */
export function DrillNotice({ shown, go }: { shown?: string; go(place: Place): void }) {
  const t = useText()
  const drill = useDrillClock()
  const session = drill?.session
  const goThere =
    session === undefined || session === shown ? undefined : () => go({ screen: 'crew', session })
  useKeys({ F5: goThere })
  const before = useRef(drill)
  const begun = useEffectEvent((now: typeof drill) => {
    const isLeft = before.current?.session === shown
    // What ran before this screen was drawn is no news: whoever left it has left it.
    if (before.current !== undefined && before.current?.session !== session && isLeft) goThere?.()
    before.current = now
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
