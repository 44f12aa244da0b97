import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import { labelOf } from '../../../../shared/station/graph'
import type { SessionState } from '../../../../shared/session/state'
import { failureText } from '../../../app/failures'
import { WORDS } from '../../../../shared/session/words/words'
import { useClock } from '../../../app/clock'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import form from '../../../ui/ui.module.css'
import { ENTRIES, faultOf, type Entry, type EntryField, type EntryKind, type Values } from './entries'
import { m } from './messages'
import styles from './entry.module.css'

/** One more entry for the log: a note, a leak place, what was heard, a known gas flow. */
export function EntryDialog(props: {
  state: SessionState
  onEntry(entry: Entry): Promise<Failure | undefined>
  onClose(): void
}) {
  const t = useText()
  const { gmt } = useFormat()
  const { nowMs } = useClock()
  const [openedAt] = useState(() => gmt(nowMs()))
  const [kind, setKind] = useState<EntryKind>('note')
  const [typed, setTyped] = useState<Values>({})
  const [fault, setFault] = useState<string>()
  const { fields } = ENTRIES[kind]
  const [firstCompartment = ''] = props.state.graph.compartments.keys()
  const initial = (field: EntryField) => initialValue(field, firstCompartment, openedAt)
  const values = Object.fromEntries(fields.map((field) => [field.name, typed[field.name] ?? initial(field)]))

  async function record() {
    const wrong = faultOf(fields, values)
    if (wrong) return setFault(t(m.fieldWrong(t(wrong.label))))
    const refused = await props.onEntry({ kind, data: ENTRIES[kind].data(values) } as Entry)
    if (refused) setFault(t(failureText(refused)))
    else props.onClose()
  }

  return (
    <Dialog title={t(m.otherEntry)} onClose={props.onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void record()
        }}
      >
        <Field label={t(m.entryKind)}>
          {(control) => (
            <select {...control} value={kind} onChange={(e) => setKind(e.target.value as EntryKind)}>
              {Object.entries(ENTRIES).map(([id, { title }]) => (
                <option key={id} value={id}>
                  {t(title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className={styles.entry}>
          {fields.map((field) => (
            <Field key={field.name} label={t(field.label)} columns={field.input === 'text' ? 2 : 1}>
              {(control) => {
                const shared = {
                  ...control,
                  value: values[field.name],
                  onChange: (e: { target: { value: string } }) =>
                    setTyped({ ...typed, [field.name]: e.target.value }),
                }
                const options = optionsOf(field, props.state)
                return options ? (
                  <select {...shared}>
                    {options.map(([value, text]) => (
                      <option key={value} value={value}>
                        {t(text)}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input {...shared} maxLength={4000} />
                )
              }}
            </Field>
          ))}
        </div>
        {fault && (
          <p role="alert" className={form.fault}>
            {fault}
          </p>
        )}
        <DialogActions confirm={t(m.record)} onClose={props.onClose} />
      </form>
    </Dialog>
  )
}

function optionsOf({ input }: EntryField, { graph }: SessionState) {
  if (typeof input === 'object') return Object.entries(input)
  if (input !== 'compartment' && input !== 'compartment-or-whole') return undefined
  const compartments = [...graph.compartments.keys()].map((id) => {
    const label = labelOf(graph, id)
    return [id, { en: label, ru: label }] as const
  })
  return input === 'compartment' ? compartments : [['whole', WORDS.wholeStation] as const, ...compartments]
}

function initialValue({ input, optional }: EntryField, compartment: string, now: string) {
  if (typeof input === 'object') return Object.keys(input)[0]!
  if (input === 'compartment') return compartment
  if (input === 'compartment-or-whole') return 'whole'
  return input === 'gmt' && !optional ? now : ''
}
