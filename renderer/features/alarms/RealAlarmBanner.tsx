import { useLayoutEffect, useRef } from 'react'
import type { Place } from '../../app/screens'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import styles from './alarms.module.css'
import { m } from './messages'
import { useRealAlarm, type RealAlarm } from './use-real-alarm'

/** Over any screen and dialog: a real alarm breaks through a drill. One key goes to its session. */
export function RealAlarmBanner({ shown, go }: { shown?: string; go(place: Place): void }) {
  const { alarm, putAway } = useRealAlarm(shown)
  if (!alarm) return null
  const answer = () => {
    putAway()
    if (alarm.session !== shown) go({ screen: 'crew', session: alarm.session })
  }
  return <Banner key={alarm.session} alarm={alarm} isHere={alarm.session === shown} onAnswer={answer} />
}

function Banner(props: { alarm: RealAlarm; isHere: boolean; onAnswer(): void }) {
  const t = useText()
  const { alarm, isHere, onAnswer } = props
  const banner = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    // Behind an open dialog nothing can be pressed: then it must be one itself.
    const over = document.querySelector('dialog:modal') ? 'showModal' : 'showPopover'
    banner.current?.[over]()
  }, [])
  // Its key is there with its first picture.
  useLayoutEffect(() => {
    // While typing and in a dialog too: this is not for later.
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Home') return
      event.preventDefault()
      event.stopPropagation()
      onAnswer()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [onAnswer])
  return (
    <dialog
      ref={banner}
      popover="manual"
      className={styles.banner}
      aria-label={t(m.realAlarm)}
      onCancel={(event) => event.preventDefault()}
    >
      <div role="alert">
        <strong>
          <span aria-hidden>■</span> {t(m.realAlarm)}
        </strong>
        <span>
          {t(alarm.name)} · {alarm.title}
        </span>
      </div>
      <Button shortcut="Home" onClick={onAnswer}>
        {t(isHere ? m.understood : m.goThere)}
      </Button>
    </dialog>
  )
}
