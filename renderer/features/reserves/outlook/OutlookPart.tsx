import { useMemo } from 'react'
import type { Plan } from '../../../../shared/reserves/plan'
import { withWhatIf, type WhatIf } from '../../../../shared/reserves/what-if'
import { useForecast } from '../reckoning/use-forecast'
import { Answer } from './Answer'
import { DatesTable } from './DatesTable'
import { ForecastChart } from './ForecastChart'
import styles from './outlook.module.css'
import { isTried } from './tries'
import { WhatIfPanel } from './WhatIfPanel'

/** What becomes of the plan: the answer, its dates and its course, and what would be if something came otherwise. */
export function OutlookPart(props: { plan: Plan; whatIf: WhatIf; onTry(whatIf: WhatIf): void }) {
  const { plan, whatIf, onTry } = props
  const tried = useMemo(() => (isTried(whatIf) ? withWhatIf(plan, whatIf) : undefined), [plan, whatIf])
  const planned = useForecast(plan)
  const changed = useForecast(tried)
  const shown = changed.forecast ?? planned.forecast
  const before = changed.forecast && planned.forecast?.projection
  return (
    <main className={styles.main}>
      <Answer planned={planned} changed={tried && changed} />
      <div className={styles.chart}>
        {shown && <ForecastChart plan={shown.plan} projection={shown.projection} before={before} />}
      </div>
      <div className={styles.side}>
        <WhatIfPanel plan={plan} whatIf={whatIf} onTry={onTry} />
        <DatesTable plan={shown?.plan ?? plan} projection={shown?.projection} before={before} />
      </div>
    </main>
  )
}
