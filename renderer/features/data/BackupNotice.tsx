import { failureText } from '../../app/failures'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import recording from '../recording/recording.module.css'
import { m } from './messages'
import { useData } from './use-data'

/** That a backup failed, and what to do; nothing waits for it, and it is gone when it was read. */
export function BackupNotice() {
  const t = useText()
  const failure = useData()?.failure
  if (!failure) return null
  return (
    <aside className={recording.notice} aria-labelledby="backup-failed">
      <div role="status">
        <strong id="backup-failed">{t(m.failed)}</strong> {t(failureText(failure))}
      </div>
      <Button onClick={() => void window.hatchwise['data.putAwayFailure'](undefined)}>
        {t(m.understood)}
      </Button>
    </aside>
  )
}
