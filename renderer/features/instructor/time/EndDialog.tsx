import { useText } from '../../../app/preferences'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import form from '../../../ui/ui.module.css'
import { m } from './messages'

/** Asks before the drill is ended: it cannot be taken back. */
export function EndDialog(props: { onEnd(): void; onClose(): void }) {
  const t = useText()
  return (
    <Dialog title={t(m.endTitle)} onClose={props.onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          props.onEnd()
        }}
      >
        <p>{t(m.endHint)}</p>
        <DialogActions confirm={t(m.endConfirm)} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}
