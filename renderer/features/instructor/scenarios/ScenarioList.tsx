import { useRef } from 'react'
import type { ScenarioSummary } from '../../../../shared/contract/drill'
import { useFormat } from '../../../app/format'
import { useText } from '../../../app/preferences'
import { m, STATUS } from './messages'
import styles from './scenarios.module.css'

/** The scenarios, one of which is chosen: arrow keys go through them. */
export function ScenarioList(props: {
  scenarios?: readonly ScenarioSummary[]
  chosen?: string
  onChoose(id: string): void
}) {
  const t = useText()
  const { duration } = useFormat()
  const { scenarios, chosen, onChoose } = props
  // The one that is chosen first has the focus, so that the arrow keys go on from it; later whoever types goes on.
  const first = useRef(true)
  const focused = (input: HTMLInputElement | null) => {
    if (!input || !first.current) return
    first.current = false
    input.focus()
  }
  if (!scenarios) return <p className={styles.empty}>{t(m.loading)}</p>
  if (scenarios.length === 0) return <p className={styles.empty}>{t(m.nothing)}</p>
  return (
    <div className={styles.list} role="radiogroup" aria-label={t(m.title)}>
      {scenarios.map(({ id, title, station, endsAfterMin, source }) => (
        <label key={id} className={styles.scenario}>
          <input
            type="radio"
            name="scenario"
            ref={id === chosen ? focused : undefined}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <strong>{t(title)}</strong>
          <span>
            {station} · {duration(endsAfterMin * 60)} · {t(STATUS[source.status])}
          </span>
        </label>
      ))}
    </div>
  )
}
