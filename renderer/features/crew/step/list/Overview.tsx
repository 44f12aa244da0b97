import { useEffect, useRef, useState } from 'react'
import type { Visit } from '../../../../../shared/procedure/run/visit'
import { useText } from '../../../../app/preferences'
import { Button } from '../../../../ui/Button'
import { m } from '../messages'
import { StepLine } from './StepLine'
import styles from './list.module.css'

/** Steps drawn before and behind the one at hand; others when they are asked for. */
const REACH = 60

/** The whole procedure, every step with its state; choosing one shows it. */
export function Overview(props: {
  visits: readonly Visit[]
  /** The step at hand, or looked at. */
  at?: Visit
  onChoose(visit: Visit): void
}) {
  const t = useText()
  const { visits, at, onChoose } = props
  const [reach, setReach] = useState(REACH)
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center' })
    here.current?.focus({ preventScroll: true })
  }, [])
  const place = Math.max(0, at ? visits.indexOf(at) : visits.length)
  const [from, to] = [Math.max(0, place - reach), place + reach]
  const hidden = visits.length - visits.slice(from, to).length
  return (
    <>
      {hidden > 0 && <Button onClick={() => setReach(reach * 4)}>{t(m.moreSteps(hidden))}</Button>}
      <ol className={styles.overview} aria-label={t(m.overview)}>
        {visits.slice(from, to).map((visit) => (
          <li key={visit.key} data-status={visit.status} data-heading={visit.heading || undefined}>
            <button
              ref={visit === at ? here : undefined}
              type="button"
              data-depth={Math.min(visit.depth, 4)}
              aria-current={visit === at || undefined}
              onClick={() => onChoose(visit)}
            >
              <StepLine visit={visit} />
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
