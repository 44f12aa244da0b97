import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import { failureText } from '../../../app/failures'
import { usePreferences, useText } from '../../../app/preferences'
import { Button } from '../../../ui/Button'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import { Field as Labelled } from '../../../ui/Field'
import form from '../../../ui/ui.module.css'
import { edited, shownIn, type Check, type Faults, type Typed } from './edited'
import type { Field } from './fields'
import styles from './form.module.css'
import { f } from './messages'

export interface FormDialogProps<T> {
  title: string
  check: Check<T>
  /** What it stands in, with what is new, and the place that the fields are about; "" for all of it. */
  draft: unknown
  place: string
  fields: readonly Field[]
  /** Keeps it; answers why it could not be kept. */
  onKeep(value: T): Promise<Failure | undefined>
  /** All of it without what the fields are about, where that may be taken out of its list. */
  removed?: unknown
  onClose(): void
}

/** Fields with their units; what cannot be kept is refused at its field, in a sentence. */
export function FormDialog<T>(props: FormDialogProps<T>) {
  const { title, check, draft, place, fields, onKeep, removed, onClose } = props
  const t = useText()
  const { language, pressureUnit: unit } = usePreferences().preferences
  const writer = { language, unit }
  const shown = shownIn(draft, place, fields, writer)
  const [typed, setTyped] = useState<Typed>({})
  const [faults, setFaults] = useState<Faults>()
  const [failure, setFailure] = useState<Failure>()

  async function keep(answer: ReturnType<typeof edited<T>>) {
    setFaults(answer.ok ? undefined : answer.faults)
    if (!answer.ok) return
    const refused = await onKeep(answer.value)
    setFailure(refused)
    if (!refused) onClose()
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void keep(edited(check, draft, place, fields, typed, writer))
        }}
      >
        <div className={styles.fields}>
          {fields.map((field, i) => {
            const fault = faults?.byField.get(i)
            const value = typed[i] ?? shown[i]!
            const type = (text: string) => setTyped({ ...typed, [i]: text })
            return (
              <Labelled key={i} label={field.label(writer)} fault={fault && t(fault)} columns={field.columns}>
                {(control) =>
                  field.options ? (
                    <select {...control} value={value} onChange={(e) => type(e.target.value)}>
                      {field.options.map(([option, text]) => (
                        <option key={option} value={option}>
                          {t(text)}
                        </option>
                      ))}
                    </select>
                  ) : (
                    <input
                      {...control}
                      autoFocus={i === 0}
                      autoComplete="off"
                      inputMode={field.isNumber ? 'decimal' : undefined}
                      maxLength={500}
                      value={value}
                      onChange={(e) => type(e.target.value)}
                    />
                  )
                }
              </Labelled>
            )
          })}
        </div>
        {faults?.others.map((text) => (
          <p key={text.en} role="alert" className={form.fault}>
            {t(text)}
          </p>
        ))}
        {failure && (
          <p role="alert" className={form.fault}>
            {t(failureText(failure))}
          </p>
        )}
        <div className={styles.ways}>
          <DialogActions confirm={t(f.keep)} onClose={onClose} />
          {removed !== undefined && (
            <Button onClick={() => void keep(edited(check, removed, '', [], {}, writer))}>
              {t(f.remove)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
