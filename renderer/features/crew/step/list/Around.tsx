import { PASSED, type Visit } from '../../../../../shared/procedure/run/visit'
import { useText } from '../../../../app/preferences'
import { m } from '../messages'
import { StepLine } from './StepLine'
import styles from './list.module.css'

interface AroundProps {
  visits: readonly Visit[]
  /** The step at hand; without one the procedure is over. */
  at?: Visit
}

/** The step passed last. */
export function Behind({ visits, at }: AroundProps) {
  const t = useText()
  const last = visits.slice(0, at && visits.indexOf(at)).findLast((v) => !v.heading && PASSED.has(v.status))
  if (!last) return null
  return (
    <ol className={styles.behind} aria-label={t(m.behind)}>
      <li data-status={last.status}>
        <StepLine visit={last} />
      </li>
    </ol>
  )
}

/** More than these never fit. */
const LOOK_AHEAD = 8

/** The next steps, as many as there is room for. */
export function Ahead({ visits, at }: AroundProps) {
  const t = useText()
  const ahead = visits
    .slice(at && visits.indexOf(at))
    .filter((v) => v.status === 'ahead')
    .slice(0, LOOK_AHEAD)
  if (ahead.length === 0) return null
  return (
    <ol className={styles.ahead} aria-label={t(m.ahead)}>
      {ahead.map((visit) => (
        <li key={visit.key} data-status="ahead">
          <StepLine visit={visit} />
        </li>
      ))}
    </ol>
  )
}
