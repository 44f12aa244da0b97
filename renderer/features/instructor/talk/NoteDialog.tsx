import { useState } from 'react'
import type { DrillOrder, DrillView } from '../../../../shared/contract/drill'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Dialog } from '../../../ui/Dialog'
import { m } from './messages'
import styles from './talk.module.css'
import { TextForm } from './TextForm'

/** A note to himself at the moment at which the key was pressed, however long the typing takes. */
export function NoteDialog(props: {
  view: Pick<DrillView, 'nowS' | 'remarks'>
  onOrder(order: DrillOrder): void
  onClose(): void
}) {
  const t = useText()
  const { elapsed } = useFormat()
  const { view } = props
  const [atS] = useState(view.nowS)
  const [text, setText] = useState('')
  return (
    <Dialog title={t(m.noteTitle(elapsed(atS * 1000)))} onClose={props.onClose}>
      <TextForm
        text={text}
        onText={setText}
        confirm={t(m.keep)}
        hint={t(m.noteHint)}
        onSend={(text) => props.onOrder({ order: 'remark', text, atS })}
        onClose={props.onClose}
        after={
          view.remarks.length > 0 && (
            <ol className={styles.notes} aria-label={t(m.notes)} tabIndex={0}>
              {view.remarks.map(({ atS, text }, i) => (
                <li key={i}>
                  {elapsed(atS * 1000)} {text}
                </li>
              ))}
            </ol>
          )
        }
      />
    </Dialog>
  )
}
