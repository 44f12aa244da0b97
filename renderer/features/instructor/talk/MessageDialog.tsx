import { useState } from 'react'
import type { DrillOrder } from '../../../../shared/contract/drill'
import { GROUND } from '../../../../shared/drill/words'
import { useText } from '../../../app/preferences'
import { ActorInput } from '../../../ui/ActorInput'
import { Dialog } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import { m } from './messages'
import { TextForm } from './TextForm'

/** Something over the radio, from the ground or from anybody. */
export function MessageDialog(props: { onOrder(order: DrillOrder): void; onClose(): void }) {
  const t = useText()
  const [from, setFrom] = useState(t(GROUND))
  const [text, setText] = useState('')
  return (
    <Dialog title={t(m.messageTitle)} onClose={props.onClose}>
      <TextForm
        text={text}
        onText={setText}
        confirm={t(m.send)}
        hint={t(m.cannotUnsay)}
        onSend={(text) => props.onOrder({ order: 'message', from: from.trim() || t(GROUND), text })}
        onClose={props.onClose}
        after={
          <Field label={t(m.from)}>
            {(control) => <ActorInput {...control} value={from} onValue={setFrom} />}
          </Field>
        }
      />
    </Dialog>
  )
}
