import { useState } from 'react'
import { useText } from '../app/preferences'
import { Dialog, DialogActions } from './Dialog'
import { Field } from './Field'
import { ui } from './messages'
import styles from './ui.module.css'

/** Asks why: what is passed by or done otherwise is written down with its reason. */
export function ReasonDialog(props: {
  title: string
  confirm: string
  onReason(reason: string): void
  onClose(): void
}) {
  const t = useText()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) props.onReason(reason.trim())
        }}
      >
        <Field label={t(ui.reason)} hint={t(ui.reasonHint)}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={4000}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          )}
        </Field>
        <DialogActions confirm={props.confirm} disabled={!reason.trim()} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}
