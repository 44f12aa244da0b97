import { useState } from 'react'
import type { Change } from '../../../../shared/drill/truth/inject'
import { useText } from '../../../app/preferences'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import form from '../../../ui/ui.module.css'
import { faultOf, type Values } from './fields'
import { filledIn, FORMS, kindFor, kindsFor, type Known } from './forms'
import { m } from './messages'
import styles from './change.module.css'

/** Anything that the scenario did not foresee: what is chosen on the map is what the form is about. */
export function ChangeDialog(props: { known: Known; onChange(change: Change): void; onClose(): void }) {
  const t = useText()
  // The truth goes on; what is offered stays as it was when the form was opened.
  const [known] = useState(props.known)
  const [kind, setKind] = useState(kindFor(known))
  const [typed, setTyped] = useState<Values>({})
  const [fault, setFault] = useState<string>()
  const { fields, values } = filledIn(kind, known, typed)

  function confirm() {
    const wrong = faultOf(fields, values)
    if (wrong) return setFault(t(m.wrong(t(wrong.label))))
    const change = FORMS[kind].change(values, known)
    if (change) props.onChange(change)
    else setFault(t(m.nothing))
  }
  const type = (name: string, value: string) => {
    setTyped({ ...typed, [name]: value })
    setFault(undefined)
  }
  return (
    <Dialog title={t(m.title)} onClose={props.onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          confirm()
        }}
        // Enter confirms from a list too, which the space bar opens.
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
          event.preventDefault()
          confirm()
        }}
      >
        <Field label={t(m.what)} hint={t(m.hint)}>
          {(control) => (
            <select
              {...control}
              autoFocus
              value={kind}
              onChange={(e) => {
                setKind(e.target.value as Change['change'])
                setTyped({})
                setFault(undefined)
              }}
            >
              {kindsFor(known).map((one) => (
                <option key={one} value={one}>
                  {t(FORMS[one].title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={styles.fields}>
          {fields.map(({ name, label, options }) => (
            <Field key={name} label={t(label)}>
              {(control) =>
                options ? (
                  <select {...control} value={values[name]} onChange={(e) => type(name, e.target.value)}>
                    {options.map(([value, text]) => (
                      <option key={value} value={value}>
                        {t(text)}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input
                    {...control}
                    inputMode="decimal"
                    maxLength={20}
                    value={values[name]}
                    onChange={(e) => type(name, e.target.value)}
                  />
                )
              }
            </Field>
          ))}
        </div>
        {fault && (
          <p role="alert" className={form.fault}>
            {fault}
          </p>
        )}
        <DialogActions confirm={t(m.confirm)} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}
