import type { ChosenFolder } from '../../../shared/contract/data'
import { useText } from '../../app/preferences'
import { Dialog, DialogActions } from '../../ui/Dialog'
import form from '../../ui/ui.module.css'
import { ASKED } from './messages'

/** What would be done with the folder that was chosen, before it is done. */
export function FolderDialog(props: {
  /** Where the library lies now. */
  from: string
  chosen: ChosenFolder
  onTake(): void
  onClose(): void
}) {
  const t = useText()
  const { title, what, confirm } = ASKED[props.chosen.may]
  return (
    <Dialog title={t(title)} onClose={props.onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          props.onTake()
        }}
      >
        <p>
          <code>{props.chosen.folder}</code>
        </p>
        <p>{t(what(props.from))}</p>
        <DialogActions confirm={t(confirm)} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}
