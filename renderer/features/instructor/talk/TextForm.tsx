import { useRef, type ReactNode } from 'react'
import { useText } from '../../../app/preferences'
import { DialogActions } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import form from '../../../ui/ui.module.css'
import { m } from './messages'

/** A few lines that are sent or kept by Enter; with Shift it begins a new line. */
export function TextForm(props: {
  text: string
  onText(text: string): void
  confirm: string
  hint: string
  onSend(text: string): void
  onClose(): void
  /** The dialog gives the focus to its first control. */
  before?: ReactNode
  after?: ReactNode
}) {
  const t = useText()
  const formElement = useRef<HTMLFormElement>(null)
  const text = props.text.trim()
  return (
    <form
      ref={formElement}
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (text) props.onSend(text)
      }}
    >
      {props.before}
      <Field label={t(m.text)} hint={`${props.hint} ${t(m.newLine)}`}>
        {(control) => (
          <textarea
            {...control}
            required
            rows={3}
            maxLength={4000}
            value={props.text}
            onChange={(e) => props.onText(e.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              formElement.current?.requestSubmit()
            }}
          />
        )}
      </Field>
      {props.after}
      <DialogActions confirm={props.confirm} disabled={!text} onClose={props.onClose} />
    </form>
  )
}
