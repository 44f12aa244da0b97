import { useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { m } from '../messages'
import styles from '../settings.module.css'
import { useSetting, type SettingName } from '../use-setting'
import { useWritten } from '../written'

/** Beside a setting that is not as usual: says what is, and brings it back. */
export function UsualButton({ of }: { of: SettingName }) {
  const t = useText()
  const written = useWritten()
  const { label, value, usual, set } = useSetting(of)
  if (value === usual) return null
  const text = t(m.usual(written(of, usual)))
  return (
    <Button look="quiet" className={styles.usual} aria-label={`${label}: ${text}`} onClick={() => set(usual)}>
      {text}
    </Button>
  )
}
