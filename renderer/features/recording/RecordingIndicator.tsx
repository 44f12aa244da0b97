import { useState, type ReactNode } from 'react'
import type { SessionSummary } from '../../../shared/contract/contract'
import { useKeys } from '../../app/keys'
import { useText } from '../../app/preferences'
import { Button } from '../../ui/Button'
import form from '../../ui/ui.module.css'
import { shortText, SIGN } from './messages'
import { useRecording } from './recording'
import { RecordingDialog } from './RecordingDialog'
import styles from './recording.module.css'

/** Is the log being kept? One quiet sign in words and shape; what it means and what to do is one key away. */
export function RecordingIndicator({
  session,
  children,
}: {
  /** What can be exported from its dialog. */
  session?: Pick<SessionSummary, 'session' | 'title'>
  /** Under the words. */
  children?: ReactNode
}) {
  const t = useText()
  const { recording } = useRecording()
  const [isOpen, setOpen] = useState(false)
  useKeys({ F8: recording && !isOpen ? () => setOpen(true) : undefined })
  if (!recording) return null
  const { state } = recording
  return (
    <>
      {/* Beside the button: what stands in one is its name, and is not read out when it changes. */}
      <span role="status" className="visually-hidden">
        {t(shortText(recording))}
      </span>
      <Button
        aria-keyshortcuts="F8"
        className={[styles.indicator, children ? styles.twoLines : '', styles[state]].join(' ')}
        onClick={() => setOpen(true)}
      >
        <span className={styles.first}>
          <span aria-hidden>{SIGN[state]}</span> {t(shortText(recording))} <kbd className={form.key}>F8</kbd>
        </span>
        {children}
      </Button>
      {isOpen && <RecordingDialog recording={recording} session={session} onClose={() => setOpen(false)} />}
    </>
  )
}
