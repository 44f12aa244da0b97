import type { Visit } from '../../../shared/procedure/run'
import { useText } from '../../app/preferences'
import crew from './crew.module.css'
import styles from './step.module.css'
import { m } from './messages'

/** Every state has a sign of its own: they can be told apart without colour. */
const MARK = { done: '✓', skipped: '↷', overridden: '≠', current: '▶', ahead: '○' } as const

/** The last step passed; the ones before it unfold. */
export function Behind({ visits }: { visits: readonly Visit[] }) {
  const t = useText()
  const behind = visits.filter((v) => v.status !== 'current' && v.status !== 'ahead')
  const earlier = behind.slice(0, -1)
  return (
    <>
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t(m.earlierSteps(earlier.length))}</summary>
          <Passed visits={earlier} />
        </details>
      )}
      <Passed visits={behind.slice(-1)} />
    </>
  )
}

function Passed({ visits }: { visits: readonly Visit[] }) {
  const t = useText()
  return (
    <ol className={styles.steps}>
      {visits.map((visit) => (
        <li key={visit.key} data-status={visit.status}>
          <span aria-hidden>{MARK[visit.status]}</span>
          <span>
            {t(visit.step.text)}
            {visit.round > 1 && ` (${t(m.round(visit.round))})`}
            {visit.status !== 'done' && (
              <em>
                {' '}
                — {t(m.status[visit.status])}
                {visit.reason && `: ${visit.reason}`}
              </em>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The next steps that there is room for. */
const LOOK_AHEAD = 4

export function Ahead({ visits }: { visits: readonly Visit[] }) {
  const t = useText()
  const ahead = visits.filter((v) => v.status === 'ahead').slice(0, LOOK_AHEAD)
  if (ahead.length === 0) return null
  return (
    <>
      <h3 className={crew.aside}>{t(m.ahead)}</h3>
      <ol className={styles.steps}>
        {ahead.map((visit) => (
          <li key={visit.key} data-status="ahead">
            <span aria-hidden>{MARK.ahead}</span>
            <span>{t(visit.step.text)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
