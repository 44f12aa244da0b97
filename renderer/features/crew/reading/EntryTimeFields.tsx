import { useClock } from '../../../app/clock'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { Field } from '../../../ui/Field'
import styles from './reading.module.css'
import { timed, type EntryTime } from './entry-time'
import { m } from '../messages'

/** Now, earlier, or not known: valid for hatches and readings alike until it is changed back. */
export function EntryTimeFields(props: {
  time: EntryTime
  /** Of the pad's, while it is now. */
  columns: number
  onChange(time: EntryTime): void
}) {
  const t = useText()
  const { gmt } = useFormat()
  const { nowMs } = useClock()
  const { time, onChange } = props
  const choose = (kind: EntryTime['kind']) =>
    onChange(kind === 'earlier' ? { kind, text: gmt(nowMs()), plusMinusText: '' } : { kind })
  const wrong = time.kind === 'earlier' && !timed(time)
  return (
    <>
      <Field columns={time.kind === 'earlier' ? 2 : props.columns} label={t(m.when)}>
        {(control) => (
          <select
            {...control}
            value={time.kind}
            onChange={(e) => choose(e.target.value as EntryTime['kind'])}
          >
            <option value="now">{t(m.now)}</option>
            <option value="earlier">{t(m.earlier)}</option>
            <option value="unknown">{t(m.timeUnknown)}</option>
          </select>
        )}
      </Field>
      {time.kind === 'earlier' && (
        <>
          <Field columns={3} label={t(m.timeGmt)}>
            {(control) => (
              <input
                {...control}
                aria-invalid={wrong || undefined}
                value={time.text}
                onChange={(e) => onChange({ ...time, text: e.target.value })}
              />
            )}
          </Field>
          <Field label={t(m.plusMinus)}>
            {(control) => (
              <input
                {...control}
                inputMode="decimal"
                value={time.plusMinusText}
                onChange={(e) => onChange({ ...time, plusMinusText: e.target.value })}
              />
            )}
          </Field>
        </>
      )}
      {time.kind === 'earlier' && (
        <p className={wrong ? styles.fault : styles.late} role={wrong ? 'alert' : 'status'}>
          {t(wrong ? m.notTime(time.text) : m.recordedFor(time.text))}
        </p>
      )}
    </>
  )
}
