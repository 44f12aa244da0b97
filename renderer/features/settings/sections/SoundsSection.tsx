import { useEffect, useRef } from 'react'
import { VOLUMES } from '../../../../shared/contract/preferences'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { SIGN } from '../../alarms/messages'
import type { Heard } from '../../alarms/tones'
import { sounding } from '../../alarms/use-alarm-sound'
import { m } from '../messages'
import { CheckSetting } from '../setting/CheckSetting'
import { ChoiceSetting } from '../setting/ChoiceSetting'
import styles from '../settings.module.css'

/** What can be heard, and what it is called. */
const HEARD = [
  ['emergency', SIGN.emergency.word],
  ['warning', SIGN.warning.word],
  ['caution', SIGN.caution.word],
  ['message', m.message],
] as const

export function SoundsSection() {
  const t = useText()
  const { volume } = usePreferences().preferences
  const end = useRef<() => void>(undefined)
  useEffect(() => () => end.current?.(), [])
  // One round each time: it is tried while the alarms are off, too.
  const hear = (heard: Heard) => {
    end.current?.()
    end.current = sounding(heard, volume, { again: false })
  }
  return (
    <div className={styles.settings}>
      <CheckSetting of="sound" />
      <ChoiceSetting of="volume" choices={VOLUMES} />
      <div className={`${styles.tones} ${styles.whole}`} role="group" aria-label={t(m.tryIt)}>
        <span aria-hidden="true">{t(m.tryIt)}:</span>
        {HEARD.map(([heard, word]) => (
          <Button key={heard} onClick={() => hear(heard)}>
            ♪ {t(word)}
          </Button>
        ))}
      </div>
    </div>
  )
}
