import { useState } from 'react'
import type { Failure } from '../../../../shared/contract/contract'
import type { Text } from '../../../../shared/i18n/text'
import { STORED_NAMES } from '../../../../shared/reserves/names'
import type { Plan, Stored } from '../../../../shared/reserves/plan'
import { moved } from '../../../../shared/reserves/what-if'
import { failureText } from '../../../app/failures'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Dialog, DialogActions } from '../../../ui/Dialog'
import { Field } from '../../../ui/Field'
import form from '../../../ui/ui.module.css'
import { parseNumber } from '../../crew/reading/entry-time'
import { FAULT } from '../form/messages'
import { m, UNIT } from './messages'

interface MoveDialogProps {
  plan: Plan
  onChange(plan: Plan): Promise<Failure | undefined>
  onClose(): void
}

/** A gas on a ship. */
interface Load {
  ship: string
  title: Text
  gas: Stored
  kg: number
}

/** Puts a part of what a ship brings on another one. */
export function MoveDialog({ plan, onChange, onClose }: MoveDialogProps) {
  const t = useText()
  const { significant } = useFormat()
  const [load, setLoad] = useState(0)
  const [taker, setTaker] = useState<string>()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<Text>()
  const [failure, setFailure] = useState<Failure>()
  const loads = plan.ships.flatMap(({ id, title, cargo }) =>
    cargo
      .filter(({ kg }) => kg.value > 0)
      .map(({ gas, kg }): Load => ({ ship: id, title, gas, kg: kg.value })),
  )
  const from = loads[load]
  const takers = plan.ships.filter(({ id }) => id !== from?.ship)
  const to = takers.find(({ id }) => id === taker) ?? takers[0]
  async function move() {
    if (!from || !to) return
    const kg = parseNumber(typed)
    if (kg === undefined || kg <= 0) return setFault(FAULT.number)
    if (kg > from.kg) return setFault(m.tooMuch(significant(from.kg, 4)))
    const refused = await onChange(moved(plan, from.ship, to.id, from.gas, kg))
    if (refused) setFailure(refused)
    else onClose()
  }
  return (
    <Dialog title={t(m.moveTitle)} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void move()
        }}
      >
        <Field label={t(m.moveFrom)}>
          {(control) => (
            <select {...control} autoFocus value={load} onChange={(e) => setLoad(Number(e.target.value))}>
              {loads.map(({ ship, title, gas, kg }, i) => (
                <option key={`${ship} ${gas}`} value={i}>
                  {`${t(title)}: ${t(STORED_NAMES[gas])}, ${significant(kg, 4)} ${t(UNIT.kg)}`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={`${t(m.mass)}, ${t(UNIT.kg)}`} fault={fault && t(fault)}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={typed}
              onChange={(e) => setTyped(e.target.value)}
            />
          )}
        </Field>
        <Field label={t(m.moveTo)}>
          {(control) => (
            <select {...control} value={to?.id} onChange={(e) => setTaker(e.target.value)}>
              {takers.map(({ id, title }) => (
                <option key={id} value={id}>
                  {t(title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {failure && (
          <p role="alert" className={form.fault}>
            {t(failureText(failure))}
          </p>
        )}
        <DialogActions confirm={t(m.move)} disabled={!from || !to} onClose={onClose} />
      </form>
    </Dialog>
  )
}
