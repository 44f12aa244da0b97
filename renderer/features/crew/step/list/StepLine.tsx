import { choicesOf, isAsking } from '../../../../../shared/procedure/run/outline'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import { useText } from '../../../../app/preferences'
import { m } from '../messages'
import { StatusMark } from './StatusMark'
import styles from './list.module.css'

/** A step in one line or two: its state, number and words, and why it was not simply done. */
export function StepLine({ visit }: { visit: Visit }) {
  const t = useText()
  const { status, number, round, redline, reason, step, answer } = visit
  const option = isAsking(step) ? choicesOf(step).find(({ id }) => id === answer) : undefined
  const unlike = status === 'skipped' || status === 'overridden' || status === 'failed'
  return (
    <>
      <StatusMark status={status} />
      <span>
        <span className={styles.number}>{number}</span> {redline?.text ?? t(step.text)}
        {round > 1 && ` (${t(m.round(round))})`}
        {option && ` — ${t(option.text)}`}
        {unlike && (
          <em>
            {' '}
            — {t(visit.deferred ? m.deferred : m.status[status])}
            {reason && `: ${reason}`}
          </em>
        )}
        {status === 'not-applicable' && <em> — {t(m.status[status])}</em>}
      </span>
    </>
  )
}
