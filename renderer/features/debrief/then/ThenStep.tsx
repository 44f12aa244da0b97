import type { Run } from '../../../../shared/procedure/run/guidance'
import { useText } from '../../../app/preferences'
import crew from '../../crew/crew.module.css'
import { openRuns } from '../../crew/guidance/place'
import { m as header } from '../../crew/header/messages'
import { StepLine } from '../../crew/step/list/StepLine'
import styles from '../debrief.module.css'
import { m } from '../messages'

/** Where the crew stood in its most urgent procedure: a step for every lane. */
export function ThenStep({ runs }: { runs: readonly Run[] }) {
  const t = useText()
  const run = openRuns(runs)[0] ?? runs[0]
  return (
    <section className={styles.step} aria-labelledby="step-then">
      <h2 id="step-then">
        {t(m.stepThen)} {run && <span className={crew.aside}>{t(header.book(run.procedure))}</span>}
      </h2>
      {!run && <p>{t(m.noStep)}</p>}
      {run && run.current.length === 0 && <p>{t(m.allDone)}</p>}
      <ol>
        {run?.current.map((visit) => (
          <li key={visit.key}>
            <StepLine visit={visit} />
          </li>
        ))}
      </ol>
    </section>
  )
}
