import { useState } from 'react'
import { isAsking } from '../../../../../shared/procedure/run/outline'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import { useText } from '../../../../app/preferences'
import { Check } from '../../../../ui/Check'
import { Dialog, DialogActions } from '../../../../ui/Dialog'
import { Field } from '../../../../ui/Field'
import { ui } from '../../../../ui/messages'
import form from '../../../../ui/ui.module.css'
import { useWorkspace } from '../../workspace/workspace'
import { m } from '../messages'
import { askOf, type Asked } from './asked'

const LONGEST = 4000

/** Asks why, and what instead: what is passed by, done otherwise or changed is written down with its reason. */
export function AskDialog({ asked, visit, onClose }: { asked: Asked; visit: Visit; onClose(): void }) {
  const t = useText()
  const { actions, show } = useWorkspace()
  const ask = askOf(asked)
  const [text, setText] = useState('')
  const [reason, setReason] = useState('')
  const [later, setLater] = useState(false)
  const said = { text: text.trim(), reason: reason.trim(), later }
  const isComplete = said.reason !== '' && (!ask.text || said.text !== '')
  return (
    <Dialog title={t(m.title[asked])} onClose={onClose}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isComplete) return
          onClose()
          show(ask.write(actions, visit, said))
        }}
      >
        <p>
          {visit.number} {t(visit.step.text)}
        </p>
        {ask.text && (
          <Field label={t(m.newText)}>
            {(control) => (
              <input
                {...control}
                required
                maxLength={LONGEST}
                value={text}
                onChange={(e) => setText(e.target.value)}
              />
            )}
          </Field>
        )}
        <Field label={t(ui.reason)} hint={t(ui.reasonHint)}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={LONGEST}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          )}
        </Field>
        {ask.later && !isAsking(visit.step) && (
          <Check label={t(m.later)} checked={later} onChange={setLater} />
        )}
        <DialogActions confirm={t(m[asked])} disabled={!isComplete} onClose={onClose} />
      </form>
    </Dialog>
  )
}
