import { useEffect, useMemo, useState } from 'react'
import type { SessionEvent } from '../../../../shared/session/event'
import type { SessionState } from '../../../../shared/session/state'
import { toMs } from '../../../../shared/time/time'
import { useFormat } from '../../../app/format'
import { useKeys } from '../../../app/keys'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { useAlarmSound } from '../../alarms/use-alarm-sound'
import styles from './drill.module.css'
import { m } from './messages'

/**
 * Up to which entry the messages of each session were understood in this window: the screen is drawn anew after every
 * look at the settings or the list.
 */
const UNDERSTOOD = new Map<string, number>()

/** What came over the radio, one after the other, until a key says that it was understood; it stands in the log too. */
export function MessageNotice({ state }: { state: SessionState }) {
  const t = useText()
  const { timeOfDay } = useFormat()
  const { sound } = usePreferences().preferences
  const messages = useMemo(() => state.effective.filter(isMessage), [state.effective])
  // A window that begins says the last one again: nobody knows whether it was read.
  const [readTo, read] = useState(UNDERSTOOD.get(state.session) ?? messages.at(-2)?.seq ?? 0)
  useEffect(() => void UNDERSTOOD.set(state.session, readTo), [state.session, readTo])
  const [message, ...others] = state.closed ? [] : messages.filter(({ seq }) => seq > readTo)
  const acknowledge = message && (() => read(message.seq))
  useKeys({ F6: acknowledge })
  useAlarmSound(message && sound ? 'message' : undefined)
  if (!message) return null
  const { from, text, hint } = message.data
  return (
    <section className={styles.notice} aria-label={t(m.messages)}>
      <p role="status">
        <strong>
          {from} · {timeOfDay(toMs(message.at))}
          {hint && ` · ${t(m.hint)}`}
        </strong>{' '}
        {text}
      </p>
      {others.length > 0 && <span className={styles.more}>{t(m.more(others.length))}</span>}
      <Button shortcut="F6" onClick={acknowledge}>
        {t(m.understood)}
      </Button>
    </section>
  )
}

function isMessage(event: SessionEvent): event is SessionEvent<'message'> {
  return event.kind === 'message'
}
