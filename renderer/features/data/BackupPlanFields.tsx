import { useState } from 'react'
import { BACKUP_INTERVALS, backupPlan, type BackupPlan } from '../../../shared/contract/data'
import { useText } from '../../app/preferences'
import { Field } from '../../ui/Field'
import form from '../../ui/ui.module.css'
import { INTERVAL, m } from './messages'

/** How often by itself, and how many are kept: each counts as soon as it makes sense. */
export function BackupPlanFields(props: {
  plan: BackupPlan
  onChange(change: Partial<Pick<BackupPlan, 'every' | 'keep'>>): void
}) {
  const t = useText()
  const { plan, onChange } = props
  const [text, setText] = useState(String(plan.keep))
  const isFault = !backupPlan.shape.keep.safeParse(Number(text)).success
  return (
    <div className={form.row}>
      <Field label={t(m.every)}>
        {(control) => (
          <select
            {...control}
            value={BACKUP_INTERVALS.indexOf(plan.every)}
            onChange={(e) => onChange({ every: BACKUP_INTERVALS[Number(e.target.value)] })}
          >
            {BACKUP_INTERVALS.map((every, i) => (
              <option key={every} value={i}>
                {t(INTERVAL[every])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t(m.keep)} fault={isFault ? t(m.keepFault) : undefined}>
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(e) => {
              setText(e.target.value)
              const { data: keep } = backupPlan.shape.keep.safeParse(Number(e.target.value))
              if (keep !== undefined) onChange({ keep })
            }}
          />
        )}
      </Field>
    </div>
  )
}
